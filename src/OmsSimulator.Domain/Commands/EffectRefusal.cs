namespace OmsSimulator.Domain;

/// <summary>Something that check 9 can say of a command whose parameters were good.</summary>
/// <param name="Refusal">What it says.</param>
/// <param name="Where">Of which of its transitions; none: of all.</param>
public sealed record EffectRefusal(RefusalDefinition Refusal, Func<Transition, bool>? Where = null)
{
    /// <summary>The invoice service is asked where the transition has the flag.</summary>
    public static EffectRefusal Invoice { get; } = new(Refusals.InvoiceUnreached, HasInvoiceCall);

    /// <summary>The bill service is asked where the transition has the flag.</summary>
    public static EffectRefusal Bill { get; } =
        new(Refusals.BillUnreached, static row => row.Config.RemoteBillFulfillmentCall is not null && !IsUnlabelled(row));

    /// <summary>The carrier is asked for a label.</summary>
    public static EffectRefusal Carrier { get; } = new(Refusals.CarrierUnreached, static row => !IsUnlabelled(row));

    /// <summary>The carrier is asked only where the package's shipment has a label already.</summary>
    public bool WithLabel { get; init; }

    private static bool HasInvoiceCall(Transition row) => row.Config.RemoteInvoiceCall is not null && !IsUnlabelled(row);

    // Nobody is asked before the label is there.
    private static bool IsUnlabelled(Transition row) => row.Destination.Package == PackageState.WaitingCargoLabel;
}

/// <summary>What a command has to do with a package's shipment.</summary>
[Flags]
public enum ShipmentUse
{
    /// <summary>Nothing, or it goes along.</summary>
    None = 0,

    /// <summary>There has to be one.</summary>
    Needed = 1,

    /// <summary>There is one afterwards.</summary>
    Made = 2,

    /// <summary>There may be one afterwards: the order's own.</summary>
    Brought = 4,

    /// <summary>It has a label afterwards, but on the way to Waiting Cargo Label.</summary>
    Labelled = 8,
}
