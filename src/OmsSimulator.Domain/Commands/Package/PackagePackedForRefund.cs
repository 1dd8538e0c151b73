using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>What cannot be sent is closed, to be refunded.</summary>
public static class PackagePackedForRefund
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.PackedForRefund);

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 8,
            Title = "Package Packed for Refund",
            Code = "PACKAGE_PACKED_FOR_REFUND",
            CodeProvenance = Provenance.Assumed,
            Class = "PackagePackedForRefundCommand",
            ClassProvenance = Documented,
            Page = Pages.PackedForRefund,
            Pairs = [.. Command.From([Waiting, OutOfStock], PackedForRefund, Documented)],
            Does =
            [
                new("package items", "Packed for Refund", Documented),
                new("order items", "unchanged", Provenance.Assumed),
                new("reservations", "from Waiting: deleted, discrepancies too", Documented),
            ],
            Honours = [HonouredFlag.Sync()],
            Effects = static run =>
                run.Package.State == Waiting
                    ? Outcome.Of([.. Effects.Release(run.Package, run.Items), .. Discrepancies(run)])
                    : Outcome.Nothing,
        };

    private static IEnumerable<OmsFact> Discrepancies(CommandRun run)
    {
        var marked = run
            .Items.Where(item => run.Oms.Stock(run.Package.StockLocationId, run.Oms.OrderItems[item.OrderItemId].ProductId).Discrepancy)
            .Select(item => item.Id)
            .ToArray();
        return marked.Length == 0 ? [] : [new DiscrepanciesDeleted(run.Package.Id, marked)];
    }
}
