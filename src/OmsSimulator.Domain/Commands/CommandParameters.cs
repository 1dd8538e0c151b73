using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Reads the parameters of a command (check 8): from <c>input_parameters</c> and from the top level, all errors at once.</summary>
internal static class CommandParameters
{
    /// <summary>Where most parameters stand.</summary>
    public const string Container = "input_parameters";

    /// <summary>The same as it is written.</summary>
    public static ReadOnlySpan<byte> ContainerWritten => "input_parameters"u8;

    /// <summary>Fills the run's input; what is wrong, or nothing.</summary>
    public static FieldErrors? Read(CommandRun run, JsonElement body)
    {
        var inner = Inner(body, out var errors);
        var command = run.Transition.Command;
        foreach (var field in command.Definition.DeclaredFields)
        {
            var name = command.NameOf(field.Name);
            if (ReadField(run, field, name, body, inner) is { } error)
                (errors ??= new()).Add(name, error);
        }

        if (errors is null && command.Definition.AtLeastOneOf is { Count: > 0 } choice && !choice.Any(run.Input.Has))
            (errors = new()).Add("non_field_errors", NoneOf(command, choice));

        if (command.Definition.Check is { } check)
            check(run, errors ??= new());
        return errors;
    }

    private static string NoneOf(InstalledCommand command, IReadOnlyList<Field> choice) =>
        $"At least one of {string.Join(", ", choice.Select(field => command.NameOf(field.Name)))} is required.";

    private static JsonElement Inner(JsonElement body, out FieldErrors? errors)
    {
        errors = null;
        if (!body.TryGetProperty(ContainerWritten, out var inner) || inner.ValueKind == JsonValueKind.Null)
            return default;
        if (inner.ValueKind == JsonValueKind.Object)
            return inner;
        errors = FieldErrors.Of(Container, Sentences.DictionaryExpected(inner));
        return default;
    }

    private static FieldError? ReadField(CommandRun run, Field field, string name, JsonElement body, JsonElement inner)
    {
        var isInside = inner.TryGet(name, out var inside);
        var isOutside = body.TryGet(name, out var outside);
        if (!isInside && !isOutside)
            return field.Required ? Fields.Wrong(Sentences.Required) : null;
        if (isInside && isOutside && !Same(inside, outside))
            return Fields.Wrong(Sentences.TwoValues);
        var value = isInside ? inside : outside;
        if (value.ValueKind == JsonValueKind.Null)
            return Fields.Wrong(Sentences.Null);
        if (field.Read(value, new FieldScope(run.Oms, run.Package, run.Transfer), out var result) is { } error)
            return error;
        run.Input.Set(field, result!);
        return null;
    }

    private static bool Same(JsonElement one, JsonElement other)
    {
        try
        {
            return JsonElement.DeepEquals(one, other);
        }
        catch (ArgumentOutOfRangeException)
        {
            // Two numbers whose exponents nobody can compare, such as 1e9999999999.
            return false;
        }
    }

    private static bool TryGet(this JsonElement element, string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
    }
}
