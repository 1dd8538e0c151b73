using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <content>What a decision would come to.</content>
internal sealed partial class Ledger
{
    /// <summary>
    /// Decides, applies the facts, answers from the state as it would be, and takes all of it back: no part is told, and nobody reads between.
    /// </summary>
    /// <param name="decide">What is decided; the facts of a sequence that is made while it is read are applied one by one.</param>
    /// <param name="answer">The answer, which keeps nothing of the state.</param>
    public ValueTask<T> Rehearse<TValue, T>(Func<OmsState, DateTime, Decided<TValue>> decide, Func<OmsState, TValue, T> answer)
    {
        lock (gate)
        {
            ThrowIfEnded();
            ThrowIfHeldUp();
            var (place, now) = (writer.Place, clock.Now);
            T result;
            try
            {
                var decided = decide(oms, now);
                foreach (var fact in decided.Facts)
                    writer.Apply(new RecordedFact(fact, now, null));
                result = answer(oms, decided.Value);
            }
            finally
            {
                writer.Undo(place);
            }

            return pending.Count == 0 ? ValueTask.FromResult(result) : RehearseAgain(pending.Last!.Value.Kept, result, decide, answer);
        }
    }

    private async ValueTask<T> RehearseAgain<TValue, T>(
        Task<bool> kept,
        T result,
        Func<OmsState, DateTime, Decided<TValue>> decide,
        Func<OmsState, TValue, T> answer
    ) => await kept ? result : await Rehearse(decide, answer);
}
