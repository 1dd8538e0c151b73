namespace OmsSimulator.Partners;

/// <summary>The latest calls to one partner. What it drops is counted.</summary>
public sealed class PartnerCalls
{
    /// <summary>How many are kept.</summary>
    public const int Kept = 1000;

    private readonly Lock gate = new();
    private readonly Queue<PartnerCall> calls = new();
    private long total;
    private long cleared;

    /// <summary>Keeps a call.</summary>
    public void Add(PartnerCall call)
    {
        lock (gate)
        {
            call.Id = ++total;
            if (calls.Count == Kept)
                calls.Dequeue();
            calls.Enqueue(call);
        }
    }

    /// <summary>The calls that are kept, oldest first, and how many there were since the last clearing.</summary>
    public (IReadOnlyList<PartnerCall> Latest, long Total) Read()
    {
        lock (gate)
            return ([.. calls], total - cleared);
    }

    /// <summary>Forgets them.</summary>
    public void Clear()
    {
        lock (gate)
        {
            calls.Clear();
            cleared = total;
        }
    }
}
