namespace OmsSimulator.Partners;

/// <summary>The latest calls to one partner, so many and so many bytes of them. What it drops is counted.</summary>
internal sealed class PartnerCalls
{
    /// <summary>How many are kept.</summary>
    public const int Kept = 1000;

    /// <summary>How many bytes are kept.</summary>
    public const long KeptBytes = 8 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly Queue<PartnerCall> calls = new();
    private long total;
    private long cleared;

    /// <summary>About how many bytes those that are kept take.</summary>
    public long Bytes { get; private set; }

    /// <summary>Keeps a call.</summary>
    public void Add(PartnerCall call)
    {
        lock (gate)
        {
            call.Id = ++total;
            calls.Enqueue(call);
            Bytes += call.Bytes;
            Fit();
        }
    }

    /// <summary>Notes what came back from a call, be it kept still or not.</summary>
    public void Answer(PartnerCall call, PartnerReply reply)
    {
        lock (gate)
        {
            var before = call.Bytes;
            call.Reply = reply.ToKeep();

            // The oldest are dropped first.
            if (call.Id <= total - calls.Count)
                return;
            Bytes += call.Bytes - before;
            Fit();
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
            (cleared, Bytes) = (total, 0);
        }
    }

    private void Fit()
    {
        while (calls.Count > Kept || (Bytes > KeptBytes && calls.Count > 0))
            Bytes -= calls.Dequeue().Bytes;
    }
}
