namespace OmsSimulator.Sandboxes;

/// <summary>
/// Does what waits on a sandbox's clock: by itself when the time comes, and in order when the clock is advanced. One turn at a time; the sandbox's lock is only
/// held to look at the agenda, never while work is done.
/// </summary>
public sealed class ClockWork : IDisposable
{
    /// <summary>How many pieces of work one advance does at most, so that none runs for ever. Assumed.</summary>
    public const int MostInOneAdvance = 100_000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(40);
    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource stopped = new();
    private readonly Sandbox sandbox;
    private readonly TimeProvider time;
    private ITimer? timer;
    private DateTime? armedFor;

    internal ClockWork(Sandbox sandbox, TimeProvider time) => (this.sandbox, this.time) = (sandbox, time);

    /// <summary>Cancelled when the sandbox is dropped or reset.</summary>
    public CancellationToken Stopped => stopped.Token;

    /// <summary>Moves the clock forward and does on the way what falls due, in order; answers when it is done.</summary>
    /// <param name="by">How far, zero for what is due now.</param>
    /// <returns>What happened, and whether that is all (not so where the sandbox was reset meanwhile, or there was too much for one advance); none where the clock would leave the time it can show.</returns>
    public async Task<(IReadOnlyList<WorkDone> Done, bool Complete)?> Advance(TimeSpan by)
    {
        var done = new List<WorkDone>();
        if (!await Enter())
            return (done, false);
        try
        {
            if (OnMyClock(clock => clock.CanAdvance(by) ? clock.Now + by : (DateTime?)null) is not { } target)
                return null;
            await sandbox.Settle(done);
            while (done.Count < MostInOneAdvance)
            {
                if (OnMyClock(_ => sandbox.TakeDue(target)) is not { Count: > 0 } due)
                {
                    OnMyClock(clock => clock.AdvanceTo(target));
                    return (done, true);
                }

                await Do(due, done);
                await sandbox.Settle(done);
            }

            return (done, false);
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            return (done, false);
        }
        finally
        {
            turn.Release();
            sandbox.Clock(clock => !stopped.IsCancellationRequested && Arm(clock, sandbox.Agenda));
        }
    }

    /// <summary>Sets the alarm for the next piece of work. Called under the sandbox's lock.</summary>
    internal bool Arm(SandboxClock clock, Agenda agenda)
    {
        var next = agenda.Next is { } due && (!clock.IsFrozen || due <= clock.Now) ? due : (DateTime?)null;
        if (next is null && armedFor is null)
            return false;
        armedFor = next;
        var wait = next is null ? Timeout.InfiniteTimeSpan : TimeSpan.FromTicks(Math.Clamp((next.Value - clock.Now).Ticks, 0, LongestWait.Ticks));
        timer ??= time.CreateTimer(static work => _ = ((ClockWork)work!).Alarm(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(wait, Timeout.InfiniteTimeSpan);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Whoever waits goes on elsewhere: a reset holds the sandbox's lock here.
        _ = stopped.CancelAsync();
        timer?.Dispose();
    }

    private async Task Alarm()
    {
        if (!await Enter())
            return;
        try
        {
            await Do(OnMyClock(_ => sandbox.TakeDue(null)), []);
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            // The sandbox is gone, and its work with it.
        }
        finally
        {
            turn.Release();
            sandbox.Clock(clock => !stopped.IsCancellationRequested && Arm(clock, sandbox.Agenda));
        }
    }

    // After a reset, clock and agenda are those of another life: what was begun before leaves them alone.
    private T OnMyClock<T>(Func<SandboxClock, T> use) => sandbox.Clock(clock =>
    {
        stopped.Token.ThrowIfCancellationRequested();
        return use(clock);
    });

    private async Task<bool> Enter()
    {
        try
        {
            await turn.WaitAsync(stopped.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            // The sandbox was dropped or reset.
            return false;
        }
    }

    private async Task Do(IReadOnlyList<Work> due, List<WorkDone> done)
    {
        var lanes = due.Select((work, index) => (work, index)).GroupBy(entry => entry.work.Lane ?? entry.index)
            .Select(lane => Do([.. lane], stopped.Token)).ToArray();
        foreach (var (_, result) in (await Task.WhenAll(lanes)).SelectMany(lane => lane).OrderBy(entry => entry.Index))
            done.Add(result);
    }

    private async Task<IReadOnlyList<(int Index, WorkDone Done)>> Do((Work Work, int Index)[] lane, CancellationToken stop)
    {
        var done = new List<(int, WorkDone)>();
        foreach (var (work, index) in lane)
        {
            if (stop.IsCancellationRequested)
                break;
            if (await work.Do(sandbox, stop) is { } result)
                done.Add((index, result));
        }

        return done;
    }
}
