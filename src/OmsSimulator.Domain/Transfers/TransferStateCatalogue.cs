using static OmsSimulator.Domain.TransferState;

namespace OmsSimulator.Domain;

/// <summary>What the contract says of one state of transfer orders: the default row of an installation.</summary>
/// <param name="State">The simulator's name.</param>
/// <param name="Id">The State id of the default installation. Assumed.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Word">The <c>enum_value</c>, a word.</param>
/// <param name="Provenance">Where the word comes from.</param>
public sealed record TransferStateDefinition(TransferState State, int Id, string Name, string Word, Provenance Provenance);

/// <summary>Every state of transfer orders (states.md), in the order of the life of a transfer.</summary>
public static class TransferStateCatalogue
{
    private static readonly Provenance Sample = Provenance.Documented(Pages.Webhooks);
    private static readonly Provenance EventNames = Provenance.Derived(Pages.Webhooks);

    /// <summary>The states, each with its default row.</summary>
    public static IReadOnlyList<TransferStateDefinition> All { get; } =
    [
        new(Waiting, 281, "Waiting", "waiting", Sample),
        new(ReadyForShipment, 282, "Ready for Shipment", "ready_to_shipment", EventNames),
        new(InTransit, 283, "In Transit", "in_transit", EventNames),
        new(TransferComplete, 284, "Transfer Complete", "transferred", EventNames),
        new(Cancelled, 285, "Cancelled", "cancelled", EventNames),
        new(OutOfStock, 286, "Out of Stock", "out_of_stock", Provenance.Assumed),
    ];
}
