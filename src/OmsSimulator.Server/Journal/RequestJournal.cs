using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Journal;

/// <summary>
/// What clients of one sandbox asked and were answered. Entries are kept as bytes and read only when somebody asks; bounded, the oldest are dropped and counted.
/// It has a lock of its own, so that recording never waits for a decision.
/// </summary>
public sealed class RequestJournal
{
    private readonly Lock gate = new();
    private readonly Sandbox sandbox;
    private readonly JournalLimits limits;
    private ByteLog log = new();
    private long numbers;
    private long dropped;
    private int epoch;

    /// <summary>Makes an empty one.</summary>
    public RequestJournal(Sandbox sandbox, JournalLimits limits) => (this.sandbox, this.limits) = (sandbox, limits);

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

    /// <summary>The number of calls so far; ids are made of it. A journal that is brought back goes on from there.</summary>
    public long Numbers
    {
        get => Interlocked.Read(ref numbers);
        set => Interlocked.Exchange(ref numbers, value);
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

    /// <summary>The entries of an image, oldest first.</summary>
    internal static IEnumerable<JournalEntry> OldestFirst(JournalImage image, Sandbox sandbox)
    {
        var buffer = Array.Empty<byte>();
        for (var number = image.Log.First; number < image.Log.Next; number++)
        {
            if (image.Log.TryCopy(number, ref buffer, out var length))
                yield return EntryBytes.Read(buffer.AsSpan(0, length), sandbox);
        }
    }

    /// <summary>Adds an entry that was found good to the records of an image.</summary>
    internal static void Append(ByteLog records, JsonElement entry)
    {
        var buffer = EntryBuffer.Take();
        EntryBytes.WriteDocument(buffer, entry);
        records.Append(buffer.Written);
    }

    /// <summary>An entry by its id.</summary>
    public bool Find(string id, [NotNullWhen(true)] out JournalEntry? entry)
    {
        entry = Guid.TryParse(id, out var wanted) ? NewestFirst().FirstOrDefault(known => Guid.TryParse(known.Id, out var its) && its == wanted) : null;
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

    /// <summary>Begins anew: no entries, and with <paramref name="numbersToo"/> the same ids again.</summary>
    public void Clear(bool numbersToo = false)
    {
        lock (gate)
        {
            log.Clear();
            dropped = 0;
            if (!numbersToo)
                return;
            epoch++;
            Numbers = 0;
        }
    }

    /// <summary>Everything as it is now.</summary>
    internal JournalImage Capture()
    {
        lock (gate)
            return new JournalImage(log.Copy(), Numbers, dropped);
    }

    /// <summary>Becomes what an image shows; calls that are under way are not recorded here any more. Facts are read from this journal's sandbox then, which must have them.</summary>
    internal void Become(JournalImage image)
    {
        lock (gate)
        {
            (log, dropped) = (image.Log.Copy(), image.Dropped);
            Numbers = image.Numbers;
            epoch++;
        }
    }

    /// <summary>Adds an entry as <see cref="JournalJson"/> writes it; false: it is none.</summary>
    public bool Append(JsonElement entry)
    {
        if (!JournalJson.IsEntry(entry))
            return false;
        var buffer = EntryBuffer.Take();
        EntryBytes.WriteDocument(buffer, entry);
        Append(epoch, buffer.Written, default, default);
        return true;
    }

    /// <summary>Numbers a call that begins; what it answers is added under the same epoch.</summary>
    internal (long Number, int Epoch) Begin() => (Interlocked.Increment(ref numbers), Volatile.Read(ref epoch));

    /// <summary>The id of a call, made of the sandbox's random seed.</summary>
    internal Guid IdOf(long number) => SeededRandom.Uuid(sandbox.RandomSeed, number);

    /// <summary>Adds an entry, unless the sandbox was reset since it began.</summary>
    internal void Append(int begun, ReadOnlySpan<byte> head, ReadOnlySpan<byte> request, ReadOnlySpan<byte> answer)
    {
        var size = (long)head.Length + request.Length + answer.Length;
        lock (gate)
        {
            if (begun != epoch || !IsEnabled)
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

    private JournalEntry? Read(long number, ref byte[] buffer)
    {
        int length;
        lock (gate)
        {
            if (!log.TryCopy(number, ref buffer, out length))
                return null;
        }

        return EntryBytes.Read(buffer.AsSpan(0, length), sandbox);
    }
}
