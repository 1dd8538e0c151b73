namespace OmsSimulator.Domain;

/// <summary>Who an OMS speaks with while it works, in the order in which one command asks them.</summary>
public enum Partner
{
    /// <summary>The source of orders, which is told of their items' statuses.</summary>
    Omnitron,

    /// <summary>Makes invoices.</summary>
    Invoice,

    /// <summary>Has the bill data of the order's source.</summary>
    Bill,

    /// <summary>Makes labels and air waybill numbers, and delivers.</summary>
    Carrier,
}
