using OmsSimulator.Kernel;

namespace OmsSimulator.Host.Tests.Kernel;

/// <summary>A store that keeps a batch when the test says so.</summary>
internal sealed class GatedStore : IFactStore
{
    private readonly Queue<TaskCompletionSource<AppendResult>> waiting = new();
    private TaskCompletionSource<int>? asked;
    private (int Batches, TaskCompletionSource Reached)? wanted;

    /// <summary>Whether batches wait for the test; else they are kept at once.</summary>
    public bool IsGated { get; set; }

    /// <summary>The positions that batches expected, in the order they came.</summary>
    public List<int> Expected { get; } = [];

    public ValueTask<AppendResult> Append(StoredSandbox sandbox, FactBatch batch)
    {
        lock (waiting)
        {
            Expected.Add(batch.First);
            if (!IsGated)
                return ValueTask.FromResult(AppendResult.Kept);
            var result = new TaskCompletionSource<AppendResult>();
            waiting.Enqueue(result);
            if (wanted is var (batches, reached) && waiting.Count >= batches)
                reached.TrySetResult();
            return new(result.Task);
        }
    }

    public ValueTask<int> Position(StoredSandbox sandbox)
    {
        asked = new TaskCompletionSource<int>();
        return new(asked.Task);
    }

    /// <summary>Completes when so many batches wait.</summary>
    public Task Holds(int batches)
    {
        lock (waiting)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (waiting.Count >= batches)
                reached.SetResult();
            wanted = (batches, reached);
            return reached.Task.WaitAsync(TimeSpan.FromMinutes(5));
        }
    }

    /// <summary>Says what becomes of the batch that has waited longest.</summary>
    public void Answer(AppendResult result)
    {
        TaskCompletionSource<AppendResult> oldest;
        lock (waiting)
            oldest = waiting.Dequeue();
        oldest.SetResult(result);
    }

    /// <summary>Says how far the store came.</summary>
    public void Tell(int position) => asked!.SetResult(position);
}
