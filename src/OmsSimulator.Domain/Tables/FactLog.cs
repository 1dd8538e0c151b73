using System.Collections;

namespace OmsSimulator.Domain;

/// <summary>
/// Everything that happened, oldest first, of which the oldest part may be folded into the state as it is. A change of a package's state,
/// which nearly every command leaves, is kept without an object of its own; other facts are the objects that the decision made.
/// </summary>
public sealed class FactLog : IReadOnlyList<RecordedFact>, IUndoable
{
    private readonly History<Entry> entries;
    private readonly History<OmsFact> others;
    private readonly Numbering<PackageState> states;
    private readonly Numbering<string> texts;
    private UndoLog? log;

    internal FactLog() => (entries, others, states, texts) = ([], [], new(), new());

    private FactLog(FactLog other, long bytes) =>
        (entries, others, states, texts, Bytes) = (other.entries.Copy(), other.others.Copy(), other.states, other.texts, bytes);

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
        OmsFact fact = entry.Kind switch
        {
            Kind.StateChanged => new PackageStateChanged(
                entry.PackageId,
                states[entry.From],
                states[entry.To],
                entry.Text == 0 ? null : texts[entry.Text],
                entry.TransitionId == 0 ? null : entry.TransitionId
            ),
            _ => others.At(entry.Others),
        };
        return new RecordedFact(fact, entry.At, entry.UserId == 0 ? null : entry.UserId);
    }

    /// <summary>Whether a fact that is still known is a change of a package's state.</summary>
    internal bool IsPackageStateChange(int number) =>
        entries.At(number) is var entry
        && (entry.Kind == Kind.StateChanged || (entry.Kind == Kind.Other && others.At(entry.Others) is PackageStateChanged));

    internal void Add(RecordedFact recorded)
    {
        var entry = Packed(recorded.Fact) with { At = recorded.At, UserId = recorded.UserId ?? 0, Others = others.Total };
        if (entry.Kind == Kind.Other)
        {
            others.Add(recorded.Fact);
            Bytes += FactSize.Of(recorded.Fact);
        }

        entries.Add(entry);
        log?.Note(this, 0);
    }

    /// <inheritdoc/>
    void IUndoable.RecordIn(UndoLog log) => this.log = log;

    /// <inheritdoc/>
    void IUndoable.Undo(int key)
    {
        if (entries.At(entries.Total - 1).Kind == Kind.Other)
        {
            Bytes -= FactSize.Of(others.At(others.Total - 1));
            others.RemoveLast();
        }

        entries.RemoveLast();
    }

    /// <inheritdoc/>
    void IUndoable.Keep(int key) { }

    /// <summary>Folds facts before a number; the number of the first that is still known.</summary>
    internal int Fold(int before)
    {
        entries.Forget(before);
        var first = entries.Count == 0 ? others.Total : entries.At(entries.First).Others;
        for (var number = others.First; number < first; number++)
            Bytes -= FactSize.Of(others.At(number));
        others.Forget(first);
        return entries.First;
    }

    /// <summary>The first fact of those before a number, so that from there on the long texts take at most so many bytes.</summary>
    internal int FirstWithin(long bytes, int before)
    {
        var left = Bytes;
        var first = entries.First;
        while (left > bytes && first < before)
        {
            if (entries.At(first) is { Kind: Kind.Other } entry)
                left -= FactSize.Of(others.At(entry.Others));
            first++;
        }

        return first;
    }

    internal void StartAt(int number) => entries.StartAt(number);

    internal FactLog Copy() => new(this, Bytes);

    private Entry Packed(OmsFact fact)
    {
        byte text = 0;
        return
            fact is PackageStateChanged change
            && states.TryNumber(change.From, out var from)
            && states.TryNumber(change.To, out var to)
            && (change.CommandCode is null || texts.TryNumber(change.CommandCode, out text))
            ? new()
            {
                Kind = Kind.StateChanged,
                PackageId = change.PackageId,
                TransitionId = change.TransitionId ?? 0,
                From = from,
                To = to,
                Text = text,
            }
            : new() { Kind = Kind.Other };
    }

    private enum Kind : byte
    {
        Other,
        StateChanged,
    }

    /// <summary>
    /// A fact without an object. <see cref="Others"/> counts the facts before it that are kept as objects; of one that is, it is the place.
    /// </summary>
    private readonly record struct Entry(
        DateTime At,
        int UserId,
        int PackageId,
        int TransitionId,
        int Others,
        byte From,
        byte To,
        byte Text,
        Kind Kind
    );
}
