using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Journal;

/// <summary>
/// What clients of one sandbox asked and were answered. Entries are kept as bytes and read only when somebody asks; bounded, the oldest are
/// dropped and counted.
/// It has a lock of its own, so that recording never waits for a decision.
/// </summary>
internal sealed partial class RequestJournal : ISandboxPart
{
    private readonly Lock gate = new();
    private readonly Ledger ledger;
    private readonly SandboxClock clock;
    private readonly JournalLimits limits;
    private readonly int randomSeed;
    private readonly Action<CallNotice> follow;
    private CallIds ids;
    private ByteLog log = new();
    private long numbers;
    private long starts;
    private long dropped;

    /// <summary>Makes an empty one.</summary>
    /// <param name="sandbox">The sandbox's name, as its entries say it.</param>
    /// <param name="ledger">The sandbox's state, where facts are read that entries name.</param>
    /// <param name="clock">The sandbox's clock.</param>
    /// <param name="randomSeed">What the ids of its calls are made of.</param>
    /// <param name="limits">How much it keeps.</param>
    /// <param name="follow">Told of every call that was recorded.</param>
    internal RequestJournal(
        string sandbox,
        Ledger ledger,
        SandboxClock clock,
        int randomSeed,
        JournalLimits limits,
        Action<CallNotice> follow
    ) =>
        (Sandbox, this.ledger, this.clock, this.randomSeed, this.limits, this.follow, ids) = (
            sandbox,
            ledger,
            clock,
            randomSeed,
            limits,
            follow,
            new CallIds(randomSeed)
        );

    /// <summary>The sandbox's name.</summary>
    internal string Sandbox { get; }

    /// <summary>The sandbox's time.</summary>
    internal DateTime Now => clock.Now;

    /// <summary>How many calls have begun.</summary>
    public long Begun => Interlocked.Read(ref numbers);

    /// <summary>Whether calls are recorded.</summary>
    public bool IsEnabled => limits.Entries > 0;

    /// <summary>How many entries were dropped because the journal was full.</summary>
    public long Dropped
    {
        get
        {
            lock (gate)
                return dropped;
        }
    }

    /// <summary>How many entries there are.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return log.Count;
        }
    }

    /// <summary>The entries, newest first.</summary>
    public IEnumerable<JournalEntry> NewestFirst()
    {
        var buffer = Array.Empty<byte>();
        var (first, next) = Bounds();
        for (var number = next - 1; number >= first; number--)
        {
            if (Read(number, ref buffer) is { } entry)
                yield return entry;
        }
    }

    /// <summary>The entries, oldest first: the order in which they can be carried over with <see cref="Append(JsonElement)"/>.</summary>
    public IEnumerable<JournalEntry> OldestFirst()
    {
        var buffer = Array.Empty<byte>();
        var (first, next) = Bounds();
        for (var number = first; number < next; number++)
        {
            if (Read(number, ref buffer) is { } entry)
                yield return entry;
        }
    }

    /// <summary>An entry by its id.</summary>
    public bool TryGet(string id, [NotNullWhen(true)] out JournalEntry? entry)
    {
        entry = null;
        if (!Guid.TryParse(id, out var wanted))
            return false;
        var buffer = Array.Empty<byte>();
        var (first, next) = Bounds();
        for (var number = next - 1; number >= first && entry is null; number--)
        {
            if (Copy(number, ref buffer) is >= 0 and var length && EntryBytes.MayBe(buffer, this, wanted))
                entry = Of(EntryBytes.Read(buffer.AsSpan(0, length), this), wanted);
        }

        return entry is not null;
    }

    /// <summary>Removes the entries that fit; answers them, newest first.</summary>
    public IReadOnlyList<JournalEntry> Remove(Func<JournalEntry, bool> fits)
    {
        var removed = new List<JournalEntry>();
        var buffer = Array.Empty<byte>();
        var (first, next) = Bounds();
        for (var number = next - 1; number >= first; number--)
        {
            if (Read(number, ref buffer) is not { } entry || !fits(entry))
                continue;
            lock (gate)
            {
                if (log.Remove(number))
                    removed.Add(entry);
            }
        }

        return removed;
    }

    /// <summary>No entries; calls go on being numbered.</summary>
    public void Clear()
    {
        lock (gate)
        {
            log.Clear();
            dropped = 0;
        }
    }

    /// <summary>Adds an entry as <see cref="JournalJson"/> writes it; false: it is none.</summary>
    public bool Append(JsonElement entry)
    {
        if (!JournalJson.IsEntry(entry))
            return false;
        var buffer = EntryBuffer.Take();
        EntryBytes.WriteDocument(buffer, entry);
        Append(buffer.Written, default, default);
        return true;
    }

    /// <summary>A call was recorded.</summary>
    internal void Tell(in CallNotice notice) => follow(notice);

    /// <summary>Numbers a call that begins.</summary>
    internal long Begin() => Interlocked.Increment(ref numbers);

    /// <summary>The id of a call.</summary>
    internal Guid IdOf(long number) => ids.Of(number);

    /// <summary>The facts of a call, as far as they are still known one by one.</summary>
    internal IReadOnlyList<OmsFact> FactsOf(FactRange range) =>
        range.Count == 0
            ? []
            : ledger.Peek(
                range,
                static (oms, range) =>
                {
                    var first = Math.Max(range.First - oms.Facts.Folded, 0);
                    var end = Math.Min(range.First + range.Count - oms.Facts.Folded, oms.Facts.Count);
                    var facts = new OmsFact[Math.Max(end - first, 0)];
                    for (var index = 0; index < facts.Length; index++)
                        facts[index] = oms.Facts[first + index].Fact;
                    return facts;
                }
            );

    /// <summary>Adds an entry.</summary>
    internal void Append(ReadOnlySpan<byte> head, ReadOnlySpan<byte> request, ReadOnlySpan<byte> answer)
    {
        var size = (long)head.Length + request.Length + answer.Length;
        lock (gate)
        {
            if (!IsEnabled)
                return;
            if (size > limits.Bytes)
            {
                dropped++;
                return;
            }

            while (log.Count > 0 && (log.Count >= limits.Entries || log.Length + size > limits.Bytes))
            {
                log.DropFirst();
                dropped++;
            }

            log.Append(head, request, answer);
        }
    }

    private (long First, long Next) Bounds()
    {
        lock (gate)
            return (log.First, log.Next);
    }

    private static JournalEntry? Of(JournalEntry entry, Guid id) => Guid.TryParse(entry.Id, out var its) && its == id ? entry : null;

    private JournalEntry? Read(long number, ref byte[] buffer) =>
        Copy(number, ref buffer) is >= 0 and var length ? EntryBytes.Read(buffer.AsSpan(0, length), this) : null;

    // How long the entry is; -1: it is no more.
    private int Copy(long number, ref byte[] buffer)
    {
        lock (gate)
            return log.TryCopy(number, ref buffer, out var length) ? length : -1;
    }
}
