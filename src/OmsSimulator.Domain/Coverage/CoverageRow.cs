namespace OmsSimulator.Domain;

/// <summary>A cell and what was counted in it, in one installation or in several that have it.</summary>
/// <param name="cell">The cell, as the first of them has it.</param>
public sealed class CoverageRow(CoverageCell cell)
{
    private readonly List<string> records = [];
    private bool isReachable;

    /// <summary>The cell.</summary>
    public CoverageCell Cell => cell;

    /// <summary>How often it was met.</summary>
    public long Count { get; private set; }

    /// <summary>How often each outcome of a hazard was.</summary>
    public long[] Outcomes { get; } = cell is HazardCell hazard ? new long[hazard.Hazard.Outcomes.Count] : [];

    /// <summary>The first records that met a hazard.</summary>
    public IReadOnlyList<string> Records => records;

    /// <summary>Whether anything reaches it: what was met was reached, whatever was thought of it.</summary>
    public bool Reachable => isReachable || Count > 0;

    internal void Add(CoverageCell other, CoverageCounts? counts)
    {
        isReachable |= other.Reachable;
        if (counts is null)
            return;
        Count += counts.Of(other);
        if (other is not HazardCell hazard)
            return;
        for (var outcome = 0; outcome < Outcomes.Length; outcome++)
            Outcomes[outcome] += counts.Of(hazard, outcome);
        Remember(counts.RecordsOf(hazard.Hazard));
    }

    internal void Add(CoverageRow other)
    {
        isReachable |= other.isReachable;
        Count += other.Count;
        for (var outcome = 0; outcome < Outcomes.Length; outcome++)
            Outcomes[outcome] += other.Outcomes[outcome];
        Remember(other.records);
    }

    private void Remember(IReadOnlyList<string> more) => records.AddRange(more.Take(CoverageCounts.RememberedRecords - records.Count));
}
