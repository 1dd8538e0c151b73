namespace OmsSimulator.Domain;

/// <summary>
/// Hazards that a package carries until somebody reads it: what planning came to for it, and states that are the customer's own. Each is
/// met once for a record, as far back as is remembered. Not safe for threads.
/// </summary>
public sealed class ReadHazards
{
    /// <summary>How many records are remembered.</summary>
    public const int MostRemembered = 10_000;

    private static readonly Hazard[] Kinds =
    [
        Hazard.QuotaExhausted,
        Hazard.Split,
        Hazard.Transferred,
        Hazard.OutOfStock,
        Hazard.ReplannedByClock,
        Hazard.UnknownState,
    ];

    private readonly Dictionary<CoveredRecord, int> met = [];
    private readonly Queue<CoveredRecord> remembered = new();
    private readonly HashSet<int> replanned = [];
    private readonly Queue<int> replannedInOrder = new();

    /// <summary>The clock planned a package again, which went on.</summary>
    public void Replanned(int package)
    {
        if (!replanned.Add(package))
            return;
        replannedInOrder.Enqueue(package);
        if (replannedInOrder.Count > MostRemembered)
            replanned.Remove(replannedInOrder.Dequeue());
    }

    /// <summary>A package was read.</summary>
    public void Read(CoverageCounts counts, OmsState oms, in Package package)
    {
        var record = new CoveredRecord(CommandSubject.Package, package.Id);
        var known = met.GetValueOrDefault(record);
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            if ((known & (1 << kind)) == 0 && Has(Kinds[kind], counts.Cells, oms, package))
                Met(counts, record, kind);
        }
    }

    /// <summary>A transfer order was read.</summary>
    public void Read(CoverageCounts counts, TransferOrder transfer)
    {
        var record = new CoveredRecord(CommandSubject.Transfer, transfer.Id);
        var kind = Array.IndexOf(Kinds, Hazard.UnknownState);
        if (counts.Cells.IsCustom(State.TransferContentType, transfer.State.Key) && (met.GetValueOrDefault(record) & (1 << kind)) == 0)
        {
            Met(counts, record, kind);
        }
    }

    private bool Has(Hazard hazard, CoverageCells cells, OmsState oms, in Package package)
    {
        if (hazard == Hazard.ReplannedByClock)
            return replanned.Contains(package.Id);
        if (hazard == Hazard.UnknownState)
            return cells.IsCustom(State.PackageContentType, package.State.Key);
        if (hazard == Hazard.Transferred)
            return oms.HasTransferFor(package.Id);
        if (hazard == Hazard.Split)
            return oms.AnyPlanOf(package.OrderId, 0, static (plan, _) => IsSplit(plan));
        return hazard == Hazard.OutOfStock
            ? package.State == PackageState.OutOfStock && oms.AnyPlanOf(package.OrderId, package.Id, static (plan, id) => Lacks(plan, id))
            : oms.AnyPlanOf(package.OrderId, 0, static (plan, _) => WasFull(plan));
    }

    private static bool WasFull(ExecutionPlan plan)
    {
        for (var index = 0; index < plan.Attempts.Count; index++)
        {
            if (plan.Attempts[index].QuotaExhausted == true)
                return true;
        }

        return false;
    }

    private static bool IsSplit(ExecutionPlan plan)
    {
        int? first = null;
        for (var index = 0; index < plan.Items.Count; index++)
        {
            if (plan.Items[index].PackageId is not { } package)
                continue;
            if (package != (first ??= package))
                return true;
        }

        return false;
    }

    private static bool Lacks(ExecutionPlan plan, int package)
    {
        for (var index = 0; index < plan.Items.Count; index++)
        {
            if (plan.Items[index] is { StockLocationId: null } item && item.PackageId == package)
                return true;
        }

        return false;
    }

    private void Met(CoverageCounts counts, CoveredRecord record, int kind)
    {
        counts.Met(Kinds[kind], record.ToString());
        if (!met.TryGetValue(record, out var known))
        {
            remembered.Enqueue(record);
            if (remembered.Count > MostRemembered)
                met.Remove(remembered.Dequeue());
        }

        met[record] = known | (1 << kind);
    }
}
