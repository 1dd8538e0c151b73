namespace OmsSimulator.Kernel;

/// <content>For what keeps its due time itself, so that it waits as long after a start.</content>
internal sealed partial class SandboxTime
{
    /// <summary>What the clock shows, and what due times are counted on, at one moment.</summary>
    internal (DateTime Now, DueScale Scale) Reading
    {
        get
        {
            lock (gate)
                return (Clock.Now, agenda.Scale);
        }
    }

    /// <summary>Puts work on the agenda again that waited when it was kept.</summary>
    /// <param name="due">Its due time, on the agenda's scale.</param>
    /// <param name="waiting">The work.</param>
    internal void Again(long due, Work waiting)
    {
        lock (gate)
        {
            if (hasEnded)
                return;
            agenda.Add(due, waiting);
            Arm();
        }
    }
}
