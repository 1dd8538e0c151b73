using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.LiveEvents;

/// <summary>
/// What happens in a sandbox, for who listens. Where nobody does, events are counted and nothing else: a listener that comes back learns how
/// many it has missed. Facts are kept by their place, and read when they are sent; the lock of this is taken inside the ledger's, never the
/// other way round.
/// </summary>
/// <param name="sandbox">The sandbox's name.</param>
/// <param name="entry">Its place in the directory.</param>
/// <param name="ledger">Its state.</param>
/// <param name="clock">Its clock.</param>
/// <param name="register">What all sandboxes share.</param>
internal sealed class SandboxEvents(string sandbox, SandboxEntry entry, Ledger ledger, SandboxClock clock, EventRegister register)
    : ISandboxPart
{
    /// <summary>How long events are kept for a listener that lost its connection.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly EventBuffer buffer = new();
    private EventListener[] listeners = [];
    private DateTimeOffset left;
    private volatile bool keeps;
    private volatile bool hasEnded;

    /// <summary>The sandbox's name.</summary>
    public string Sandbox => sandbox;

    /// <summary>What its numbers are told apart by from those of another life of the name.</summary>
    public string Epoch { get; } = register.NextEpoch();

    /// <summary>What its clock shows.</summary>
    public DateTime Now => clock.Now;

    /// <summary>Whether anybody wants to know; where nobody does, no document is made.</summary>
    public bool IsWatched => keeps;

    /// <summary>How many listen.</summary>
    public int Listeners => Volatile.Read(ref listeners).Length;

    /// <summary>Whether nothing more happens in it.</summary>
    public bool HasEnded => hasEnded;

    /// <summary>Something happened that is no fact.</summary>
    /// <param name="type">What kind.</param>
    /// <param name="document">What; none where nobody wants to know.</param>
    /// <param name="bytes">About how many bytes it takes.</param>
    public void Add(string type, object? document, int bytes = 0)
    {
        lock (gate)
            Add(new EventEntry(buffer.Last + 1, 1, type) { Document = document, Bytes = bytes });
    }

    /// <summary>Somebody listens; the number of the latest event.</summary>
    public long Listen(EventListener listener)
    {
        lock (gate)
        {
            listeners = [.. listeners, listener];
            if (!keeps)
                register.Keeps(keeps = true);
            return buffer.Last;
        }
    }

    /// <summary>It leaves.</summary>
    public void Leave(EventListener listener)
    {
        lock (gate)
        {
            listeners = [.. listeners.Where(other => other != listener)];
            left = register.Time.GetUtcNow();
        }
    }

    /// <summary>Copies what came after a number, the oldest first.</summary>
    /// <param name="after">The number.</param>
    /// <param name="into">Where to.</param>
    /// <returns>How many entries, and how many events before them are no longer kept.</returns>
    public (int Count, long Missed) Read(long after, Span<EventEntry> into)
    {
        lock (gate)
            return (buffer.Read(after, into), Math.Max(buffer.First - 1 - after, 0));
    }

    /// <summary>The number of the latest event.</summary>
    public long Last
    {
        get
        {
            lock (gate)
                return buffer.Last;
        }
    }

    /// <summary>Facts by their place; those at the beginning may no longer be known one by one.</summary>
    public RecordedFact[] Facts(FactRange range) =>
        ledger.Peek(
            range,
            static (oms, range) =>
            {
                var end = range.First + range.Count - oms.Facts.Folded;
                var first = Math.Clamp(range.First - oms.Facts.Folded, 0, Math.Max(end, 0));
                var facts = new RecordedFact[Math.Max(end - first, 0)];
                for (var index = 0; index < facts.Length; index++)
                    facts[index] = oms.Facts[first + index];
                return facts;
            }
        );

    /// <inheritdoc/>
    void ISandboxPart.Begin(OmsState oms, IPartState? state)
    {
        register.Add(this);
        Add(EventTypes.Sandbox, keeps ? new SandboxChange(Now, sandbox, SandboxChange.Begun) : null);
    }

    /// <inheritdoc/>
    void ISandboxPart.OnFacts(in FactBatch batch, OmsState oms)
    {
        lock (gate)
        {
            Add(new EventEntry(buffer.Last + 1, batch.Facts.Count, EventTypes.Fact) { Facts = new(batch.First, batch.Facts.Count) });
            for (var index = 0; index < batch.Facts.Count; index++)
            {
                if (batch.Facts[index] is ClockSet or ClockAdvanced)
                    Add(new EventEntry(buffer.Last + 1, 1, EventTypes.Clock) { Document = keeps ? ClockNow() : null });
            }
        }
    }

    /// <inheritdoc/>
    ValueTask ISandboxPart.End()
    {
        lock (gate)
        {
            var change = entry.IsDropped ? SandboxChange.Dropped : SandboxChange.Replaced;
            Add(new EventEntry(buffer.Last + 1, 1, EventTypes.Sandbox) { Document = new SandboxChange(Now, sandbox, change) });
            hasEnded = true;
            if (keeps)
                register.Keeps(keeps = false);
        }

        register.Remove(this);
        return ValueTask.CompletedTask;
    }

    private ClockEvent ClockNow() => new(Now, sandbox, clock.IsFrozen ? "frozen" : "real", Now);

    private void Add(in EventEntry next)
    {
        if (!keeps)
        {
            buffer.Pass(next.Count);
            return;
        }

        if (listeners.Length == 0 && register.Time.GetUtcNow() - left > Patience)
        {
            register.Keeps(keeps = false);
            buffer.Clear();
            buffer.Pass(next.Count);
            return;
        }

        buffer.Add(next, register.Limit);
        foreach (var listener in listeners)
            listener.Signal();
    }
}
