namespace OmsSimulator.Persistence;

/// <summary>Batches of one sandbox in a group that follow one another: one change of its position, and few rows.</summary>
internal sealed class FactRun
{
    private readonly List<GroupedAppend> appends = [];

    private FactRun(GroupedAppend first) =>
        (Sandbox, Epoch, First, Next) = (first.Sandbox, first.Epoch, first.Batch.First, first.Batch.First);

    /// <summary>The sandbox.</summary>
    public StoredSandbox Sandbox { get; }

    /// <summary>In which epoch.</summary>
    public long Epoch { get; }

    /// <summary>The position that is expected.</summary>
    public int First { get; }

    /// <summary>The position afterwards.</summary>
    public int Next { get; private set; }

    /// <summary>The facts.</summary>
    public IEnumerable<FactBatch> Batches => appends.Select(append => append.Batch);

    /// <summary>Whether the store's position and epoch were the expected ones: it is written, and kept when the group is.</summary>
    public bool IsWritten { get; set; }

    /// <summary>The runs of a group, in their order.</summary>
    public static List<FactRun> Of(IReadOnlyList<GroupedAppend> group)
    {
        var runs = new List<FactRun>();
        var latest = new Dictionary<StoredSandbox, FactRun>();
        foreach (var append in group)
        {
            if (!latest.TryGetValue(append.Sandbox, out var run) || !run.Continues(append))
                runs.Add(latest[append.Sandbox] = run = new FactRun(append));
            run.appends.Add(append);
            run.Next = append.Batch.Next;
        }

        return runs;
    }

    /// <summary>Says what became of it: where nobody knows of the group, nobody knows of it either.</summary>
    public void Tell(AppendResult outcome)
    {
        foreach (var append in appends)
            append.Outcome = IsWritten || outcome == AppendResult.Unknown ? outcome : AppendResult.Refused;
    }

    private bool Continues(GroupedAppend append) => append.Epoch == Epoch && append.Batch.First == Next;
}
