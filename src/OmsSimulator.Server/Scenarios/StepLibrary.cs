using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Scenarios;

/// <summary>
/// Which command the step library sends when a step names it by its code: it looks for the transition by the names of states. A scenario may
/// use these words only where they come to the very transition that it means.
/// </summary>
internal sealed class StepLibrary
{
    private readonly Installation installation;
    private readonly IReadOnlyList<Transition> packages;
    private readonly bool knowsStates;

    /// <param name="installation">The installation.</param>
    public StepLibrary(Installation installation)
    {
        this.installation = installation;
        var states = installation.States.Where(state => state.ContentType == State.PackageContentType).ToArray();
        knowsStates =
            states.All(state => state.ShownContentType == State.PackageContentType)
            && states.Select(state => state.Name).Distinct().Count() == states.Length;
        packages = [.. installation.Transitions.Where(row => row.Command.Definition.Subject == CommandSubject.Package)];
    }

    /// <summary>A command in words; none: no words mean exactly it.</summary>
    /// <param name="command">The command.</param>
    /// <param name="state">The state that the record is in.</param>
    public CommandWords? Words(ScenarioCommand command, State state)
    {
        if (command is not { Transition: { } transition, Parameters: { } parameters } || !GherkinWriter.IsWord(transition.Command.Code))
            return null;
        var definition = transition.Command.Definition;
        if (definition.SubjectPlace is not null || definition.ParameterPlace == ParameterPlace.TopLevel)
            return null;
        return command.Subject == CommandSubject.Transfer
            ? OfTransfer(command, transition, state)
            : OfPackage(transition, parameters, state);
    }

    private CommandWords? OfPackage(Transition wanted, JsonObject parameters, State state)
    {
        if (!knowsStates)
            return null;
        var code = wanted.Command.Code;
        if (Found(code, state, to: null) == wanted)
            return new(code, "", parameters);
        var to = wanted.Destination.Name;
        return GherkinWriter.IsQuotable(to) && Found(code, state, to) == wanted ? new($"{code} to \"{to}\"", "", parameters) : null;
    }

    private Transition? Found(string code, State state, string? to)
    {
        var rows = packages.Where(row => row.Command.Code == code && (to is null || row.Destination.Name == to)).ToArray();
        return rows.FirstOrDefault(row => row.Source.Name == state.Name) ?? rows.FirstOrDefault();
    }

    private CommandWords? OfTransfer(ScenarioCommand command, Transition wanted, State state)
    {
        var rows = installation.Transitions.Where(row => row.Command.Code == wanted.Command.Code).ToArray();
        var found =
            Installation
                .InOrder(rows.Where(row => row.Source.ContentType == State.TransferContentType && row.Source.Key == state.Key))
                .FirstOrDefault()
            ?? rows[0];
        return found == wanted ? new(wanted.Command.Code, $" to transfer {command.Id}", command.Parameters!) : null;
    }
}

/// <summary>A command in words.</summary>
/// <param name="Subject">Before <c>is sent</c>.</param>
/// <param name="Object">After it.</param>
/// <param name="Parameters">What it is sent with.</param>
internal sealed record CommandWords(string Subject, string Object, JsonObject Parameters);
