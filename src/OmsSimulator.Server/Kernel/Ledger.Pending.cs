using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <content>What is applied and not kept yet. With a store that keeps at once there is never anything.</content>
internal sealed partial class Ledger
{
    private readonly LinkedList<PendingBatch> pending = new();
    private PendingBatch? heldAside;

    /// <summary>The state as it is kept, and what the parts have, at one moment.</summary>
    internal T Capture<T>(Func<OmsState, T> capture)
    {
        lock (gate)
        {
            ThrowIfEnded();
            if (pending.First is not { Value.Place: var kept })
                return capture(oms);

            // What is pending is in no copy: it may still be refused.
            writer.Undo(kept);
            try
            {
                return capture(oms);
            }
            finally
            {
                foreach (var waiting in pending)
                    waiting.ApplyAgain(writer);
            }
        }
    }

    private ValueTask<T> Append<T>(in FactBatch batch, in StatePlace place, T answer)
    {
        var appended = Append(batch);
        if (pending.Count > 0 || !appended.IsCompletedSuccessfully)
            return WaitUntilKept(pending.AddLast(new PendingBatch(batch, place, writer.Place)).Value, appended, answer);
        var result = appended.Result;
        if (result == AppendResult.Unknown)
        {
            var unknown = new PendingBatch(batch, place, writer.Place);
            return WaitUntilKept(pending.AddLast(unknown).Value, ValueTask.FromResult(result), answer);
        }

        if (result == AppendResult.Kept)
        {
            Publish(batch, writer.Place);
            return ValueTask.FromResult(answer);
        }

        TakeBack(place);
        throw new StoreUnavailableException();
    }

    private ValueTask<AppendResult> Append(in FactBatch batch)
    {
        try
        {
            return store.Append(sandbox, batch);
        }
        catch (Exception broken)
        {
            report(broken);
            return ValueTask.FromResult(AppendResult.Refused);
        }
    }

    private async ValueTask<T> WaitUntilKept<T>(PendingBatch waiting, ValueTask<AppendResult> appended, T answer)
    {
        _ = Settle(waiting, appended);
        return await waiting.Kept ? answer : throw new StoreUnavailableException();
    }

    // One that was decided on another that is refused need not wait for its own answer.
    private async Task Settle(PendingBatch waiting, ValueTask<AppendResult> appended)
    {
        var result = AppendResult.Refused;
        try
        {
            result = await appended;
        }
        catch (Exception broken)
        {
            report(broken);
        }

        lock (gate)
        {
            waiting.Result = result;
            SettlePending();
        }
    }

    // In their order: one that is not kept takes those after it along, which were decided on it.
    private void SettlePending()
    {
        while (heldAside is null && pending.First is { Value: { Result: { } result } first })
        {
            pending.RemoveFirst();
            if (result == AppendResult.Kept)
            {
                Publish(first.Batch, first.Next);
                first.Settle(true);
                continue;
            }

            TakeBack(first.Place);
            foreach (var later in pending)
                later.Settle(false);
            pending.Clear();
            if (result == AppendResult.Unknown)
                _ = Learn(heldAside = first);
            else
                first.Settle(false);
        }
    }

    // Nothing else is decided until the store has told how far it came.
    private async Task Learn(PendingBatch waiting)
    {
        try
        {
            var isKept = await store.Position(sandbox) >= waiting.Batch.Next;
            lock (gate)
            {
                heldAside = null;
                if (isKept)
                {
                    var (first, facts, at, userId) = waiting.Batch;
                    Publish(Apply(facts, at, userId, first), writer.Place);
                }

                waiting.Settle(isKept);
            }
        }
        catch (Exception broken)
        {
            // What the store has is not what is here: the sandbox has to be loaded anew.
            report(broken);
            End();
            waiting.Settle(false);
        }
    }

    private void ThrowIfHeldUp()
    {
        if (heldAside is not null)
            throw new StoreUnavailableException();
    }

    private async ValueTask<T> ReadAgain<TArgument, T>(Task<bool> kept, T result, TArgument argument, Func<OmsState, TArgument, T> read) =>
        await kept ? result : await Read(argument, read);

    private async ValueTask<T> DecideAgain<TDecision, T>(Task<bool> kept, T answer, TDecision decision, int? userId)
        where TDecision : IDecision<T> => await kept ? answer : await Decide<TDecision, T>(decision, userId);

    /// <summary>A batch that waits for the store.</summary>
    private sealed class PendingBatch(FactBatch batch, StatePlace place, StatePlace next)
    {
        private readonly TaskCompletionSource<bool> kept = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public FactBatch Batch => batch;

        public StatePlace Place { get; private set; } = place;

        public StatePlace Next { get; private set; } = next;

        public AppendResult? Result { get; set; }

        public Task<bool> Kept => kept.Task;

        public void Settle(bool isKept) => kept.TrySetResult(isKept);

        public void ApplyAgain(OmsStateWriter writer)
        {
            Place = writer.Place;
            foreach (var fact in batch.Facts)
                writer.Apply(new RecordedFact(fact, batch.At, batch.UserId));
            Next = writer.Place;
        }
    }
}
