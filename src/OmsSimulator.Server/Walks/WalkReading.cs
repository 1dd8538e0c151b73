using System.Globalization;
using System.Text.Json.Nodes;
using OmsSimulator.Domain;
using OmsSimulator.Journal;
using OmsSimulator.Sandboxes;
using OmsSimulator.Scenarios;
using OmsSimulator.Steering;

namespace OmsSimulator.Walks;

/// <summary>
/// Makes a walk of what a sandbox remembers: the calls that were chosen, and before and between them whatever changed it, from its beginning
/// on. What went wrong on demand is left out, unless it is what was chosen.
/// </summary>
/// <param name="sandbox">The sandbox.</param>
/// <param name="isGuarded">Whether it asks for tokens.</param>
/// <param name="problems">What is wrong with what was chosen.</param>
internal sealed class WalkReading(Sandbox sandbox, bool isGuarded, Problems problems)
{
    private const string Demo = "demo";

    /// <summary>The first of those that were chosen which the journal does not have; none: it has all.</summary>
    public Place? Unknown { get; private set; }

    /// <summary>The walk; none: something is wrong, or the beginning is not known (and nothing is wrong).</summary>
    /// <param name="ids">The calls that were chosen.</param>
    /// <param name="title">What it is called; none: as the last call.</param>
    public async Task<Walk?> Read(IReadOnlyList<string> ids, string? title)
    {
        var entries = sandbox.Journal.OldestFirst().Select(static entry => new WalkEntry(entry)).ToArray();
        var chosen = Chosen(ids, entries);
        var steering = sandbox.Steering.Now;
        if (!problems.None || Unknown is not null || steering.Begun is not { } begun)
            return null;
        var (installation, numbers) = await sandbox.Ledger.Read(
            entries.Select(static entry => entry.Package).Where(static id => id > 0).Distinct().ToArray(),
            static (oms, ids) =>
                (
                    oms.Installation,
                    ids.Where(id => oms.Packages.TryGet(id, out var _)).ToDictionary(id => id, id => oms.Packages[id].Number)
                )
        );
        var last = Array.FindLastIndex(entries, chosen.Contains);
        return new Walk
        {
            Title = title ?? Named(entries[last].Entry),
            Begun = begun,
            Installation = installation,
            IsGuarded = isGuarded,
            Calls = [.. Merged(entries[..(last + 1)], chosen, steering, new WalkCalls(installation, numbers, isGuarded, begun.IsDemo ? Demo : null))],
            Forgotten = sandbox.Journal.Begun - entries.Length + steering.Dropped,
        };
    }

    private HashSet<WalkEntry> Chosen(IReadOnlyList<string> ids, WalkEntry[] entries)
    {
        var known = new Dictionary<string, WalkEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
            known[entry.Entry.Id] = entry;
        var chosen = new HashSet<WalkEntry>();
        for (var index = 0; index < ids.Count; index++)
        {
            var place = Place.Root.At("ids").At(index);
            if (!known.TryGetValue(ids[index], out var entry))
                Unknown ??= place;
            else if (WhyNot(entry) is { } why)
                problems.Add(place, why);
            else
                chosen.Add(entry);
        }

        return chosen;
    }

    private string? WhyNot(WalkEntry entry) =>
        entry.Entry.Status == 0 ? "it got no answer, and a scenario can claim none"
        : entry.IsLogin ? "it is a login, whose password is not kept; what follows it can be chosen"
        : !entry.IsText ? "its body is no text, and cannot be written in a scenario"
        : isGuarded && !entry.HasKey && !entry.OnlyAsks ? "it came without a token; only a GET can be claimed so"
        : null;

    private static IEnumerable<WalkCall> Merged(WalkEntry[] entries, HashSet<WalkEntry> chosen, SteeringState steering, WalkCalls calls)
    {
        var steered = new Queue<WalkCall?>();
        var next = 0;
        foreach (var entry in entries)
        {
            for (; next < steering.Calls.Count && steering.Calls[next].After < entry.Entry.Number; next++)
                steered.Enqueue(calls.Of(steering.Calls[next]));
            while (steered.TryDequeue(out var call))
            {
                if (call is not null)
                    yield return call;
            }

            if (calls.Of(entry, chosen.Contains(entry)) is { } sent)
                yield return sent;
        }
    }

    private static string Named(JournalEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.Request.Method} {entry.Request.Path} is answered {entry.Status}");
}
