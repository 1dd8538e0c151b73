namespace OmsSimulator.Persistence;

/// <summary>A batch that waits to be written with others.</summary>
/// <param name="sandbox">The sandbox.</param>
/// <param name="batch">The facts.</param>
/// <param name="since">When it came, by the real time.</param>
internal sealed class GroupedAppend(StoredSandbox sandbox, FactBatch batch, long since)
{
    // Whoever waits goes on at once, on the thread that tells it: it hands on what takes time.
    private readonly TaskCompletionSource<AppendResult> result = new();

    /// <summary>The sandbox.</summary>
    public StoredSandbox Sandbox => sandbox;

    /// <summary>The epoch in which it was appended: a later one of the sandbox does not make it good.</summary>
    public long Epoch { get; } = sandbox.Epoch;

    /// <summary>The facts.</summary>
    public FactBatch Batch => batch;

    /// <summary>When it came.</summary>
    public long Since => since;

    /// <summary>What became of it, once its group is written: the writer says so.</summary>
    public AppendResult Outcome { get; set; } = AppendResult.Refused;

    /// <summary>What became of it, for whoever waits.</summary>
    public Task<AppendResult> Result => result.Task;

    /// <summary>Says what became of it; only the first word counts.</summary>
    public void Tell(AppendResult outcome) => result.TrySetResult(outcome);
}

/// <summary>Writes a group of batches at once.</summary>
internal interface IGroupWriter
{
    /// <summary>
    /// Writes them in their order, and sets the outcome of each; whether the store could keep what it was given. What throws did not happen.
    /// </summary>
    bool Write(IReadOnlyList<GroupedAppend> group);
}
