using OmsSimulator.Domain;

namespace OmsSimulator.Scenarios;

/// <summary>Missing tests as C#: xUnit with the test kit.</summary>
internal static class CSharpText
{
    /// <summary>The file: a class whose tests each have a sandbox of their own.</summary>
    /// <param name="document">The installation's document; empty: the default one, which needs no saying.</param>
    /// <param name="dimension">The one dimension that was asked for; none: all.</param>
    /// <param name="scenarios">The scenarios, those of a dimension together.</param>
    public static string Of(string document, string? dimension, IEnumerable<CoverageScenario> scenarios)
    {
        var text = new CSharpWriter();
        var name = dimension is null ? "MissingTests" : $"Missing{char.ToUpperInvariant(dimension[0])}{dimension[1..]}Tests";
        Begin(text, name, "Tests that the suite lacked: GET /__admin/coverage/missing wrote them.", document);
        foreach (var group in scenarios.GroupBy(scenario => CellNames.DimensionOf(scenario.Cell)))
        {
            foreach (var scenario in GherkinText.Titled(group))
                Write(text, scenario, group.Key);
        }

        text.End();
        return text.ToString();
    }

    /// <summary>What comes before the tests.</summary>
    public static void Begin(CSharpWriter text, string name, string about, string document)
    {
        text.Line("using System.Text.Json.Nodes;");
        text.Line("using OmsSimulator.Testing;");
        text.Line("using Xunit;");
        text.Line();
        text.Line($"/// <summary>{about}</summary>");
        text.Line($"public sealed class {name}(OmsServerFixture oms) : IClassFixture<OmsServerFixture>");
        text.Begin();
        var made = document.Length == 0 ? "null" : $"JsonNode.Parse({CSharpWriter.Literal(document)})!.AsObject()";
        text.Line($"private static JsonObject? Installation => {made};");
    }

    /// <summary>A test's first lines.</summary>
    public static void Test(CSharpWriter text, string title, string trait, string? seed = null)
    {
        text.Line();
        text.Line($"[Fact(DisplayName = {CSharpWriter.Literal(title)})]");
        text.Line($"[Trait(\"coverage\", {CSharpWriter.Literal(trait)})]");
        text.Line($"public async Task {text.Name(title)}()");
        text.Begin();
        text.Line($"await using var sandbox = await oms.Server.CreateSandboxAsync({(seed is null ? "" : $"{seed}, ")}installation: Installation);");
    }

    /// <summary>Something that is made beforehand.</summary>
    public static void Make(CSharpWriter text, ScenarioStep step)
    {
        var body = step.Body is { } json ? $", {CSharpWriter.Json(ScenarioJson.Of(json))}" : "";
        text.Line($"await sandbox.MakeAsync(\"{step.Method}\", {CSharpWriter.Literal(step.Path)}{body});");
    }

    /// <summary>A command, and what is answered.</summary>
    public static void Send(CSharpWriter text, string name, ScenarioCommand command, ScenarioAnswer answer)
    {
        var path = CSharpWriter.Literal(command.Path);
        text.Line($"var {name} = await sandbox.ExchangeAsync(\"POST\", {path}, {CSharpWriter.Json(ScenarioJson.Of(command.Body))});");
        text.Line($"Assert.Equal({answer.Status}, {name}.Status);");
        text.Line($"Assert.Equal({CSharpWriter.Literal(AnswerText.Of(answer))}, {name}.Body);");
    }

    private static void Write(CSharpWriter text, CoverageScenario scenario, string dimension)
    {
        Test(text, scenario.Title, dimension);
        foreach (var step in scenario.Setup)
            Make(text, step);
        Send(text, "sent", scenario.Command, scenario.Answer);
        if (scenario.Answer.Refusal is not null)
        {
            text.Line("Assert.False(sent.ChangedAnything);");
        }
        else
        {
            text.Line("string[] changes =");
            text.Line("[");
            foreach (var change in scenario.Changes)
                text.Line($"    {CSharpWriter.Literal($"{change.What}: \"{change.From}\" → \"{change.To}\"")},");
            text.Line("];");
            text.Line("Assert.Equal(changes, sent.Changes);");
        }

        text.End();
    }
}
