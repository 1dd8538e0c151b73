using System.Globalization;

namespace OmsSimulator.LiveEvents;

/// <summary>What the events of all sandboxes share: what their numbers are told apart by, who listens to all of them, and the room that they have.</summary>
/// <param name="time">The real time.</param>
internal sealed class EventRegister(TimeProvider time)
{
    /// <summary>What a sandbox keeps at most.</summary>
    public const long MostBytes = 4 * 1024 * 1024;

    private const long LeastBytes = 64 * 1024;
    private const long AllBytes = 64 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly List<SandboxEvents> known = [];
    private EventListener[] everywhere = [];
    private long epoch;
    private int keeping;

    /// <summary>The real time.</summary>
    public TimeProvider Time => time;

    /// <summary>How many bytes each sandbox may keep now.</summary>
    public long Limit => Math.Clamp(AllBytes / Math.Max(Volatile.Read(ref keeping), 1), LeastBytes, MostBytes);

    /// <summary>A word that no life of a sandbox had before, in this process or an earlier one.</summary>
    public string NextEpoch()
    {
        lock (gate)
        {
            epoch = Math.Max(epoch + 1, (time.GetUtcNow().UtcDateTime - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
            return epoch.ToString("x", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Somebody listens to all sandboxes, also to those that begin later, until it leaves.</summary>
    public void Listen(EventListener listener)
    {
        lock (gate)
        {
            everywhere = [.. everywhere, listener];
            foreach (var events in known)
                listener.Add(events, events.Listen(listener));
        }
    }

    /// <summary>It leaves.</summary>
    public void Leave(EventListener listener)
    {
        lock (gate)
            everywhere = [.. everywhere.Where(other => other != listener)];
    }

    /// <summary>A sandbox begins.</summary>
    internal void Add(SandboxEvents events)
    {
        lock (gate)
        {
            known.Add(events);
            foreach (var listener in everywhere)
                listener.Add(events, events.Listen(listener));
        }
    }

    /// <summary>It has ended.</summary>
    internal void Remove(SandboxEvents events)
    {
        lock (gate)
            known.Remove(events);
    }

    /// <summary>A sandbox begins to keep events, or keeps none any more.</summary>
    internal void Keeps(bool isKeeping) => Interlocked.Add(ref keeping, isKeeping ? 1 : -1);
}
