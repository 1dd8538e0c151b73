using System.Text.Json;

namespace OmsSimulator.Domain.Tests;

/// <summary>A scenario that was played by somebody else than the one who wrote it: each of its calls is read as it would be on the wire.</summary>
internal sealed class PlayedScenario
{
    private readonly Sandbox oms;
    private RehearsedPartners partners = RehearsedPartners.Plain;

    public PlayedScenario(string document, CoverageScenario scenario)
    {
        oms = new Sandbox(document.Length == 0 ? null : document);
        foreach (var step in scenario.Setup)
            Make(step);
        var before = StateView.Of(oms.Oms);
        var decision = Send(scenario.Command);
        Answer = decision is Decision.Refused { Refusal: var refusal }
            ? (refusal.Status, refusal.Text())
            : (StatusOf((Decision.Accepted)decision), null);
        Changes = StateView.Between(before, StateView.Of(oms.Oms));
        Decision = decision;
    }

    public (int, string?) Answer { get; }

    public IReadOnlyList<Change> Changes { get; }

    public Decision Decision { get; }

    private static int StatusOf(Decision.Accepted accepted) => accepted.Transition.Success == Success.Package ? 200 : 204;

    private void Make(ScenarioStep step)
    {
        switch (step)
        {
            case ScenarioStep.Answering answering:
                partners = partners.But(answering.Partner, Told(answering));
                break;
            case ScenarioStep.Sent sent:
                Send(sent.Command).Should().BeOfType<Decision.Accepted>();
                break;
            case ScenarioStep.Cancelled cancelled:
                oms.Cancel(cancelled.Order).Should().BeNull();
                break;
            case ScenarioStep.Put put:
                oms.World(step.Body!.ToJsonString());
                oms.Oms.Packages[oms.Oms.Packages.LastId].Number.Should().Be(put.Number);
                break;
            default:
                oms.World(step.Body!.ToJsonString());
                break;
        }
    }

    private static StandInAnswers Told(ScenarioStep.Answering answering) =>
        answering.Answers["statuses"] is { } statuses
            ? new() { Statuses = statuses.Deserialize<Dictionary<int, int>>()! }
            : new() { Status = (int)answering.Answers["status"]! };

    private Decision Send(ScenarioCommand command)
    {
        var transfer = command.Subject == CommandSubject.Transfer ? oms.Oms.Transfers[command.Id] : null;
        var package = oms.Oms.Packages[transfer?.PackageId ?? command.Id];
        var decision = CommandDecision.Decide(
            oms.Oms,
            new CommandTarget(package, transfer),
            Sandbox.Json(command.Body.ToJsonString()),
            oms.At,
            partners
        );
        if (decision is Decision.Accepted accepted)
            oms.Record([.. accepted.Facts]);
        return decision;
    }
}
