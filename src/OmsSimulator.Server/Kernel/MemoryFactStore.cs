namespace OmsSimulator.Kernel;

/// <summary>Keeps nothing beside the sandboxes themselves: what is applied is kept at once, and a restart begins at the seed.</summary>
internal sealed class MemoryFactStore : IFactStore
{
    private MemoryFactStore() { }

    /// <summary>The one there is.</summary>
    public static MemoryFactStore Instance { get; } = new();

    /// <inheritdoc/>
    public ValueTask<AppendResult> Append(StoredSandbox sandbox, FactBatch batch) => ValueTask.FromResult(AppendResult.Kept);

    /// <inheritdoc/>
    public ValueTask<int> Position(StoredSandbox sandbox) => ValueTask.FromResult(0);
}
