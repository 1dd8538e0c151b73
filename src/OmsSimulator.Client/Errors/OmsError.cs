using System.Text.Json;

namespace OmsSimulator.Client;

/// <summary>The vendor's error envelope, parsed: a sentence, a command's refusal with its code, or what is wrong with fields.</summary>
public sealed record OmsError
{
    private const string NonFieldKey = "non_field_errors";

    /// <summary>Nothing that could be parsed.</summary>
    public static OmsError None { get; } = new();

    /// <summary>The sentence of <c>detail</c>.</summary>
    public string? Detail { get; init; }

    /// <summary>What is wrong with the request as a whole.</summary>
    public IReadOnlyList<string> NonFieldErrors { get; init; } = [];

    /// <summary>The vendor's code, such as <c>commands_100_1</c>.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>What is wrong with fields, also with those inside lists and objects.</summary>
    public IReadOnlyList<OmsFieldError> Fields { get; init; } = [];

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Detail is null && NonFieldErrors.Count == 0 && ErrorCode is null && Fields.Count == 0;

    /// <summary>The sentences about one field; none where nothing is wrong with it.</summary>
    public IReadOnlyList<string> Of(string path) => [.. Fields.Where(field => field.Path == path).SelectMany(field => field.Sentences)];

    /// <summary>Reads an answer's body; anything that is no envelope is <see cref="None"/>.</summary>
    public static OmsError Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("error", out var error)
                ? Read(error)
                : None;
        }
        catch (JsonException)
        {
            return None;
        }
    }

    /// <summary>Everything in one line.</summary>
    public override string ToString() =>
        string.Join(
            "; ",
            (
                (string?[])
                    [Detail, .. NonFieldErrors, .. Fields.Select(field => $"{field.Path}: {string.Join(" ", field.Sentences)}"), ErrorCode]
            ).OfType<string>()
        );

    private static OmsError Read(JsonElement error)
    {
        if (error.ValueKind == JsonValueKind.String)
            return new OmsError { Detail = error.GetString() };
        if (error.ValueKind != JsonValueKind.Object)
            return None;
        var fields = new List<OmsFieldError>();
        var read = new OmsError { Fields = fields };
        foreach (var member in error.EnumerateObject())
        {
            if (member.NameEquals("detail") && member.Value.ValueKind == JsonValueKind.String)
                read = read with { Detail = member.Value.GetString() };
            else if (member.NameEquals("error_code") && member.Value.ValueKind == JsonValueKind.String)
                read = read with { ErrorCode = member.Value.GetString() };
            else if (member.NameEquals(NonFieldKey))
                read = read with { NonFieldErrors = SentencesOf(member.Value) };
            else
                AddFields(fields, member.Name, member.Value);
        }

        return read;
    }

    // A command's sentence is one string, a login's a list of them.
    private static List<string> SentencesOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array =>
            [
                .. value.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.String).Select(entry => entry.GetString()!),
            ],
            JsonValueKind.String => [value.GetString()!],
            _ => [value.GetRawText()],
        };

    private static void AddFields(List<OmsFieldError> fields, string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                    AddFields(fields, $"{path}.{member.Name}", member.Value);
                break;
            case JsonValueKind.Array
                when value.EnumerateArray().Any(entry => entry.ValueKind is JsonValueKind.Object or JsonValueKind.Array):
                foreach (var (entry, index) in value.EnumerateArray().Select(static (entry, index) => (entry, index)))
                    AddFields(fields, $"{path}.{index}", entry);
                break;
            case JsonValueKind.Array or JsonValueKind.String:
                fields.Add(new OmsFieldError(path, SentencesOf(value)));
                break;
        }
    }
}

/// <summary>What is wrong with one field.</summary>
/// <param name="Path">The field, with the indexes and names on the way to it: <c>barcodes.1.order_item</c>.</param>
/// <param name="Sentences">What is wrong.</param>
public sealed record OmsFieldError(string Path, IReadOnlyList<string> Sentences);
