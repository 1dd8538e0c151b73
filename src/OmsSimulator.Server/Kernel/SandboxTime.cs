using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>
/// A sandbox's time: its clock, what waits on it, and the timer that rings. Work is done by itself when the time comes, and in order when the
/// clock is advanced: one turn at a time, and never while the ledger's lock is held. How the clock stands is a fact.
/// </summary>
internal sealed partial class SandboxTime : ISandboxPart
{
    /// <summary>How many pieces of work one advance does at most, so that none runs for ever. Assumed.</summary>
    public const int MostInOneAdvance = 100_000;

    private readonly SemaphoreSlim turn = new(1);
    private readonly SemaphoreSlim changing = new(1);
    private readonly Ledger ledger;
    private readonly CancellationToken ended;
    private readonly DueWork work;
    private IReadOnlyList<ISandboxPart>? parts;

    // Guarded by the gate, which may be taken inside the ledger's lock.
    private readonly Lock gate = new();
    private readonly Agenda agenda = new();
    private readonly Alarm alarm;
    private bool hasEnded;

    internal SandboxTime(SandboxClock clock, Ledger ledger, TimeProvider real, Action<Exception> report, CancellationToken ended)
    {
        (Clock, this.ledger, Real, this.ended) = (clock, ledger, real, ended);
        work = new DueWork((wait, waiting) => After(wait, waiting), report, ended);
        alarm = new Alarm(real, () => _ = Ring());
    }

    /// <summary>What the sandbox's clock shows.</summary>
    public SandboxClock Clock { get; }

    /// <summary>The real time, of delays and timeouts.</summary>
    public TimeProvider Real { get; }

    /// <summary>How much waits.</summary>
    public int Waiting => Locked(static agenda => agenda.Count);

    /// <summary>When the first of it falls due; none waits.</summary>
    public DateTime? Next
    {
        get
        {
            lock (gate)
                return agenda.Next;
        }
    }

    /// <summary>
    /// Puts work on the agenda, to be done after a time; false: that is after the last instant the clock can show, so it is never done.
    /// </summary>
    /// <param name="wait">The time.</param>
    /// <param name="waiting">The work.</param>
    /// <param name="from">The instant that it is counted from; none: what the clock shows.</param>
    public bool After(TimeSpan wait, Work waiting, DateTime? from = null)
    {
        lock (gate)
        {
            var begins = from ?? Clock.Now;
            if (hasEnded || wait > SandboxClock.Latest - begins)
                return false;
            agenda.Add(begins + wait, waiting);
            Arm();
            return true;
        }
    }

    /// <summary>
    /// Sets the clock, frozen or running, to an instant or to what it would show; what waits keeps the time it still has to wait.
    /// </summary>
    public ValueTask Set(bool frozen, DateTime? now) => Change(() => frozen ? Clock.Frozen(now) : Clock.Running(now));

    /// <summary>Moves the clock forward and does on the way what falls due, in order; answers when it is done.</summary>
    /// <param name="by">How far, zero for what is due now.</param>
    /// <returns>What happened, and whether that is all (not so where the sandbox ended or the store went away meanwhile, or there was too much
    /// for one advance); none where the clock would leave the time it can show.</returns>
    /// <exception cref="StoreUnavailableException">The store keeps nothing; nothing has changed.</exception>
    public async Task<(IReadOnlyList<WorkDone> Done, bool Complete)?> Advance(TimeSpan by)
    {
        var done = new List<WorkDone>();
        var hasMoved = false;
        if (!await TryEnter())
            return (done, false);
        try
        {
            var now = Clock.Now;
            if (by > SandboxClock.Latest - now)
                return null;
            var target = now + by;
            await Settle(done);
            while (done.Count < MostInOneAdvance)
            {
                ended.ThrowIfCancellationRequested();
                if (NextDue(target) is not { } next)
                {
                    await MoveTo(target);
                    return (done, true);
                }

                await MoveTo(next);
                hasMoved = true;
                await work.Do(TakeDue(next), done);
                await Settle(done);
            }

            return (done, false);
        }
        catch (StoreUnavailableException) when (hasMoved || done.Count > 0)
        {
            // What was done is kept: whoever is told that nothing has changed would advance twice.
            return (done, false);
        }
        catch (Exception over) when (over is OperationCanceledException or SandboxEndedException && ended.IsCancellationRequested)
        {
            return (done, false);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>The sandbox has begun: the timer may ring.</summary>
    /// <param name="parts">The parts whose work under way is waited for.</param>
    internal void Attach(IReadOnlyList<ISandboxPart> parts)
    {
        lock (gate)
        {
            this.parts = parts;
            Arm();
        }
    }

    /// <summary>What waits, of one kind, and how long still.</summary>
    internal IReadOnlyList<(TimeSpan Wait, TWork Work)> WaitingOf<TWork>()
        where TWork : Work
    {
        lock (gate)
        {
            var now = Clock.Now;
            return [.. agenda.All.Where(entry => entry.Work is TWork).Select(entry => (entry.Due - now, (TWork)entry.Work))];
        }
    }

    private DateTime? NextDue(DateTime target) => Locked(agenda => agenda.Next is { } due && due <= target ? due : (DateTime?)null);

    private IReadOnlyList<Work> TakeDue(DateTime at) => Locked(agenda => agenda.TakeDue(at));

    private T Locked<T>(Func<Agenda, T> use)
    {
        lock (gate)
            return use(agenda);
    }

    private async ValueTask MoveTo(DateTime instant)
    {
        if (instant > Clock.Now)
            await Change(() => Clock.Advanced(instant) is { } setting ? new ClockAdvanced(setting) : null);
    }

    // One after the other: each is decided on the clock that is kept, and would know nothing of one that is not kept yet.
    private async ValueTask Change(Func<OmsFact?> decide)
    {
        await changing.WaitAsync(CancellationToken.None);
        try
        {
            await ledger.Commit(null, (_, _) => new Decided<int>(decide() is { } fact ? [fact] : [], 0));
        }
        finally
        {
            changing.Release();
        }
    }

    // Sets the alarm for the next piece of work. Called under the gate.
    private void Arm()
    {
        var next =
            parts is not null && !hasEnded && agenda.Next is { } due && (!Clock.IsFrozen || due <= Clock.Now) ? due : (DateTime?)null;
        alarm.Set(next - Clock.Now);
    }

    private async Task Ring()
    {
        if (!await TryEnter())
            return;
        try
        {
            await work.Do(TakeDue(Clock.Now), []);
        }
        finally
        {
            Leave();
        }
    }

    private async ValueTask<bool> TryEnter()
    {
        try
        {
            await turn.WaitAsync(ended);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Leave()
    {
        turn.Release();
        lock (gate)
            Arm();
    }

    private async Task Settle(List<WorkDone> done)
    {
        foreach (var part in parts!)
            await part.Settle(done);
    }
}
