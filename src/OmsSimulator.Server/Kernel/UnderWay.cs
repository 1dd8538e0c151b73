namespace OmsSimulator.Kernel;

/// <summary>How much of a part is under way, such as calls to a partner, so that its end can wait until there is nothing.</summary>
internal sealed class UnderWay
{
    private readonly Lock gate = new();
    private int count;
    private TaskCompletionSource? none;

    /// <summary>Something begins.</summary>
    public void Begin()
    {
        lock (gate)
            count++;
    }

    /// <summary>It is over.</summary>
    public void End()
    {
        lock (gate)
        {
            if (--count == 0)
                none?.TrySetResult();
        }
    }

    /// <summary>Completes when there is nothing.</summary>
    public Task WhenNone()
    {
        lock (gate)
        {
            if (count == 0)
                return Task.CompletedTask;
            none ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return none.Task;
        }
    }
}
