using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>A batch that waits for the store. Guarded by the ledger's lock.</summary>
/// <param name="batch">The facts.</param>
/// <param name="place">The place before them.</param>
/// <param name="next">The place after them.</param>
internal sealed class PendingBatch(FactBatch batch, StatePlace place, StatePlace next)
{
    private readonly TaskCompletionSource<bool> kept = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<bool>? stands;

    /// <summary>The facts.</summary>
    public FactBatch Batch => batch;

    /// <summary>The place before them.</summary>
    public StatePlace Place { get; private set; } = place;

    /// <summary>The place after them.</summary>
    public StatePlace Next { get; private set; } = next;

    /// <summary>What the store said; none: nothing yet.</summary>
    public AppendResult? Result { get; set; }

    /// <summary>Whether the store keeps it, for whoever decided it.</summary>
    public Task<bool> Kept => kept.Task;

    /// <summary>Whether what was seen with it stands, for whoever saw it: what was taken back does not, whatever becomes of it.</summary>
    public Task<bool> Stands => (stands ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>The store keeps it, or never will.</summary>
    public void Settle(bool isKept)
    {
        kept.TrySetResult(isKept);
        stands?.TrySetResult(isKept);
    }

    /// <summary>It is no part of the state any more.</summary>
    public void TakenBack() => stands?.TrySetResult(false);

    /// <summary>Nobody can tell whoever decided it what became of it.</summary>
    public void GiveUp() => kept.TrySetException(new OutcomeUnknownException());

    /// <summary>Applies it once more to a state without it.</summary>
    public void ApplyAgain(OmsStateWriter writer)
    {
        Place = writer.Place;
        foreach (var fact in batch.Facts)
            writer.Apply(new RecordedFact(fact, batch.At, batch.UserId));
        Next = writer.Place;
    }
}
