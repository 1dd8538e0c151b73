using System.Globalization;
using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>What is tried so that a command that was understood comes to a sentence of check 9, or plans again.</summary>
/// <param name="installation">The installation.</param>
/// <param name="stages">Records in its states.</param>
internal sealed class EffectTrials(Installation installation, Stages stages)
{
    private const int FailedStatus = 500;

    /// <summary>Everything that is worth trying, the simplest first.</summary>
    public IEnumerable<Trial> Of(EffectCell cell)
    {
        foreach (var (transition, stage) in stages.At([.. CellTrials.TransitionsOf(installation, cell.Command)]))
        {
            var told = Told(cell, stage);
            foreach (var command in Commands(told, transition))
                yield return new(told, command);
        }
    }

    /// <summary>Whether what was decided is what the cell says.</summary>
    public static bool Covers(EffectCell cell, Decision decision) =>
        cell.Refusal is { } refusal
            ? decision is Decision.Refused { Refusal.Definition: { } said } && said == refusal
            : decision is Decision.Accepted accepted && Planned(accepted) == cell.Sentence;

    // Whether the items found a place, or a source; none: nothing was planned.
    private static string? Planned(Decision.Accepted accepted) =>
        !accepted.Facts.Any(fact => fact is ExecutionPlanRecorded) ? null
        : accepted.Facts.Any(fact => fact is ReservationsMade or TransferCreated) ? EffectCell.Found
        : EffectCell.NoneFound;

    // The partner that the sentence is about was told so.
    private static Stage Told(EffectCell cell, Stage stage)
    {
        if (cell.Refusal == Refusals.InvoiceUnreached)
            return Failing(stage, Partner.Invoice);
        if (cell.Refusal == Refusals.BillUnreached)
            return Failing(stage, Partner.Bill);
        if (cell.Refusal == Refusals.CarrierUnreached)
            return Failing(stage, Partner.Carrier);
        if (cell.Refusal == Refusals.OmnitronUnreached)
            return Failing(stage, Partner.Omnitron);
        return cell.Refusal == Refusals.OmnitronMismatch ? Disagreeing(stage) : stage;
    }

    private static Stage Failing(Stage stage, Partner partner) =>
        stage with
        {
            World = stage.World.With(
                new ScenarioStep.Answering(partner, new JsonObject { ["status"] = FailedStatus }),
                new StandInAnswers { Status = FailedStatus }
            ),
        };

    // Omnitron has another status of the first order item.
    private static Stage Disagreeing(Stage stage)
    {
        var oms = stage.World.Oms;
        if (stage.Target.Package.ItemIds is not [var first, ..])
            return stage;
        var item = oms.OrderItems[oms.PackageItems[first].OrderItemId];
        var other = (int)(item.State == OrderStatus.Canceled ? OrderStatus.Approved : OrderStatus.Canceled);
        var statuses = new JsonObject { [item.OmnitronId.ToString(CultureInfo.InvariantCulture)] = other };
        return stage with
        {
            World = stage.World.With(
                new ScenarioStep.Answering(Partner.Omnitron, new JsonObject { ["statuses"] = statuses }),
                new StandInAnswers { Statuses = new Dictionary<int, int> { [item.OmnitronId] = other } }
            ),
        };
    }

    // With what has to be there, with each that may, and with a location that has nothing.
    private static IEnumerable<ScenarioCommand> Commands(Stage stage, Transition transition)
    {
        if (stage.Command(transition) is { } plain)
        {
            yield return plain;
            foreach (var (key, value) in plain.Parameters!.ToArray())
            {
                foreach (var renamed in value is null ? [] : WrongValues.Renamed(value, ScenarioWorlds.Nowhere))
                {
                    var parameters = plain.Parameters!.DeepClone().AsObject();
                    parameters[key] = renamed;
                    yield return stage.Command(transition, parameters);
                }
            }
        }

        foreach (var optional in transition.Command.Definition.Fields.Where(field => !field.Required))
        {
            if (stage.Command(transition, field => field == optional) is { } more)
                yield return more;
        }
    }
}
