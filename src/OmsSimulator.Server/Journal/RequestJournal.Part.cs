using OmsSimulator.Domain;

namespace OmsSimulator.Journal;

/// <content>What of the journal is in a copy of the sandbox, and what is noted for a life after this one.</content>
internal sealed partial class RequestJournal
{
    private const string CallsNote = "calls";

    // No life has as many calls.
    private const int LifeBits = 32;

    /// <inheritdoc/>
    void ISandboxPart.Begin(OmsState oms, IPartState? state)
    {
        if (state is JournalState copied)
            (log, numbers, dropped, ids) = (copied.Log.Copy(), copied.Calls, copied.Dropped, copied.Ids.Then(randomSeed, copied.Calls));
    }

    /// <inheritdoc/>
    IPartState ISandboxPart.Capture()
    {
        lock (gate)
            return new JournalState(log.Copy(), Interlocked.Read(ref numbers), dropped, ids, this);
    }

    /// <inheritdoc/>
    IPartState ISandboxPart.CaptureToKeep() => new JournalState(new ByteLog(), Interlocked.Read(ref numbers), 0, ids, this);

    /// <inheritdoc/>
    /// <remarks>
    /// Numbers that the life before may have given are left out: each life has its own range, and says so before it gives one.
    /// </remarks>
    void ISandboxPart.Resume(IReadOnlyList<PartNote> notes)
    {
        var known = notes.Where(static note => note.Kind == CallsNote).Select(static note => BitConverter.ToInt64(note.Data));
        numbers = ((known.Append(numbers).Max() >> LifeBits) + 1) << LifeBits;
        starts = numbers;
    }

    /// <inheritdoc/>
    IReadOnlyList<PartNote> ISandboxPart.TakeNotes(bool isEnd) =>
        Interlocked.Exchange(ref starts, 0) is > 0 and var start ? [new PartNote(CallsNote, 0, BitConverter.GetBytes(start))] : [];

    /// <inheritdoc/>
    IPartStateReader ISandboxPart.StateReader() => new JournalState.Reader(randomSeed);
}
