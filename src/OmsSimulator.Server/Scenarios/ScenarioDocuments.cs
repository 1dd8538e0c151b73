using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Scenarios;

/// <summary>Missing tests as a document of the control surface.</summary>
internal static class ScenarioDocuments
{
    /// <summary>The document.</summary>
    /// <param name="installation">The installation.</param>
    /// <param name="document">Its document; empty: the default one.</param>
    /// <param name="missing">How many cells are not covered.</param>
    /// <param name="scenarios">The scenarios.</param>
    public static MissingTests Of(Installation installation, string document, int missing, IEnumerable<CoverageScenario> scenarios) =>
        new(installation.Name, document.Length == 0 ? null : Parsed(document), missing, [.. scenarios.Select(Of)]);

    private static MissingTest Of(CoverageScenario scenario) =>
        new()
        {
            Title = scenario.Title,
            Covers = Of(scenario.Cell),
            Setup = [.. scenario.Setup.Select(step => new ScenarioCall(step.Method, step.Path, Body(step.Body)))],
            Request = new ScenarioCall("POST", scenario.Command.Path, Body(scenario.Command.Body)),
            Response = new ScenarioResponse(scenario.Answer.Status, AnswerText.Of(scenario.Answer)),
            Changes = [.. scenario.Changes.Select(change => new ScenarioChange(change.What, change.From, change.To))],
        };

    private static MissingCell Of(CoverageCell cell) =>
        new(
            CellNames.DimensionOf(cell),
            CellNames.CommandOf(cell)?.Code,
            (cell as TransitionCell)?.Transition.Id,
            (cell as RefusalCell)?.State.Key,
            (cell as FieldCell)?.Name,
            cell switch
            {
                SelectorCell selector => EnumWord.Of(selector.Kind),
                FieldCell field => EnumWord.Of(field.Kind),
                _ => null,
            },
            (cell as EffectCell)?.Sentence
        );

    private static JsonElement? Body(JsonObject? body) => body is null ? null : Parsed(ScenarioJson.Of(body));

    private static JsonElement Parsed(string document)
    {
        using var parsed = JsonDocument.Parse(document, new JsonDocumentOptions { MaxDepth = 256 });
        return parsed.RootElement.Clone();
    }
}
