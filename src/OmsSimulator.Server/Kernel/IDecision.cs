using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>
/// Something that is decided on the state as it is, and answered from the state as it is then. A struct that is one costs nothing on the
/// heap.
/// </summary>
/// <typeparam name="T">What it answers.</typeparam>
internal interface IDecision<out T>
{
    /// <summary>
    /// Decides; the facts that follow, none where it is refused. Those of a sequence that is made while it is read are applied one by one,
    /// each before the next is asked for.
    /// </summary>
    IEnumerable<OmsFact> Decide(OmsState oms, DateTime now);

    /// <summary>The answer, when the facts are applied.</summary>
    /// <param name="oms">The world with them.</param>
    /// <param name="facts">Which they are.</param>
    T Answer(OmsState oms, FactRange facts);

    /// <summary>It did not come to a decision, or its facts were taken back.</summary>
    void Fail() { }
}

/// <summary>What was decided: the facts that follow, and what the answer is made of.</summary>
/// <param name="Facts">What happens; none where it is refused.</param>
/// <param name="Value">What the answer is made of.</param>
internal readonly record struct Decided<T>(IEnumerable<OmsFact> Facts, T Value);

/// <summary>What was answered, and what happened.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Facts">What happened.</param>
internal readonly record struct Committed<T>(T Answer, FactRange Facts);

/// <summary>Decisions of functions.</summary>
internal static class Decisions
{
    /// <summary>Decides and commits, and answers from the state after it.</summary>
    public static ValueTask<Committed<T>> Commit<TValue, T>(
        this Ledger ledger,
        int? userId,
        Func<OmsState, DateTime, Decided<TValue>> decide,
        Func<OmsState, TValue, T> answer
    ) => ledger.Decide<Decision<TValue, T>, Committed<T>>(new Decision<TValue, T>(decide, answer), userId);

    /// <summary>Decides and commits.</summary>
    public static ValueTask<Committed<T>> Commit<T>(this Ledger ledger, int? userId, Func<OmsState, DateTime, Decided<T>> decide) =>
        ledger.Commit(userId, decide, static (_, value) => value);

    /// <summary>Commits facts that depend on nothing but the time.</summary>
    public static ValueTask<Committed<int>> Commit(this Ledger ledger, params OmsFact[] facts) =>
        ledger.Commit(null, (_, _) => new Decided<int>(facts, 0));

    private struct Decision<TValue, T>(Func<OmsState, DateTime, Decided<TValue>> decide, Func<OmsState, TValue, T> answer)
        : IDecision<Committed<T>>
    {
        private TValue? value;

        public IEnumerable<OmsFact> Decide(OmsState oms, DateTime now)
        {
            var decided = decide(oms, now);
            value = decided.Value;
            return decided.Facts;
        }

        public readonly Committed<T> Answer(OmsState oms, FactRange facts) => new(answer(oms, value!), facts);
    }
}
