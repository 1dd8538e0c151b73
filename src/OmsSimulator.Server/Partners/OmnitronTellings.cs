using OmsSimulator.Domain;

namespace OmsSimulator.Partners;

/// <summary>
/// What Omnitron is still to be told, in order and at least once: the next is said when the one before was heard. One that is not heard is
/// said again later, on the sandbox's clock, and given up after the last attempt. Assumed: times and attempts.
/// </summary>
/// <param name="ledger">The sandbox's state.</param>
/// <param name="time">The sandbox's time.</param>
/// <param name="partners">Its partners.</param>
internal sealed class OmnitronTellings(Ledger ledger, SandboxTime time, SandboxPartners partners)
{
    /// <summary>How long is waited after each attempt that failed; after the last one it is given up.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits =
    [
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30),
    ];

    private const int MostLeft = 10_000;
    private readonly Lock gate = new();
    private readonly SemaphoreSlim speaking = new(1);
    private readonly Queue<StatusesTold> queue = new();
    private volatile bool any;
    private bool planned;
    private int failures;

    /// <summary>Whether anything is left.</summary>
    public bool AnyLeft => any;

    /// <summary>How much is left.</summary>
    public int Left
    {
        get
        {
            lock (gate)
                return queue.Count;
        }
    }

    /// <summary>
    /// Adds one; it is said as soon as the work that waits on the clock is done. Where 10,000 wait, since nobody hears them or the clock
    /// stands still, it is not taken, and the answer is false.
    /// </summary>
    public bool TryAdd(StatusesTold told)
    {
        bool first;
        lock (gate)
        {
            if (queue.Count == MostLeft)
                return false;
            queue.Enqueue(told);
            any = true;
            first = !planned;
            planned = true;
        }

        if (first)
            time.After(TimeSpan.Zero, new TellOmnitron(this, time));
        return true;
    }

    /// <summary>Says all that is left, until one is not heard; how many were heard, and why one was not.</summary>
    public async Task<(int Heard, string? Failure)> Deliver(CancellationToken stop)
    {
        if (!any)
            return (0, null);
        await speaking.WaitAsync(stop);
        try
        {
            var heard = 0;
            while (Next() is { } told)
            {
                if (await partners.Reach(told) is PartnerAnswer.Failed failed)
                {
                    Fail();
                    return (heard, failed.Why);
                }

                await ledger.Commit(new OmnitronTold(told.Package.Id, [.. told.OrderItems.Select(item => item.Id)], told.Status));
                heard++;
            }

            return (heard, null);
        }
        finally
        {
            speaking.Release();
        }
    }

    /// <summary>The work on the clock was done: more of it is planned where something is left.</summary>
    public void Replan(bool failed)
    {
        TimeSpan wait;
        lock (gate)
        {
            planned = queue.Count > 0;
            if (!planned)
                return;
            wait = failed ? Waits[Math.Max(0, failures - 1)] : TimeSpan.Zero;
        }

        time.After(wait, new TellOmnitron(this, time));
    }

    /// <summary>
    /// That one was heard is a fact: so it is left no more, and neither are those before it, which were given up where it was not the next.
    /// </summary>
    public void Heard(OmnitronTold fact)
    {
        lock (gate)
        {
            if (!queue.Any(Is))
                return;
            while (queue.TryDequeue(out var told) && !Is(told))
                continue;
            failures = 0;
            any = queue.Count > 0;
        }

        bool Is(StatusesTold told) =>
            told.Package.Id == fact.PackageId
            && told.Status == fact.Status
            && told.OrderItems.Select(static item => item.Id).SequenceEqual(fact.OrderItemIds);
    }

    /// <summary>What is left, in order.</summary>
    public IReadOnlyList<StatusesTold> All()
    {
        lock (gate)
            return [.. queue];
    }

    private StatusesTold? Next()
    {
        lock (gate)
            return queue.TryPeek(out var told) ? told : null;
    }

    private void Fail()
    {
        bool over;
        lock (gate)
            over = ++failures > Waits.Count;
        if (over)
            Drop();
    }

    private void Drop()
    {
        lock (gate)
        {
            queue.TryDequeue(out _);
            failures = 0;
            any = queue.Count > 0;
        }
    }
}
