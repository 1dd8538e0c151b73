using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>What a parameter may look at while it is read: the world and what the command is sent to.</summary>
/// <param name="Oms">The world.</param>
/// <param name="Package">The package; of a transfer command the one that waits for the transfer.</param>
/// <param name="Transfer">The transfer, of a transfer command.</param>
public readonly record struct FieldScope(OmsState Oms, Package Package, TransferOrder? Transfer = null);

/// <summary>Reads a parameter's value, which is there and not null: what is wrong with it, or nothing and the value.</summary>
/// <typeparam name="T">What it reads as.</typeparam>
public delegate FieldError? FieldReader<T>(JsonElement value, FieldScope scope, out T? result);

/// <summary>A parameter of a command: its key, its type, what is said when it is wrong, and where each of that comes from.</summary>
public abstract class Field
{
    /// <summary>The key on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>The type, in words.</summary>
    public required string Type { get; init; }

    /// <summary>What a JSON Schema can say about its value.</summary>
    public required Shape Shape { get; init; }

    /// <summary>Where the key comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether some value of its type is refused: by a rule of its own, or of its command.</summary>
    public bool HasRule { get; init; } = true;

    /// <summary>What it is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether it must be there.</summary>
    public bool Required { get; init; }

    /// <summary>Where comes from whether it is required.</summary>
    public Provenance RequiredProvenance { get; init; } = Provenance.Assumed;

    /// <summary>
    /// Makes a value that is good for what the command is sent to: the reader takes it, and so does <see cref="Command.Check"/> together
    /// with the examples of the other parameters. None: the world has nothing that it could name, such as no carrier company.
    /// </summary>
    public required Func<ExampleScope, JsonNode?> Example { get; init; }

    internal abstract FieldError? Read(JsonElement value, FieldScope scope, out object? result);
}

/// <summary>A parameter that reads as <typeparamref name="T"/>.</summary>
/// <typeparam name="T">What it reads as.</typeparam>
public sealed class Field<T> : Field
{
    /// <summary>Reads a value that was sent, or says what is wrong with it.</summary>
    public required FieldReader<T> Reader { get; init; }

    internal override FieldError? Read(JsonElement value, FieldScope scope, out object? result)
    {
        var error = Reader(value, scope, out var read);
        result = read;
        return error;
    }
}

/// <summary>The parameters of one request, read and found good. They are few, so they are looked for one by one.</summary>
public sealed class CommandInput
{
    private readonly List<(Field Field, object Value)> values = [];

    /// <summary>Whether an optional parameter was sent.</summary>
    public bool Has(Field field) => Sent(field) is not null;

    /// <summary>A parameter that is required, so it is there.</summary>
    public T Get<T>(Field<T> field) => (T)Sent(field)!;

    /// <summary>A parameter that may be absent.</summary>
    public bool TryGet<T>(Field<T> field, [NotNullWhen(true)] out T? value)
    {
        var sent = Sent(field);
        value = sent is null ? default : (T)sent;
        return sent is not null;
    }

    internal void Set(Field field, object value) => values.Add((field, value));

    /// <summary>Which parameters of a command were sent, a bit for each.</summary>
    internal ulong Sent(Command command)
    {
        var sent = 0UL;
        for (var index = 0; index < command.DeclaredFields.Length; index++)
        {
            if (Has(command.DeclaredFields[index]))
                sent |= 1UL << index;
        }

        return sent;
    }

    private object? Sent(Field field)
    {
        foreach (var (known, value) in values)
        {
            if (known == field)
                return value;
        }

        return null;
    }
}
