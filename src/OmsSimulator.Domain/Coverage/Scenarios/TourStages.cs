namespace OmsSimulator.Domain;

/// <summary>Where walks of a tour begin, and how their commands are sent.</summary>
/// <param name="installation">The installation.</param>
/// <param name="text">Its document; empty: the default one.</param>
internal sealed class TourStages(Installation installation, string text)
{
    private readonly MissingScenarios scenarios = new(installation, text);
    private IReadOnlyList<Stage>? usual;

    /// <summary>A package as planning makes it, and a transfer order as planning makes it.</summary>
    public IReadOnlyList<Stage> Usual() => usual ??= [.. Begin()];

    /// <summary>The record of the scenario that takes a transition alone; none: nothing takes it.</summary>
    public Stage? At(Transition transition)
    {
        var cell = CoverageCells.Of(installation).Transitions.First(known => known.Transition == transition);
        return scenarios.StageOf(cell);
    }

    /// <summary>Sends a command, with stock for planning to find where it asks for that; none: it is refused.</summary>
    public static (TourStep Step, Stage After)? Run(Stage stage, Transition transition, bool isNew)
    {
        foreach (var prepared in stage.Stocked())
        {
            if (
                !prepared.Target.CanRun(transition)
                || prepared.Command(transition) is not { } command
                || prepared.World.Decide(command) is not Decision.Accepted accepted
            )
            {
                continue;
            }

            var after = prepared with { World = prepared.World.After(accepted.Facts) };
            return (
                new TourStep(
                    [.. prepared.World.Steps.Skip(stage.World.Steps.Count)],
                    stage.World.StateOf(stage.Subject, stage.Id),
                    command,
                    MissingScenarios.Answered(prepared, accepted),
                    after.World.StateOf(after.Subject, after.Id),
                    isNew
                ),
                after
            );
        }

        return null;
    }

    private IEnumerable<Stage> Begin()
    {
        var empty = Rehearsal.Of(installation, text);
        var waiting = installation.FindPackageState(PackageState.Waiting.Key);
        if (waiting is not null && empty.With(new ScenarioStep.Added(ScenarioWorlds.OfTours)) is { } world)
        {
            if (world.With(new ScenarioStep.Put(Stages.Called(installation, waiting))) is { } made)
                yield return new Stage(made, CommandSubject.Package, made.Oms.Packages.LastId);
        }

        if (empty.With(new ScenarioStep.Added(ScenarioWorlds.OfTransfers[1])) is { Oms.HasTransfers: true } planned)
            yield return new Stage(planned, CommandSubject.Transfer, 1);
    }
}
