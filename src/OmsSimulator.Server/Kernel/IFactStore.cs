namespace OmsSimulator.Kernel;

/// <summary>
/// Where facts are kept. A sandbox appends in its order, several batches at a time where it need not wait; a batch whose expected position
/// is not the store's is refused. Whatever implements it may group what waits.
/// </summary>
internal interface IFactStore
{
    /// <summary>Appends a batch after the facts that are kept.</summary>
    /// <param name="sandbox">The sandbox.</param>
    /// <param name="batch">The facts; <see cref="FactBatch.First"/> is the expected position.</param>
    ValueTask<AppendResult> Append(string sandbox, FactBatch batch);

    /// <summary>How many facts of a sandbox are kept; completes when the store can tell.</summary>
    ValueTask<int> Position(string sandbox);

    /// <summary>The facts of a sandbox that are kept, from a position on, oldest first.</summary>
    IAsyncEnumerable<Domain.RecordedFact> Load(string sandbox, int from);
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
