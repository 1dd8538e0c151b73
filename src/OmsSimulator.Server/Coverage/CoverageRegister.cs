using System.Runtime.CompilerServices;
using OmsSimulator.Domain;

namespace OmsSimulator.Coverage;

/// <summary>
/// What was counted in every sandbox since the simulator, or its store, began: of those that are there, and of those that were dropped as sums. Safe for
/// threads.
/// </summary>
/// <param name="time">The real time.</param>
internal sealed partial class CoverageRegister(TimeProvider time)
{
    /// <summary>How many labels are told apart; the one that came first is forgotten for another.</summary>
    public const int MostLabels = 1_000;

    // Requests that were under way when their sandbox was dropped still count.
    private const int MostFading = 16;

    private readonly Lock gate = new();
    private readonly ConditionalWeakTable<SandboxEntry, SandboxCounts> live = [];
    private readonly Queue<SandboxCounts> fading = new();
    private readonly OrderedDictionary<string, LabelledSum> labels = [];
    private readonly List<long> forgotten = [];
    private CoverageSum dropped = new();
    private DateTime since = Now(time);

    /// <summary>The counts of a name in the directory.</summary>
    public SandboxCounts Of(SandboxEntry entry)
    {
        lock (gate)
        {
            if (live.TryGetValue(entry, out var known))
                return known;
            var made = new SandboxCounts { Label = entry.Label };
            made.Clear(Now(time));
            live.Add(entry, made);
            if (made.Label is { } label)
                SumOf(label);
            return made;
        }
    }

    /// <summary>A name was dropped: what was counted under it goes into the sums.</summary>
    public void Dropped(SandboxEntry entry)
    {
        lock (gate)
        {
            if (!live.TryGetValue(entry, out var counts))
                return;
            live.Remove(entry);
            fading.Enqueue(counts);
            Change(counts.Label);
            while (fading.Count > MostFading)
                Fold(fading.Dequeue());
        }
    }

    /// <summary>Another replica has a name from now on, and what was counted under it.</summary>
    public void Moved(SandboxEntry entry)
    {
        lock (gate)
            live.Remove(entry);
    }

    /// <summary>What was counted in one sandbox.</summary>
    public CoverageReading Read(SandboxEntry entry)
    {
        var counts = Of(entry);
        var sum = new CoverageSum();
        counts.AddTo(sum);
        if (sum.IsEmpty)
            counts.AddCellsTo(sum);
        return new CoverageReading("sandbox", null, counts.Since, sum);
    }

    /// <summary>What was counted in every sandbox.</summary>
    /// <param name="otherwise">Whose cells are shown where nothing was counted; none: those of the default installation.</param>
    public CoverageReading ReadAll(SandboxEntry? otherwise = null)
    {
        lock (gate)
        {
            var sum = new CoverageSum();
            sum.Add(dropped);
            AddPresent(sum, static _ => true);
            return new CoverageReading("all", null, since, OrCellsOf(otherwise, sum));
        }
    }

    /// <summary>What was counted in the sandboxes with a label; none: no sandbox had it.</summary>
    /// <param name="label">The label.</param>
    /// <param name="otherwise">Whose cells are shown where nothing was counted.</param>
    public CoverageReading? Read(string label, SandboxEntry? otherwise)
    {
        lock (gate)
        {
            if (!labels.TryGetValue(label, out var known))
                return null;
            var sum = new CoverageSum();
            sum.Add(known.Sum);
            AddPresent(sum, counts => counts.Label == label);
            var shown = live.Select(entry => entry.Value).FirstOrDefault(counts => counts.Label == label);
            if (sum.IsEmpty && shown is not null)
                shown.AddCellsTo(sum);
            else
                OrCellsOf(otherwise, sum);
            return new CoverageReading("label", label, known.Since, sum);
        }
    }

    /// <summary>One sandbox begins anew; what was counted in it stays in the sums of all and of its label.</summary>
    public void Clear(SandboxEntry entry)
    {
        lock (gate)
        {
            var counts = Of(entry);
            Fold(counts);
            counts.Clear(Now(time));
        }
    }

    /// <summary>Everything begins anew: all sandboxes and all labels.</summary>
    public void ClearAll()
    {
        lock (gate)
        {
            (since, isChanged) = (Now(time), true);
            dropped = new CoverageSum();
            fading.Clear();
            foreach (var label in labels.Keys.ToArray())
                labels[label] = new LabelledSum(since, labels[label].Number) { IsChanged = true };
            foreach (var (_, counts) in live)
                counts.Clear(since);
        }
    }

    /// <summary>The sandboxes with a label begin anew; what was counted in them stays in the sum of all. False: no sandbox had it.</summary>
    public bool Clear(string label)
    {
        lock (gate)
        {
            if (!labels.TryGetValue(label, out var known))
                return false;
            while (fading.TryDequeue(out var counts))
                Fold(counts);
            foreach (var (_, counts) in live)
            {
                if (counts.Label != label)
                    continue;
                counts.AddTo(dropped);
                counts.Clear(Now(time));
            }

            labels[label] = new LabelledSum(Now(time), known.Number);
            Change(label);
            return true;
        }
    }

    private static DateTime Now(TimeProvider time) => time.GetUtcNow().UtcDateTime;

    private void AddPresent(CoverageSum sum, Func<SandboxCounts, bool> which)
    {
        foreach (var counts in fading.Concat(live.Select(entry => entry.Value)).Where(which))
            counts.AddTo(sum);
    }

    private CoverageSum OrCellsOf(SandboxEntry? otherwise, CoverageSum sum)
    {
        if (sum.IsEmpty && otherwise is null)
            sum.Add(CoverageCells.Of(Installation.Default));
        else if (sum.IsEmpty)
            Of(otherwise!).AddCellsTo(sum);
        return sum;
    }

    private void Fold(SandboxCounts counts)
    {
        counts.AddTo(dropped);
        if (counts.Label is { } label)
            counts.AddTo(SumOf(label).Sum);
        Change(counts.Label);
    }

    private void Change(string? label)
    {
        isChanged = true;
        if (label is not null)
            SumOf(label).IsChanged = true;
    }

    private LabelledSum SumOf(string label)
    {
        if (labels.TryGetValue(label, out var known))
            return known;
        if (labels.Count >= MostLabels)
        {
            forgotten.Add(labels.GetAt(0).Value.Number);
            labels.RemoveAt(0);
        }

        return labels[label] = new LabelledSum(Now(time), ++lastNumber);
    }

    /// <summary>What was counted in dropped sandboxes of one label.</summary>
    private sealed record LabelledSum(DateTime Since, long Number)
    {
        public CoverageSum Sum { get; init; } = new();

        // Whether it is another one than the store has.
        public bool IsChanged { get; set; }
    }
}

/// <summary>What was counted somewhere.</summary>
/// <param name="Scope"><c>sandbox</c>, <c>all</c> or <c>label</c>.</param>
/// <param name="Label">The label.</param>
/// <param name="Since">Since when.</param>
/// <param name="Sum">The counts.</param>
internal sealed record CoverageReading(string Scope, string? Label, DateTime Since, CoverageSum Sum);
