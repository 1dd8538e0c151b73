using OmsSimulator.Contract;
using OmsSimulator.LiveEvents;

namespace OmsSimulator.Control;

/// <summary>How far a listener has come in the events of one sandbox.</summary>
/// <param name="events">The events.</param>
/// <param name="types">Which kinds it wants.</param>
/// <param name="after">The number that it has come to.</param>
internal sealed class EventCursor(SandboxEvents events, IReadOnlyList<string> types, long after)
{
    private const int MostEntries = 64;
    private const int MostFacts = 256;

    private readonly EventEntry[] entries = new EventEntry[MostEntries];
    private string? missing = DroppedEvents.Slow;

    /// <summary>The events.</summary>
    public SandboxEvents Events => events;

    /// <summary>How far it has come.</summary>
    public EventId Id => new(events.Epoch, after);

    /// <summary>Begins behind an event that the listener got before.</summary>
    public void Resume(in EventId last, EventFrames frames)
    {
        if (last.Epoch == events.Epoch)
            (after, missing) = (last.Number, DroppedEvents.Old);
        else
            Say(frames, after, DroppedEvents.Replaced);
    }

    /// <summary>Says that an id of another sandbox tells nothing of this one.</summary>
    public void Elsewhere(EventFrames frames) => Say(frames, after, DroppedEvents.Elsewhere);

    /// <summary>Writes the next events, not more than a connection takes at once; false: there are none.</summary>
    public bool Write(EventFrames frames)
    {
        var (count, missed) = events.Read(after, entries);
        if (missed > 0)
        {
            after += missed;
            Say(frames, missed, missing!);
        }

        missing = DroppedEvents.Slow;
        for (var index = 0; index < count; index++)
        {
            if (!Write(frames, entries[index]))
                return true;
        }

        Array.Clear(entries, 0, count);
        return count > 0 || missed > 0;
    }

    // False: there is more of it, for the next time.
    private bool Write(EventFrames frames, in EventEntry entry)
    {
        if (!types.Contains(entry.Type))
        {
            after = entry.Last;
            return true;
        }

        if (entry.Type == EventTypes.Fact)
            return WriteFacts(frames, entry);
        after = entry.Last;

        // It happened when nobody was known to listen.
        if (entry.Document is null)
            Say(frames, 1, DroppedEvents.Old);
        else
            frames.Document(Id, entry.Type, entry.Document);
        return true;
    }

    private bool WriteFacts(EventFrames frames, in EventEntry entry)
    {
        var done = (int)(after + 1 - entry.First);
        var range = new FactRange(entry.Facts.First + done, Math.Min(entry.Count - done, MostFacts));
        var facts = events.Facts(range);
        if (range.Count - facts.Length is > 0 and var folded)
        {
            after += folded;
            Say(frames, folded, DroppedEvents.Slow);
        }

        for (var index = 0; index < facts.Length; index++)
        {
            after++;
            frames.Fact(Id, events.Sandbox, range.First + range.Count - facts.Length + index + 1, facts[index]);
        }

        return after == entry.Last;
    }

    private void Say(EventFrames frames, long count, string reason) =>
        frames.Document(Id, EventTypes.Dropped, new DroppedEvents(events.Now, events.Sandbox, count, reason));
}
