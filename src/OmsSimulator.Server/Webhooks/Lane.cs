namespace OmsSimulator.Webhooks;

/// <summary>
/// The queue of one subscription: one request is under way, the others wait. It works in the background, so that a slow receiver delays
/// nobody else; after several network failures it rests between attempts, unless somebody waits for it.
/// </summary>
internal sealed class Lane(SandboxWebhooks webhooks)
{
    private const int FailuresBeforeRest = 5;

    private static readonly TimeSpan FirstRest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(500);

    private readonly Lock gate = new();
    private readonly Queue<Turn> queue = new();
    private readonly Stack<Turn> reversed = new();
    private readonly List<(long Until, TaskCompletionSource Reached)> waiting = [];
    private TaskCompletionSource hurry = NewSignal();
    private long entered;
    private long finished;
    private int hurrying;
    private int failures;
    private bool running;

    /// <summary>Whether something waits or is under way.</summary>
    public bool IsBusy
    {
        get
        {
            lock (gate)
                return finished < entered;
        }
    }

    /// <summary>Puts a delivery at the end of the queue.</summary>
    public void Enter(Delivery delivery, AttemptKind kind) => Enter(new Turn(delivery.Sequence, delivery, kind));

    /// <summary>Puts a delivery at the end of the queue that was never tried.</summary>
    public void Enter(long sequence) => Enter(new Turn(sequence, null, AttemptKind.First));

    private void Enter(in Turn turn)
    {
        lock (gate)
        {
            // A sandbox that has ended sends nothing more.
            if (webhooks.Ending.IsCancellationRequested)
                return;
            queue.Enqueue(turn);
            entered++;
            if (running)
                return;
            running = true;
            webhooks.LanesUnderWay.Begin();
        }

        ThreadPool.UnsafeQueueUserWorkItem(static lane => _ = lane.Run(), this, preferLocal: false);
    }

    /// <summary>Waits until as much is done as has entered by now; meanwhile it does not rest.</summary>
    /// <exception cref="OperationCanceledException">The sandbox is gone.</exception>
    public async Task Drain(CancellationToken stop)
    {
        var reached = NewSignal();
        lock (gate)
        {
            if (finished >= entered)
                return;
            waiting.Add((entered, reached));
            hurrying++;
            hurry.TrySetResult();
        }

        try
        {
            await reached.Task.WaitAsync(stop);
        }
        finally
        {
            lock (gate)
            {
                if (--hurrying == 0)
                    hurry = NewSignal();
            }
        }
    }

    private async Task Run()
    {
        try
        {
            while (true)
            {
                if (webhooks.Mode.Reorder)
                    await Gather();
                if (!TryTake(out var turn))
                    return;
                failures = await Attempt(turn) ? 0 : failures + 1;
                Finish();
                if (failures >= FailuresBeforeRest)
                    await Rest(FirstRest * Math.Pow(2, Math.Min(failures - FailuresBeforeRest, 4)));
            }
        }
        catch (OperationCanceledException)
        {
            // The sandbox has ended, and its deliveries with it.
        }
        finally
        {
            webhooks.LanesUnderWay.End();
        }
    }

    // Nothing that goes wrong with one delivery ends the lane.
    private async Task<bool> Attempt(Turn turn)
    {
        try
        {
            return await webhooks.Attempt(turn);
        }
        catch (Exception failure) when (!webhooks.Ending.IsCancellationRequested)
        {
            webhooks.Fail(turn, failure);
            return false;
        }
        catch (SandboxEndedException over)
        {
            throw new OperationCanceledException(over.Message, over);
        }
    }

    private bool TryTake(out Turn turn)
    {
        lock (gate)
            return running = reversed.TryPop(out turn) || queue.TryDequeue(out turn);
    }

    // What comes within a moment goes out the last first.
    private async Task Gather()
    {
        lock (gate)
        {
            if (reversed.Count > 0 || queue.Count == 0)
                return;
        }

        await Rest(Gathering);
        lock (gate)
        {
            while (queue.TryDequeue(out var turn))
                reversed.Push(turn);
        }
    }

    private async Task Rest(TimeSpan time)
    {
        Task signal;
        lock (gate)
            signal = hurry.Task;
        try
        {
            await signal.WaitAsync(time < LongestRest ? time : LongestRest, webhooks.Time, webhooks.Ending);
        }
        catch (TimeoutException)
        {
            // Rested.
        }
    }

    private void Finish()
    {
        lock (gate)
        {
            finished++;

            // What came within a moment goes out in another order than it came: only when all of it is out, all that came before is.
            if (reversed.Count > 0)
                return;
            for (var index = waiting.Count - 1; index >= 0; index--)
            {
                if (waiting[index].Until > finished)
                    continue;
                waiting[index].Reached.TrySetResult();
                waiting.RemoveAt(index);
            }
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>A delivery that waits for its turn.</summary>
/// <param name="Sequence">Its sequence.</param>
/// <param name="Delivery">The delivery; none: it was never tried, and nobody has needed it yet.</param>
/// <param name="Kind">Why it is sent.</param>
internal readonly record struct Turn(long Sequence, Delivery? Delivery, AttemptKind Kind);
