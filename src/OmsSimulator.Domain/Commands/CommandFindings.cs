using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// What is not as a command's page has it, in a request that was parsed: contract warnings, and the places of field errors. What a page
/// documents is never a warning.
/// </summary>
internal static class CommandFindings
{
    private const string Container = CommandParameters.Container;
    private static readonly Provenance General = Provenance.Documented(Pages.Commands);

    /// <summary>The warnings of a request whose transition is known.</summary>
    public static IReadOnlyList<Finding> Warnings(Transition transition, JsonElement body)
    {
        List<Finding>? found = null;
        var command = transition.Command;
        var hasSubject = false;
        foreach (var member in body.EnumerateObject())
        {
            if (member.NameEquals("transition"u8) || member.NameEquals("slug"u8))
                continue;
            if (member.NameEquals(CommandParameters.ContainerWritten))
            {
                WarnInside(command, member.Value, ref hasSubject, ref found);
            }
            else if (member.NameEquals("transition_id"u8))
            {
                Add(ref found, "/transition_id", "transition", "transition_id", General);
            }
            else if (FieldOf(command, member) is not { } field)
            {
                Add(ref found, $"/{Short(member.Name)}", "a parameter of the command", "an unknown field", General);
            }
            else if (field == command.Definition.SubjectField)
            {
                hasSubject = true;
            }
            else if (command.Definition.ParameterPlace != ParameterPlace.TopLevel)
            {
                Add(
                    ref found,
                    $"/{command.NameOf(field.Name)}",
                    $"in {Container}",
                    "at the top level",
                    Provenance.Documented(command.Definition.Page)
                );
            }
        }

        if (command.Definition.SubjectPlace is { } place && !hasSubject)
        {
            Add(
                ref found,
                SubjectPointer(command, place),
                command.Definition.SubjectField.Type,
                "nothing",
                Provenance.Documented(command.Definition.Page)
            );
        }

        if (!command.IsKnown)
        {
            Add(
                ref found,
                "/transition",
                "a command of the catalogue",
                $"{Short(command.Code)}, which moves the state plainly",
                Provenance.Assumed
            );
        }

        return found ?? (IReadOnlyList<Finding>)[];
    }

    /// <summary>The places of the field errors of a request whose transition is known.</summary>
    public static IReadOnlyList<Finding> Of(FieldErrors errors, Transition transition, JsonElement body) =>
        [.. errors.All.Select(error => Of(error.Field, transition, body))];

    /// <summary>A finding about the selection of a transition, which stands at the id where one was sent.</summary>
    public static Finding OfSelector(long? id, string expected, string found) =>
        new(id is null ? "/slug" : "/transition", expected, found, General);

    private static Finding Of(string name, Transition transition, JsonElement body)
    {
        var command = transition.Command;
        var place = command.Definition.ParameterPlace == ParameterPlace.TopLevel ? "" : $"/{Container}";
        if (name == "non_field_errors")
        {
            return new(
                place,
                $"at least one of {string.Join(", ", command.Definition.AtLeastOneOf.Select(one => command.NameOf(one.Name)))}",
                "none of them",
                Provenance.Assumed
            );
        }

        var field = command.Definition.DeclaredFields.FirstOrDefault(known => command.NameOf(known.Name) == name);
        if (field is null)
        {
            return new(
                $"/{name}",
                "an object",
                body.TryGetProperty(name, out var other) ? DocumentObject.Kind(other) : "nothing",
                Provenance.Assumed
            );
        }

        if (
            body.TryGetProperty(Container, out var inner)
            && inner.ValueKind == JsonValueKind.Object
            && inner.TryGetProperty(name, out var inside)
        )
        {
            return new($"/{Container}/{name}", field.Type, DocumentObject.Kind(inside), field.Provenance);
        }

        if (body.TryGetProperty(name, out var outside))
            return new($"/{name}", field.Type, DocumentObject.Kind(outside), field.Provenance);
        return new($"{place}/{name}", field.Type, "nothing", field.RequiredProvenance);
    }

    private static string SubjectPointer(InstalledCommand command, ParameterPlace place) =>
        place == ParameterPlace.TopLevel
            ? $"/{command.NameOf(command.Definition.SubjectField.Name)}"
            : $"/{Container}/{command.NameOf(command.Definition.SubjectField.Name)}";

    // Some page prints the id of the path at either place, so it is never one too many.
    private static void WarnInside(InstalledCommand command, JsonElement inner, ref bool hasSubject, ref List<Finding>? found)
    {
        if (inner.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in inner.EnumerateObject())
        {
            if (FieldOf(command, member) is not { } field)
            {
                Add(ref found, $"/{Container}/{Short(member.Name)}", "a parameter of the command", "an unknown field", General);
            }
            else if (field == command.Definition.SubjectField)
            {
                hasSubject = true;
            }
            else if (command.Definition.ParameterPlace != ParameterPlace.InputParameters)
            {
                Add(
                    ref found,
                    $"/{Container}/{command.NameOf(field.Name)}",
                    "at the top level",
                    $"in {Container}",
                    Provenance.Documented(command.Definition.Page)
                );
            }
        }
    }

    private static Field? FieldOf(InstalledCommand command, JsonProperty member)
    {
        foreach (var field in command.Definition.DeclaredFields)
        {
            if (member.NameEquals(command.NameOf(field.Name)))
                return field;
        }

        return null;
    }

    private static void Add(ref List<Finding>? found, string pointer, string expected, string what, Provenance provenance) =>
        (found ??= []).Add(new Finding(pointer, expected, what, provenance));

    private static string Short(string name) => name.Length <= 60 ? name : string.Concat(name.AsSpan(0, 60), "…");
}
