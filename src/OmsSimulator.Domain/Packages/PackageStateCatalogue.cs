using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>What the contract says of one state: the default row of an installation, with the provenance of each of its facts.</summary>
public sealed record PackageStateDefinition
{
    /// <summary>The simulator's name.</summary>
    public required PackageState State { get; init; }

    /// <summary>The State id of the default installation.</summary>
    public required int Id { get; init; }

    /// <summary>The name shown.</summary>
    public required string Name { get; init; }

    /// <summary>The number, a string on the wire.</summary>
    public required string EnumValue { get; init; }

    /// <summary>Where <see cref="Id"/> comes from.</summary>
    public Provenance IdProvenance { get; init; } = Provenance.Assumed;

    /// <summary>Where <see cref="Name"/> and its meaning come from.</summary>
    public required Provenance NameProvenance { get; init; }

    /// <summary>Where <see cref="EnumValue"/> comes from.</summary>
    public Provenance NumberProvenance { get; init; } = Provenance.Assumed;
}

/// <summary>Every state of packages (states.md), in the order of the life of a package.</summary>
public static class PackageStateCatalogue
{
    private static readonly Provenance S002 = Provenance.Documented(Pages.CompletePackagingWithoutShipment);
    private static readonly Provenance S003 = Provenance.Derived(Pages.Commands);
    private static readonly Provenance Screens = Provenance.Documented(Pages.States);

    /// <summary>The states, each with its default row.</summary>
    public static IReadOnlyList<PackageStateDefinition> All { get; } =
    [
        new()
        {
            State = Waiting,
            Id = 33,
            Name = "Waiting",
            EnumValue = "100",
            IdProvenance = S003,
            NameProvenance = Screens,
            NumberProvenance = S002,
        },
        new()
        {
            State = WaitingRemoteAction,
            Id = 142,
            Name = "Waiting Remote Action",
            EnumValue = "150",
            IdProvenance = S003,
            NameProvenance = Screens,
        },
        new()
        {
            State = Preparing,
            Id = 34,
            Name = "Preparing",
            EnumValue = "200",
            IdProvenance = S003,
            NameProvenance = Screens,
            NumberProvenance = S002,
        },
        new()
        {
            State = WaitingForTransfer,
            Id = 35,
            Name = "Waiting for Transfer",
            EnumValue = "300",
            NameProvenance = Provenance.Documented(Pages.Transfers),
        },
        new()
        {
            State = ReadyForPackaging,
            Id = 36,
            Name = "Ready for Packaging",
            EnumValue = "400",
            NameProvenance = Screens,
            NumberProvenance = S002,
        },
        new()
        {
            State = WaitingCargoLabel,
            Id = 37,
            Name = "Waiting Cargo Label",
            EnumValue = "450",
            NameProvenance = Provenance.Documented(Pages.Label),
        },
        new()
        {
            State = Packed,
            Id = 38,
            Name = "Packed",
            EnumValue = "500",
            NameProvenance = Screens,
            NumberProvenance = S002,
        },
        new()
        {
            State = Shipped,
            Id = 39,
            Name = "Shipped",
            EnumValue = "600",
            NameProvenance = Screens,
        },
        new()
        {
            State = PackageState.ReadyForPickup,
            Id = 40,
            Name = "Ready for Pickup",
            EnumValue = "620",
            NameProvenance = Provenance.Derived(Pages.Libraries),
        },
        new()
        {
            State = AttemptedDelivery,
            Id = 41,
            Name = "Attempted Delivery",
            EnumValue = "640",
            NameProvenance = Provenance.Documented(Pages.ShipmentStatus),
        },
        new()
        {
            State = DeliveryFailed,
            Id = 42,
            Name = "Delivery Failed",
            EnumValue = "650",
            NameProvenance = Provenance.Documented(Pages.ShipmentStatus),
        },
        new()
        {
            State = Delivered,
            Id = 43,
            Name = "Delivered",
            EnumValue = "700",
            NameProvenance = Screens,
        },
        new()
        {
            State = CancellationWaiting,
            Id = 45,
            Name = "Cancellation Waiting",
            EnumValue = "800",
            NameProvenance = Provenance.Documented(Pages.Capacity),
        },
        new()
        {
            State = PackagingCanceled,
            Id = 44,
            Name = "Packaging Canceled",
            EnumValue = "900",
            IdProvenance = S003,
            NameProvenance = S003,
        },
        new()
        {
            State = OutOfStock,
            Id = 46,
            Name = "Out of Stock",
            EnumValue = "920",
            NameProvenance = Screens,
            NumberProvenance = Provenance.Documented(Pages.Scenarios),
        },
        new()
        {
            State = NeedsRescheduling,
            Id = 47,
            Name = "Needs Rescheduling",
            EnumValue = "930",
            NameProvenance = Screens,
        },
        new()
        {
            State = Blocked,
            Id = 48,
            Name = "Blocked",
            EnumValue = "950",
            NameProvenance = Provenance.Documented(Pages.Block),
        },
        new()
        {
            State = PackedForRefund,
            Id = 49,
            Name = "Packed for Refund",
            EnumValue = "1100",
            NameProvenance = Provenance.Documented(Pages.PackedForRefund),
            NumberProvenance = Provenance.Documented(Pages.PackedForRefund),
        },
    ];

    /// <summary>The state that only items know.</summary>
    public static PackageStateDefinition ItemNotFound { get; } =
        new()
        {
            State = OmsNotFound,
            Id = 50,
            Name = "OMS Not Found",
            EnumValue = "910",
            NameProvenance = Provenance.Documented(Pages.Commands),
        };
}
