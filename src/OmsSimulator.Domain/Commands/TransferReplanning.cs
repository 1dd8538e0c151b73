namespace OmsSimulator.Domain;

/// <summary>What becomes of a transfer whose source does not have its products: the effects that T5 and T6 share.</summary>
internal static class TransferReplanning
{
    /// <summary>The effects, as the integrator reads them.</summary>
    public static IReadOnlyList<EffectNote> Notes(Provenance documented) =>
        [
            new(
                "transfer",
                "all its items are planned again in the same decision, into a different transfer order, the named ones never from the same source",
                documented
            ),
            new(
                "transfer items",
                "are planned together, from one source, so none of them comes from the same one again",
                Provenance.Assumed
            ),
            new("stock", "reservations at the source released; discrepancy for the named products", Provenance.Assumed),
            new(
                "package",
                "where nothing can supply the items: Out of Stock, its other live transfers cancelled, its reservations released",
                Provenance.Assumed
            ),
            new("events", "transfer.status.created for the new transfer", Provenance.Assumed),
        ];

    /// <summary>The facts: the transfer ends, its items are planned again.</summary>
    /// <param name="run">The run.</param>
    /// <param name="named">The transfer items that are missing.</param>
    public static IReadOnlyList<OmsFact> Facts(CommandRun run, IReadOnlyList<int> named)
    {
        var transfer = run.Transfer!;
        var items = transfer.ItemIds.Select(id => run.Oms.PackageItems[run.Oms.TransferItems[id].PackageItemId]).ToArray();
        List<OmsFact> facts =
        [
            .. TransferFacts.Release(transfer),
            new TransferDiscrepanciesFound(transfer.Id, run.Package.Id, transfer.SourceId, named),
            .. TransferDispatch.Shipped(transfer, ShipmentStatus.Cancelled),
            run.EnterTransfer(),
        ];

        // Assumed: neither from the source that does not have them, nor from the location that waits for them.
        var plan = OrderPlanning.Again(
            run.Oms,
            run.Order,
            items,
            new StockSeen(run.Oms),
            [transfer.SourceId, transfer.DestinationId],
            run.At,
            asSource: true
        );
        if (plan.StockLocationId is { } source)
        {
            var ordinal = run.Oms.TransfersOf(run.Package.Id).Count() + 1;
            facts.Add(
                TransferFacts.Create(
                    run.Oms,
                    run.Package,
                    run.NextId(run.Oms.Transfers),
                    run.Oms.TransferItems.LastId + 1,
                    ordinal,
                    source,
                    items,
                    run.At
                )
            );
        }
        else
        {
            facts.AddRange(TransferFacts.CancelAwaited(run.Oms, run.Package.Id, except: transfer.Id));
            facts.AddRange(Effects.Release(run.Package, run.Items));
            if (run.Package.State != PackageState.OutOfStock)
                facts.Add(new PackageStateChanged(run.Package.Id, run.Package.State, PackageState.OutOfStock, null, null));
        }

        facts.Add(plan.Record(run.NextId(run.Oms.ExecutionPlans), run.Package.Id));
        return facts;
    }
}
