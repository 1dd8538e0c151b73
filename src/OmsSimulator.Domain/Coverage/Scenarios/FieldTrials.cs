using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>What is tried to send a parameter that is good, absent, of a wrong type, or refused by its rule.</summary>
/// <param name="installation">The installation.</param>
/// <param name="stages">Records in its states.</param>
internal sealed class FieldTrials(Installation installation, Stages stages)
{
    private const string NonField = "non_field_errors";

    /// <summary>Everything that is worth trying, the simplest first.</summary>
    public IEnumerable<Trial> Of(FieldCell cell)
    {
        foreach (var (transition, stage) in stages.At([.. TransitionsOf(cell)]))
        {
            foreach (var command in cell.Command is null ? OfSubject(cell, stage, transition) : OfField(cell, stage, transition))
                yield return new(stage, command);
        }
    }

    /// <summary>Whether what was decided is about this parameter alone, and what the kind says.</summary>
    public static bool Covers(FieldCell cell, Decision decision) =>
        cell.Kind == FieldKind.Valid
            ? decision is Decision.Accepted
            : decision is Decision.Refused { Refusal.Body: ErrorBody.Fields { Errors.All: [var (field, error)] } }
                && field == (cell.Field is null ? NonField : cell.Name)
                && (cell.Field is null || KindsOf(error).Distinct().ToArray() is [var kind] && kind == cell.Kind);

    private IEnumerable<Transition> TransitionsOf(FieldCell cell) =>
        cell.Command is { } command
            ? CellTrials.TransitionsOf(installation, command)
            : installation
                .Transitions.Where(row =>
                    row.Command.Definition.Subject == cell.Subject && row.Command.NameOf(cell.Field!.Name) == cell.Field.Name
                )
                .OrderBy(row => row.Command.Definition.Fields.Count(field => field.Required));

    private static IEnumerable<ScenarioCommand> OfField(FieldCell cell, Stage stage, Transition transition)
    {
        if (cell.Field is not { } field)
        {
            yield return stage.Command(transition, parameters: []);
            yield break;
        }

        if (CommandExample.Parameters(stage.Scope(transition), other => other == field) is not { } good)
            yield break;
        foreach (var parameters in Spoilt(cell, good, stage.Scope(transition)))
            yield return stage.Command(transition, parameters);
    }

    private static IEnumerable<JsonObject> Spoilt(FieldCell cell, JsonObject good, ExampleScope scope)
    {
        var field = cell.Field!;
        switch (cell.Kind)
        {
            case FieldKind.Valid:
                if (good.ContainsKey(cell.Name))
                    yield return good;
                break;
            case FieldKind.Missing when field.Required:
                var less = good.DeepClone().AsObject();
                less.Remove(cell.Name);
                yield return less;
                break;
            default:
                foreach (var value in WrongValues.Of(cell.Kind, field, scope))
                {
                    var spoilt = good.DeepClone().AsObject();
                    spoilt[cell.Name] = value?.DeepClone();
                    yield return spoilt;
                }

                break;
        }
    }

    // The parameter that names the record stands where the command's page prints it.
    private static IEnumerable<ScenarioCommand> OfSubject(FieldCell cell, Stage stage, Transition transition)
    {
        if (stage.Command(transition) is not { } command)
            yield break;
        IEnumerable<JsonNode?> values =
            cell.Kind == FieldKind.Valid ? [stage.Target.Id] : WrongValues.Of(cell.Kind, cell.Field!, stage.Scope(transition));
        foreach (var value in values)
        {
            var body = command.Body.DeepClone().AsObject();
            var place = transition.Command.Definition.SubjectPlace == ParameterPlace.TopLevel ? body : Inside(body);
            place[cell.Name] = value?.DeepClone();
            yield return command with
            {
                Body = body,
                Parameters = null,
            };
        }
    }

    private static JsonObject Inside(JsonObject body)
    {
        if (body["input_parameters"] is not JsonObject inside)
            body["input_parameters"] = inside = [];
        return inside;
    }

    private static IEnumerable<FieldKind> KindsOf(FieldError error) =>
        error switch
        {
            FieldError.Sentences said => said.All.Select(KindOf),
            FieldError.Elements inside => inside.All.SelectMany(KindsOf),
            FieldError.Members inside => KindsOf(inside.Errors),
            _ => [],
        };

    private static IEnumerable<FieldKind> KindsOf(FieldErrors errors) => errors.All.SelectMany(inside => KindsOf(inside.Error));

    private static FieldKind KindOf(string sentence) =>
        sentence switch
        {
            Sentences.Required => FieldKind.Missing,
            Sentences.Null or Sentences.Integer or Sentences.Text or Sentences.Boolean => FieldKind.WrongType,
            _ when sentence.StartsWith("Expected a ", StringComparison.Ordinal) => FieldKind.WrongType,
            _ when sentence.StartsWith("Invalid data. Expected a ", StringComparison.Ordinal) => FieldKind.WrongType,
            _ => FieldKind.RefusedValue,
        };
}
