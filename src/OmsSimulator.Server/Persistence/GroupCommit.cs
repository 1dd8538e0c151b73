namespace OmsSimulator.Persistence;

/// <summary>
/// Groups what waits over all sandboxes: the next group forms while one is written, so that a store that takes long writes more at a time,
/// and none waits for a timer. It has a thread of its own, since writing blocks.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    /// <summary>After which time nobody waits for a write any more: what is written then is unknown, what waits for its turn is refused.</summary>
    public static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(1);
    private readonly object gate = new();
    private readonly IGroupWriter writer;
    private readonly TimeProvider time;
    private readonly Action<Exception> report;
    private readonly ITimer watchdog;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<GroupedAppend> waiting = [];
    private List<GroupedAppend>? underWay;
    private bool ends;

    /// <summary>Makes one that begins to write.</summary>
    /// <param name="writer">Writes groups.</param>
    /// <param name="time">The real time.</param>
    /// <param name="report">Told of what keeps a group from being written.</param>
    public GroupCommit(IGroupWriter writer, TimeProvider time, Action<Exception> report)
    {
        (this.writer, this.time, this.report) = (writer, time, report);
        watchdog = time.CreateTimer(static commits => ((GroupCommit)commits!).LoseNoTime(), this, Watch, Watch);
        new Thread(Run) { IsBackground = true, Name = "store" }.Start();
    }

    /// <summary>How many batches wait or are written.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
                return waiting.Count + (underWay?.Count ?? 0);
        }
    }

    /// <summary>Whether the last group could be written.</summary>
    public bool IsWell { get; private set; } = true;

    /// <summary>Adds a batch to the next group.</summary>
    public ValueTask<AppendResult> Append(StoredSandbox sandbox, in FactBatch batch)
    {
        var append = new GroupedAppend(sandbox, batch, time.GetTimestamp());
        lock (gate)
        {
            if (ends)
                return ValueTask.FromResult(AppendResult.Refused);
            waiting.Add(append);
            if (waiting.Count == 1)
                Monitor.Pulse(gate);
        }

        return new(append.Result);
    }

    /// <summary>Writes what waits, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            ends = true;
            Monitor.Pulse(gate);
        }

        await watchdog.DisposeAsync();
        await ended.Task;
    }

    private void Run()
    {
        while (Next() is { } group)
        {
            try
            {
                IsWell = writer.Write(group);
            }
            catch (Exception broken)
            {
                // One line when it begins to fail, not one for every group.
                if (IsWell)
                    report(broken);
                IsWell = false;
            }

            lock (gate)
                underWay = null;
            foreach (var append in group)
                append.Tell(append.Outcome);
        }

        ended.SetResult();
    }

    private List<GroupedAppend>? Next()
    {
        lock (gate)
        {
            while (waiting.Count == 0)
            {
                if (ends)
                    return null;
                Monitor.Wait(gate);
            }

            (underWay, waiting) = (waiting, []);
            return underWay;
        }
    }

    // A store that hangs keeps nobody: of what is being written nobody knows, and what waits for its turn never gets it.
    private void LoseNoTime()
    {
        List<GroupedAppend> late = [];
        GroupedAppend[] unknown;
        lock (gate)
        {
            if (underWay is not { } group || time.GetElapsedTime(group[0].Since) < LongestWrite)
                return;
            (IsWell, unknown) = (false, [.. group]);
            late.AddRange(waiting.Where(append => time.GetElapsedTime(append.Since) >= LongestWrite));
            waiting.RemoveAll(late.Contains);
        }

        // Nobody goes on while this lock is held: a ledger that appends has its own and waits for it.
        foreach (var append in unknown)
            append.Tell(AppendResult.Unknown);
        foreach (var append in late)
            append.Tell(AppendResult.Refused);
    }
}
