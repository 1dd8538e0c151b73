namespace OmsSimulator.Domain;

/// <summary>What is tried to cover the cells of commands that are accepted, and of those that cannot run where the record stands.</summary>
/// <param name="installation">The installation.</param>
/// <param name="stages">Records in its states.</param>
internal sealed class CellTrials(Installation installation, Stages stages)
{
    /// <summary>Everything that is worth trying, the simplest first.</summary>
    public IEnumerable<Trial> Of(CoverageCell cell) =>
        cell switch
        {
            TransitionCell accepted => Through(accepted.Transition),
            RefusalCell refused => Refused(refused),
            SelectorCell selected => new SelectorTrials(installation, stages).Of(selected.Kind),
            FieldCell field => new FieldTrials(installation, stages).Of(field),
            EffectCell effect => new EffectTrials(installation, stages).Of(effect),
            _ => [],
        };

    /// <summary>Whether what was decided covers the cell.</summary>
    public static bool Covers(CoverageCell cell, Decision decision) =>
        cell switch
        {
            TransitionCell accepted => decision is Decision.Accepted { Transition: { } through } && through == accepted.Transition,
            RefusalCell => IsNotAllowed(decision),
            SelectorCell selected => SelectorTrials.Covers(selected.Kind, decision),
            FieldCell field => FieldTrials.Covers(field, decision),
            EffectCell effect => EffectTrials.Covers(effect, decision),
            _ => false,
        };

    /// <summary>Whether a command was refused because it cannot run here.</summary>
    public static bool IsNotAllowed(Decision decision) =>
        decision is Decision.Refused { Refusal.Definition: { } refusal } && refusal == Refusals.NotAllowed;

    /// <summary>The transitions of a command: all that have its code, and are of its kind.</summary>
    public static IEnumerable<Transition> TransitionsOf(Installation installation, InstalledCommand command) =>
        installation.Transitions.Where(transition =>
            transition.Command.Code == command.Code && transition.Command.Definition.Subject == command.Definition.Subject
        );

    private IEnumerable<Trial> Through(Transition transition)
    {
        foreach (var stage in stages.In(transition.Source))
        {
            if (stage.Command(transition) is { } command)
                yield return new(stage, command);
        }
    }

    private IEnumerable<Trial> Refused(RefusalCell cell)
    {
        if (stages.FirstIn(cell.State) is { } stage)
            yield return new(stage, stage.Command(TransitionsOf(installation, cell.Command).First(), parameters: []));
    }
}
