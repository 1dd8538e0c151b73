using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// Makes bodies that a command accepts, of the examples of its parameters (<see cref="Field.Example"/>): the documents, the tests that send
/// every command and the scenarios that are derived from the contract all send these.
/// </summary>
public static class CommandExample
{
    /// <summary>
    /// Values for the parameters that have to be there (of those of which one has to be there, the first that has a value), and for the
    /// optional ones that <paramref name="also"/> chooses, by their keys in the installation. None: the world has nothing that one of them
    /// could name.
    /// </summary>
    public static JsonObject? Parameters(ExampleScope scope, Func<Field, bool>? also = null)
    {
        var command = scope.Transition.Command;
        var made = new JsonObject();
        foreach (var field in command.Definition.Fields.Where(field => field.Required || also?.Invoke(field) == true))
        {
            if (field.Example(scope) is { } value)
                made[command.NameOf(field.Name)] = value;
            else if (field.Required)
                return null;
        }

        var choice = command.Definition.AtLeastOneOf;
        if (choice.Count == 0 || choice.Any(field => made.ContainsKey(command.NameOf(field.Name))))
            return made;
        foreach (var field in choice)
        {
            if (field.Example(scope) is not { } value)
                continue;
            made[command.NameOf(field.Name)] = value;
            return made;
        }

        return null;
    }

    /// <summary>
    /// The body that sends parameters the way the command's page prints them: <c>transition</c> and <c>slug</c>, the id of the path where
    /// every printed body has it, the parameters beside or inside <c>input_parameters</c>. It causes no contract warning.
    /// </summary>
    public static JsonObject Body(ExampleScope scope, JsonObject parameters)
    {
        var command = scope.Transition.Command;
        var body = new JsonObject { ["transition"] = scope.Transition.Id, ["slug"] = scope.Transition.Slug };
        var inside = new JsonObject();
        if (command.Definition.SubjectPlace is { } place)
            (place == ParameterPlace.TopLevel ? body : inside)[command.NameOf(command.Definition.SubjectField.Name)] = scope.Target.Id;
        foreach (var (key, value) in parameters)
            (command.Definition.ParameterPlace == ParameterPlace.TopLevel ? body : inside)[key] = value?.DeepClone();
        if (inside.Count > 0 || command.Definition.ParameterPlace == ParameterPlace.InputParameters)
            body["input_parameters"] = inside;
        return body;
    }

    /// <summary>What the documents show of a command: what has to be there, and what its page documents.</summary>
    public static bool IsShown(Field field) => field.Provenance.Mark == Mark.Documented;
}
