namespace OmsSimulator.Client;

/// <summary>
/// A state of packages: its key in the simulator and the <c>enum_value</c> that says it in every installation, whatever its id and name
/// there.
/// </summary>
/// <param name="Key">The simulator's name of it.</param>
/// <param name="EnumValue">The vendor's number, a string.</param>
public sealed record PackageState(string Key, string EnumValue)
{
    /// <summary>Planned at a location, not begun.</summary>
    public static PackageState Waiting { get; } = new("Waiting", "100");

    /// <summary>Held until somebody outside acts.</summary>
    public static PackageState WaitingRemoteAction { get; } = new("WaitingRemoteAction", "150");

    /// <summary>Being picked.</summary>
    public static PackageState Preparing { get; } = new("Preparing", "200");

    /// <summary>Waits for stock that a transfer order brings.</summary>
    public static PackageState WaitingForTransfer { get; } = new("WaitingForTransfer", "300");

    /// <summary>Picked, not packed.</summary>
    public static PackageState ReadyForPackaging { get; } = new("ReadyForPackaging", "400");

    /// <summary>Packed but for the carrier's label.</summary>
    public static PackageState WaitingCargoLabel { get; } = new("WaitingCargoLabel", "450");

    /// <summary>Packed.</summary>
    public static PackageState Packed { get; } = new("Packed", "500");

    /// <summary>With the carrier.</summary>
    public static PackageState Shipped { get; } = new("Shipped", "600");

    /// <summary>The customer can collect it.</summary>
    public static PackageState ReadyForPickup { get; } = new("ReadyForPickup", "620");

    /// <summary>The carrier tried to deliver.</summary>
    public static PackageState AttemptedDelivery { get; } = new("AttemptedDelivery", "640");

    /// <summary>The carrier gave up.</summary>
    public static PackageState DeliveryFailed { get; } = new("DeliveryFailed", "650");

    /// <summary>With the customer.</summary>
    public static PackageState Delivered { get; } = new("Delivered", "700");

    /// <summary>A cancellation waits for its confirmation.</summary>
    public static PackageState CancellationWaiting { get; } = new("CancellationWaiting", "800");

    /// <summary>Cancelled, or emptied because its items went to other packages.</summary>
    public static PackageState PackagingCanceled { get; } = new("PackagingCanceled", "900");

    /// <summary>No location could supply the items.</summary>
    public static PackageState OutOfStock { get; } = new("OutOfStock", "920");

    /// <summary>Refused by its location.</summary>
    public static PackageState NeedsRescheduling { get; } = new("NeedsRescheduling", "930");

    /// <summary>Held for an action.</summary>
    public static PackageState Blocked { get; } = new("Blocked", "950");

    /// <summary>Packed for a refund.</summary>
    public static PackageState PackedForRefund { get; } = new("PackedForRefund", "1100");

    /// <summary>All of them, in the order of their numbers.</summary>
    public static IReadOnlyList<PackageState> All { get; } =
    [
        Waiting,
        WaitingRemoteAction,
        Preparing,
        WaitingForTransfer,
        ReadyForPackaging,
        WaitingCargoLabel,
        Packed,
        Shipped,
        ReadyForPickup,
        AttemptedDelivery,
        DeliveryFailed,
        Delivered,
        CancellationWaiting,
        PackagingCanceled,
        OutOfStock,
        NeedsRescheduling,
        Blocked,
        PackedForRefund,
    ];

    /// <summary>Whether a package's State object is this state.</summary>
    public bool Is(StateResource state) => state.EnumValue == EnumValue;

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
