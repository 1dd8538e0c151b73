namespace OmsSimulator.Kernel;

/// <summary>
/// Where facts are kept. A sandbox appends in its order, several batches at a time where it need not wait; a batch whose expected position
/// or epoch is not the store's is refused. Whatever implements it may group what waits, in the order in which it came.
/// </summary>
internal interface IFactStore
{
    /// <summary>Appends a batch after the facts that are kept.</summary>
    /// <param name="sandbox">The sandbox, by the epoch that it has now.</param>
    /// <param name="batch">The facts; <see cref="FactBatch.First"/> is the expected position.</param>
    ValueTask<AppendResult> Append(StoredSandbox sandbox, FactBatch batch);

    /// <summary>
    /// How many facts of a sandbox are kept; completes when the store can tell. Nothing that was appended before is kept afterwards: the
    /// sandbox has another epoch then.
    /// </summary>
    ValueTask<int> Position(StoredSandbox sandbox);
}

/// <summary>What became of a batch.</summary>
internal enum AppendResult
{
    /// <summary>It is kept.</summary>
    Kept,

    /// <summary>It is not, and will not be.</summary>
    Refused,

    /// <summary>It may be: only <see cref="IFactStore.Position"/> tells.</summary>
    Unknown,
}
