namespace OmsSimulator.Domain;

/// <summary>What a portion of a base has. The numbers are the format of storage and never change.</summary>
public enum BaseKind
{
    /// <summary>Where it is taken up: time, position, randomness.</summary>
    Head = 1,

    /// <summary>Rows of which there are few, as lines of a snapshot.</summary>
    Lines = 2,

    /// <summary>Orders.</summary>
    Orders = 3,

    /// <summary>Order items.</summary>
    OrderItems = 4,

    /// <summary>Packages.</summary>
    Packages = 5,

    /// <summary>Package items.</summary>
    PackageItems = 6,

    /// <summary>Shipments.</summary>
    Shipments = 7,

    /// <summary>Transfer orders.</summary>
    Transfers = 8,

    /// <summary>Transfer items.</summary>
    TransferItems = 9,

    /// <summary>Execution plans.</summary>
    Plans = 10,

    /// <summary>Stock.</summary>
    Stock = 11,

    /// <summary>The facts that are known one by one.</summary>
    Facts = 12,

    /// <summary>What the parts of a sandbox keep, as lines.</summary>
    Parts = 13,

    /// <summary>The last one: how many there were.</summary>
    End = 14,
}
