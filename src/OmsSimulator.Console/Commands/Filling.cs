using System.Text.Json.Nodes;
using OmsSimulator.Contract;

namespace OmsSimulator.WebConsole.Commands;

/// <summary>The fields of a command, and what becomes of them.</summary>
internal static class Filling
{
    /// <summary>The fields of a command for one of its transitions.</summary>
    public static IReadOnlyList<FieldInput> Fields(ContractCommand? command, IReadOnlyList<string> required, FieldChoices choices) =>
        [
            .. (command?.Parameters ?? [])
                .Select(static parameter => (parameter, kind: FieldKinds.Of(parameter.Type)))
                .Where(static field => field.kind is not null)
                .Select(field => new FieldInput(
                    field.parameter,
                    field.kind!.Value,
                    field.parameter.Required || required.Contains(field.parameter.Name),
                    choices
                )),
        ];

    /// <summary>What is sent of them.</summary>
    public static JsonObject Parameters(IEnumerable<FieldInput> fields)
    {
        var parameters = new JsonObject();
        foreach (var field in fields)
        {
            if (field.Value() is { } value)
                parameters[field.Parameter.Name] = value;
        }

        return parameters;
    }
}
