using OmsSimulator.Domain;

namespace OmsSimulator.Coverage;

/// <summary>
/// What was counted under one name, from the sandbox's creation until it is dropped: resets and restores keep it. Safe for threads; before
/// the first count it has no counters.
/// </summary>
internal sealed class SandboxCounts
{
    // A reset reads its installation anew; what was counted under all that came before is a sum.
    private const int MostEarlier = 4;
    private const int TellEvery = 10;

    private readonly Lock gate = new();
    private readonly List<CoverageCounts> earlier = [];
    private readonly CoverageSum before = new();
    private volatile CoverageCounts? current;
    private volatile Action? settle;
    private long taken;
    private int asked;
    private Installation installation = Installation.Default;

    /// <summary>The label that it was made with; none: it has none.</summary>
    public string? Label { get; init; }

    /// <summary>Since when it counts.</summary>
    public DateTime Since { get; private set; }

    /// <summary>The counters of the installation that it has now.</summary>
    public CoverageCounts Current => current ?? Make();

    /// <summary>A sandbox has the name from now on.</summary>
    /// <param name="decide">Decides what waited too long by now.</param>
    public void Begin(Action decide) => settle = decide;

    /// <summary>A sandbox has ended, and is held no more.</summary>
    /// <param name="decide">What it began with.</param>
    public void End(Action decide)
    {
        lock (gate)
        {
            if (settle == decide)
                settle = null;
        }
    }

    /// <summary>Has another installation from now on; what was counted under the one before stays.</summary>
    public void Use(Installation next)
    {
        lock (gate)
        {
            if (ReferenceEquals(installation, next))
                return;
            installation = next;
            if (current is not { } counts)
                return;
            earlier.Add(counts);
            current = earlier.Find(known => ReferenceEquals(known.Cells.Installation, next));
            earlier.RemoveAll(known => ReferenceEquals(known, current));
            while (earlier.Count > MostEarlier)
            {
                before.Add(earlier[0]);
                earlier.RemoveAt(0);
            }
        }
    }

    /// <summary>Adds what was counted.</summary>
    public void AddTo(CoverageSum sum)
    {
        settle?.Invoke();
        lock (gate)
        {
            sum.Add(before);
            foreach (var counts in earlier)
                sum.Add(counts);
            if (current is { } now)
                sum.Add(now);
        }
    }

    /// <summary>What was counted, where that is more than when it was last told; told rarely, since it is much.</summary>
    /// <param name="isEnd">Whether it is told now.</param>
    public CoverageSum? TakeChanged(bool isEnd)
    {
        if (!isEnd && ++asked % TellEvery != 0)
            return null;
        var total = current?.Total ?? 0;
        if (total == taken)
            return null;
        taken = total;
        var sum = new CoverageSum();
        AddTo(sum);
        return sum;
    }

    /// <summary>Adds the cells that it has now, for where nothing was counted.</summary>
    public void AddCellsTo(CoverageSum sum)
    {
        lock (gate)
            sum.Add(CoverageCells.Of(installation));
    }

    /// <summary>Begins anew.</summary>
    public void Clear(DateTime now)
    {
        lock (gate)
        {
            earlier.Clear();
            before.Clear();
            (current, Since) = (null, now);
        }
    }

    private CoverageCounts Make()
    {
        lock (gate)
            return current ??= new CoverageCounts(CoverageCells.Of(installation));
    }
}
