using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <content>What is applied and not kept yet. With a store that keeps at once there is never anything.</content>
internal sealed partial class Ledger
{
    /// <summary>How long somebody waits for an answer of which nobody knows whether it is true.</summary>
    internal static readonly TimeSpan LongestUnknown = TimeSpan.FromSeconds(15);

    private readonly LinkedList<PendingBatch> pending = new();
    private PendingBatch[]? heldAside;

    /// <summary>How many facts are kept.</summary>
    internal int Position
    {
        get
        {
            lock (gate)
                return pending.First is { } first ? first.Value.Batch.First : oms.Facts.Total;
        }
    }

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
            return store.Append(stored, batch);
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

        // Here is the store's own thread: it waits for no decision of one sandbox, which may take long, while others have commits.
        if (!gate.TryEnter())
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                static told =>
                {
                    lock (told.Ledger.gate)
                        told.Ledger.Settled(told.waiting, told.result);
                },
                (Ledger: this, waiting, result),
                false
            );
            return;
        }

        try
        {
            Settled(waiting, result);
        }
        finally
        {
            gate.Exit();
        }
    }

    private void Settled(PendingBatch waiting, AppendResult result)
    {
        waiting.Result = result;
        SettlePending();
    }

    // In their order: one that is not kept takes those after it along, which were decided on it. Of those after one of which nobody knows,
    // nobody knows either.
    private void SettlePending()
    {
        while (heldAside is null && pending.First is { Value: { Result: { } result } first })
        {
            if (result == AppendResult.Kept)
            {
                pending.RemoveFirst();
                Publish(first.Batch, first.Next);
                first.Settle(true);
                continue;
            }

            TakeBack(first.Place);
            PendingBatch[] waiting = [.. pending];
            pending.Clear();
            foreach (var batch in waiting)
            {
                batch.TakenBack();
                if (result == AppendResult.Refused)
                    batch.Settle(false);
            }

            if (result == AppendResult.Unknown)
                _ = Learn(heldAside = waiting);
        }
    }

    // Nothing else is decided until the store has told how far it came. Who has waited long enough gets no answer, since there is no true
    // one.
    private async Task Learn(PendingBatch[] waiting)
    {
        var timer = time.CreateTimer(
            static waiting => Array.ForEach((PendingBatch[])waiting!, static batch => batch.GiveUp()),
            waiting,
            LongestUnknown,
            Timeout.InfiniteTimeSpan
        );
        await using (timer)
        {
            try
            {
                var position = await store.Position(stored);
                lock (gate)
                    Learned(waiting, position);
            }
            catch (Exception broken)
            {
                // What the store has is not what is here: the sandbox has to be loaded anew.
                report(broken);
                End();
                foreach (var batch in waiting)
                    batch.GiveUp();
            }
        }
    }

    private void Learned(PendingBatch[] waiting, int position)
    {
        heldAside = null;
        foreach (var batch in waiting)
        {
            var isKept = batch.Batch.Next <= position;
            if (isKept)
            {
                var (first, facts, at, userId) = batch.Batch;
                Publish(Apply(facts, at, userId, first), writer.Place);
            }

            batch.Settle(isKept);
        }
    }

    private void ThrowIfHeldUp()
    {
        if (heldAside is not null)
            throw new StoreUnavailableException();
    }

    private async ValueTask<T> ReadAgain<TArgument, T>(
        Task<bool> stands,
        T result,
        TArgument argument,
        Func<OmsState, TArgument, T> read
    ) => await stands ? result : await Read(argument, read);

    private async ValueTask<T> DecideAgain<TDecision, T>(Task<bool> stands, T answer, TDecision decision, int? userId)
        where TDecision : IDecision<T> => await stands ? answer : await Decide<TDecision, T>(decision, userId);
}
