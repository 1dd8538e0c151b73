namespace OmsSimulator.Domain;

/// <summary>
/// Makes the tests that a suite lacks: for each cell of an installation one complete scenario. What may cover the cell is tried on an OMS
/// without a host, and the first that does is written down with all that came of it.
/// </summary>
/// <param name="installation">The installation.</param>
/// <param name="text">Its document; empty: the default one.</param>
public sealed class MissingScenarios(Installation installation, string text)
{
    private readonly CellTrials trials = new(installation, new Stages(installation, text));

    /// <summary>The installation.</summary>
    public Installation Installation => installation;

    /// <summary>The scenarios of some cells, in their order; a cell that nothing reaches has none.</summary>
    public IEnumerable<CoverageScenario> Of(IEnumerable<CoverageCell> cells) => cells.Select(Of).OfType<CoverageScenario>();

    /// <summary>The scenario of a cell; none: nothing reaches it.</summary>
    public CoverageScenario? Of(CoverageCell cell) =>
        Found(cell) is { Trial: var trial, Decision: var decision } ? Written(cell, trial, decision) : null;

    /// <summary>The record that the scenario of a cell sends to, before it does; none: nothing reaches it.</summary>
    internal Stage? StageOf(CoverageCell cell) => Found(cell)?.Trial.Stage;

    /// <summary>What a command that was accepted answers.</summary>
    internal static ScenarioAnswer Answered(Stage stage, Decision.Accepted accepted) =>
        accepted.Transition.Success == Success.Package
            ? new(null, PackageCarrier.Of(stage.World.After(accepted.Facts).Oms, stage.Target.Package))
            : new(null, null);

    private (Trial Trial, Decision Decision)? Found(CoverageCell cell)
    {
        foreach (var trial in trials.Of(cell))
        {
            var decision = trial.Stage.World.Decide(trial.Command);
            if (CellTrials.Covers(cell, decision))
                return (trial, decision);
        }

        return null;
    }

    private CoverageScenario Written(CoverageCell cell, in Trial trial, Decision decision)
    {
        var (stage, command) = (trial.Stage, trial.Command);
        return new CoverageScenario
        {
            Cell = cell,
            Title = ScenarioTitles.Of(cell, installation),
            Setup = stage.World.Steps,
            State = stage.World.StateOf(stage.Subject, stage.Id),
            Command = command,
            Answer = decision is Decision.Accepted accepted ? Answered(stage, accepted) : new(((Decision.Refused)decision).Refusal, null),
            Changes = decision is Decision.Accepted { Facts: var facts } ? Changed(stage, facts) : [],
        };
    }

    private static IReadOnlyList<Change> Changed(Stage stage, IReadOnlyList<OmsFact> facts) =>
        StateView.Between(StateView.Of(stage.World.Oms), StateView.Of(stage.World.After(facts).Oms));
}
