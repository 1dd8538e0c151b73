using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Scenarios;

/// <summary>Says steps of scenarios in the words of the step library: the readable ones where they mean exactly this, else the exact ones.</summary>
/// <param name="text">Where they are written.</param>
/// <param name="installation">The installation.</param>
internal sealed class GherkinSteps(GherkinWriter text, Installation installation)
{
    private const string Given = "Given";
    private const string When = "When";

    private readonly StepLibrary library = new(installation);

    /// <summary>What is made beforehand.</summary>
    public void Make(ScenarioStep step)
    {
        switch (step)
        {
            case ScenarioStep.Put put when IsQuotable(put):
                Put(put);
                break;
            case ScenarioStep.Added:
                text.Step(Given, "the world", ScenarioJson.Of(step.Body));
                break;
            case ScenarioStep.Put put:
                text.Step(Given, "the world", ScenarioJson.Of(step.Body));
                text.Step(Given, $"the package is \"{put.Number}\"");
                break;
            case ScenarioStep.Answering answering:
                text.Step(Given, $"the partner \"{answering.Name}\" answers", ScenarioJson.Of(answering.Answers));
                break;
            case ScenarioStep.Sent sent when library.Words(sent.Command, sent.State) is { } words:
                Say(Given, $"{words.Subject} was sent{words.Object}", words.Parameters);
                break;
            default:
                Call(Given, "was requested", step);
                break;
        }
    }

    /// <summary>What the scenario is about.</summary>
    public void Send(ScenarioCommand command, State state)
    {
        if (library.Words(command, state) is { } words)
            Say(When, $"{words.Subject} is sent{words.Object}", words.Parameters);
        else if (command.Subject == CommandSubject.Package)
            text.Step(When, "the command body is", ScenarioJson.Of(command.Body));
        else
            text.Step(When, $"POST {command.Path} is requested with", ScenarioJson.Of(command.Body));
    }

    private static bool IsQuotable(ScenarioStep.Put put) =>
        ((string?[])[put.State, put.BlockedIn, put.CancelledIn]).All(name => name is null || GherkinWriter.IsQuotable(name));

    private void Put(ScenarioStep.Put put)
    {
        var step = $"a package in \"{put.State}\"";
        (string Name, string? Value)[] more = [("order", put.Order), ("blocked in", put.BlockedIn), ("cancelled in", put.CancelledIn)];
        var said = more.Where(column => column.Value is not null).ToArray();
        IReadOnlyList<string>[] rows =
        [
            [.. said.Select(column => column.Name)],
            [.. said.Select(column => column.Value!)],
        ];
        if (said.Length == 0)
            text.Step(Given, step);
        else
            text.Step(Given, $"{step} with", rows);
    }

    private void Say(string keyword, string step, JsonObject? parameters)
    {
        if (parameters is { Count: > 0 })
            text.Step(keyword, $"{step} with", ScenarioJson.Of(parameters));
        else
            text.Step(keyword, step);
    }

    private void Call(string keyword, string requested, ScenarioStep step)
    {
        var call = $"{step.Method} {step.Path} {requested}";
        if (step.Body is { } body)
            text.Step(keyword, $"{call} with", ScenarioJson.Of(body));
        else
            text.Step(keyword, call);
    }
}
