using System.Collections;

namespace OmsSimulator.Domain;

/// <summary>
/// Everything that happened, oldest first, of which the oldest part may be folded into the state as it is. What commands leave is kept as
/// bytes: an object for each fact would outlive many collections, and each of them would have to move it. Facts with rows in them are the
/// objects that the decision made.
/// </summary>
public sealed class FactLog : IReadOnlyList<RecordedFact>, IUndoable
{
    private const int LongestPacked = 512;
    private readonly History<Entry> entries;
    private readonly History<OmsFact> others;
    private readonly ByteHistory bytes;
    private readonly PackedFacts packing;
    private UndoLog? log;

    internal FactLog() => (entries, others, bytes, packing) = ([], [], new(), new(new()));

    private FactLog(FactLog other, long bytes) =>
        (entries, others, this.bytes, packing, Bytes) = (
            other.entries.Copy(),
            other.others.Copy(),
            other.bytes.Copy(),
            other.packing,
            bytes
        );

    /// <summary>About how many bytes the long texts of the facts take that are still known.</summary>
    public long Bytes { get; private set; }

    /// <summary>How many facts there ever were; they are numbered from 1.</summary>
    public int Total => entries.Total;

    /// <summary>How many of them are folded: only what they came to is known.</summary>
    public int Folded => entries.First;

    /// <summary>How many are still known one by one.</summary>
    public int Count => entries.Count;

    /// <summary>A fact that is still known, by its place among those.</summary>
    public RecordedFact this[int index] => At(entries.First + index);

    /// <inheritdoc/>
    public IEnumerator<RecordedFact> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
            yield return this[index];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A fact that is still known, by its number from 0.</summary>
    internal RecordedFact At(int number)
    {
        var entry = entries.At(number);
        var fact = entry.IsPacked ? packing.Unpack(bytes.From(entry.Place)) : others.At(entry.Others);
        return new RecordedFact(fact, entry.At, entry.UserId == 0 ? null : entry.UserId);
    }

    /// <summary>Whether a fact that is still known is a change of a package's state.</summary>
    internal bool IsPackageStateChange(int number) =>
        entries.At(number) is var entry
        && (entry.IsPacked ? PackedFacts.IsPackageStateChange(bytes.From(entry.Place)) : others.At(entry.Others) is PackageStateChanged);

    internal void Add(RecordedFact recorded)
    {
        Span<byte> room = stackalloc byte[LongestPacked];
        var isPacked = packing.TryPack(recorded.Fact, room, out var length);
        var place = bytes.End;
        var before = others.Total;
        if (isPacked)
        {
            place = bytes.Add(room[..length]);
        }
        else
        {
            others.Add(recorded.Fact);
            Bytes += FactSize.Of(recorded.Fact);
        }

        entries.Add(new(recorded.At, recorded.UserId ?? 0, before, (place << 1) | (isPacked ? 1L : 0)));
        log?.Note(this, 0);
    }

    /// <inheritdoc/>
    void IUndoable.RecordIn(UndoLog log) => this.log = log;

    /// <inheritdoc/>
    void IUndoable.Undo(int key)
    {
        var last = entries.At(entries.Total - 1);
        if (last.IsPacked)
        {
            bytes.RemoveFrom(last.Place);
        }
        else
        {
            Bytes -= FactSize.Of(others.At(others.Total - 1));
            others.RemoveLast();
        }

        entries.RemoveLast();
    }

    /// <summary>Folds facts before a number; the number of the first that is still known.</summary>
    internal int Fold(int before)
    {
        entries.Forget(before);
        var (first, place) = (others.Total, bytes.End);
        if (entries.Count > 0)
            (first, place) = (entries.At(entries.First).Others, entries.At(entries.First).Place);
        for (var number = others.First; number < first; number++)
            Bytes -= FactSize.Of(others.At(number));
        others.Forget(first);
        bytes.Forget(place);
        return entries.First;
    }

    /// <summary>The first fact of those before a number, so that from there on the long texts take at most so many bytes.</summary>
    internal int FirstWithin(long bytes, int before)
    {
        var left = Bytes;
        var first = entries.First;
        while (left > bytes && first < before)
        {
            if (entries.At(first) is { IsPacked: false } entry)
                left -= FactSize.Of(others.At(entry.Others));
            first++;
        }

        return first;
    }

    internal void StartAt(int number) => entries.StartAt(number);

    internal FactLog Copy() => new(this, Bytes);

    /// <summary>A fact in the log.</summary>
    /// <param name="At">When.</param>
    /// <param name="UserId">Who; 0: nobody.</param>
    /// <param name="Others">How many facts before it are objects; of one that is, its place among those.</param>
    /// <param name="Packing">Twice the place where its bytes are, or would be; and one more where it is bytes.</param>
    private readonly record struct Entry(DateTime At, int UserId, int Others, long Packing)
    {
        public bool IsPacked => (Packing & 1) == 1;

        public long Place => Packing >> 1;
    }
}
