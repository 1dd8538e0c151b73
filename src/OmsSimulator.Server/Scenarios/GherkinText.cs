using OmsSimulator.Domain;

namespace OmsSimulator.Scenarios;

/// <summary>Missing tests as a feature, in the words of the step library.</summary>
internal static class GherkinText
{
    /// <summary>The feature; each scenario has a sandbox of its own.</summary>
    /// <param name="installation">The installation.</param>
    /// <param name="document">Its document; empty: the default one, which needs no saying.</param>
    /// <param name="dimension">The one dimension that was asked for; none: all.</param>
    /// <param name="scenarios">The scenarios, those of a dimension together.</param>
    public static string Of(Installation installation, string document, string? dimension, IEnumerable<CoverageScenario> scenarios)
    {
        var text = new GherkinWriter();
        text.Feature(
            dimension is null ? "Missing tests" : $"Missing tests: {dimension}",
            "What no test has done to this OMS yet, each as a test that makes what it needs.",
            "GET /__admin/coverage/missing wrote it; the steps are those of OmsSimulator.Testing.Reqnroll."
        );
        Begin(text, document);
        var steps = new GherkinSteps(text, installation);
        foreach (var group in scenarios.GroupBy(scenario => CellNames.DimensionOf(scenario.Cell)))
        {
            if (dimension is null)
                text.Rule(group.Key);
            foreach (var scenario in Titled(group))
                Write(text, steps, scenario);
        }

        return text.ToString();
    }

    /// <summary>Whose OMS it is, where that has to be said.</summary>
    public static void Begin(GherkinWriter text, string document)
    {
        if (document.Length == 0)
            return;
        text.Background();
        text.Step("Given", "the installation", OneLine(document));
    }

    /// <summary>Scenarios with titles of their own: where several cells read the same, each says its place.</summary>
    public static IEnumerable<CoverageScenario> Titled(IEnumerable<CoverageScenario> scenarios)
    {
        var known = new Dictionary<string, int>();
        foreach (var scenario in scenarios)
        {
            known[scenario.Title] = known.GetValueOrDefault(scenario.Title) + 1;
            yield return known[scenario.Title] == 1 ? scenario : scenario with { Title = $"{scenario.Title} [{known[scenario.Title]}]" };
        }
    }

    /// <summary>What a request changes, to the last thing.</summary>
    public static void Changes(GherkinWriter text, IReadOnlyList<Change> changes)
    {
        IReadOnlyList<string>[] rows =
        [
            ["what", "from", "to"],
            .. changes.Select(change => (IReadOnlyList<string>)[change.What, change.From, change.To]),
        ];
        text.Step("Then", "exactly these changes happen", rows);
    }

    private static void Write(GherkinWriter text, GherkinSteps steps, CoverageScenario scenario)
    {
        var command = CellNames.CommandOf(scenario.Cell);
        text.Scenario(scenario.Title, command is null ? [] : [$"command:{command.Code}"]);
        foreach (var step in scenario.Setup)
            steps.Make(step);
        steps.Send(scenario.Command, scenario.State);
        text.Step("Then", $"the response is {scenario.Answer.Status}");
        if (AnswerText.Of(scenario.Answer) is { Length: > 0 } body)
            text.Step("Then", "the body is", body);
        else
            text.Step("Then", "the body is empty");
        if (scenario.Answer.Refusal is null)
            Changes(text, scenario.Changes);
        else
            text.Step("Then", "nothing changes");
    }

    // Outside of its strings a line break of JSON means nothing, and inside there is none.
    private static string OneLine(string document) => document.ReplaceLineEndings(" ");
}
