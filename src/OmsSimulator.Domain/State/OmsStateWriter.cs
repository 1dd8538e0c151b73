namespace OmsSimulator.Domain;

/// <summary>
/// The one way to change a state: what reads it sees no member that could. Facts are applied, and then either kept or taken back, whole; a
/// state has one writer, and whoever holds that lets nobody read between. What is not kept yet must not be copied.
/// </summary>
public sealed class OmsStateWriter
{
    private readonly UndoLog changes = new();

    /// <summary>Takes a state over.</summary>
    /// <param name="state">The state, which nobody else writes.</param>
    /// <param name="factLimit">How many facts it knows one by one at least, before the oldest are folded.</param>
    public OmsStateWriter(OmsState state, int factLimit = OmsState.DefaultFactLimit)
    {
        State = state;
        state.FactLimit = factLimit;
        state.RecordIn(changes);
    }

    /// <summary>The state.</summary>
    public OmsState State { get; }

    /// <summary>The place after the latest fact: what comes after it can be taken back to here.</summary>
    public StatePlace Place => new(State.Facts.Total, changes.Next);

    /// <summary>
    /// A state that grows of facts each of which may depend on the ones before; nobody has it yet, so nothing of it need ever be taken
    /// back.
    /// </summary>
    /// <param name="facts">Makes the facts of the state as it is so far.</param>
    public static OmsState Grow(Func<OmsState, IEnumerable<RecordedFact>> facts)
    {
        var state = new OmsState();
        foreach (var fact in facts(state))
            state.Apply(fact);
        return state;
    }

    /// <summary>Applies a fact.</summary>
    public void Apply(in RecordedFact fact) => State.Apply(fact);

    /// <summary>Takes back everything after a place.</summary>
    public void Undo(in StatePlace from)
    {
        changes.Undo(from.Changes);
        State.ForgetCaches();
    }

    /// <summary>Everything before a place stays.</summary>
    public void Keep(in StatePlace before)
    {
        changes.Keep(before.Changes);
        State.Fold(before.Facts);
    }
}

/// <summary>A place in the life of a state.</summary>
/// <param name="Facts">How many facts there were.</param>
/// <param name="Changes">How many changes there were, of those that could be taken back.</param>
public readonly record struct StatePlace(int Facts, long Changes);
