using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// The fields of a body that is no command, read as those of commands are (<see cref="Fields"/>), all errors at once. A field that nothing
/// asks for is ignored, and a finding.
/// </summary>
public sealed class BodyFields
{
    private readonly JsonElement body;
    private readonly string place;
    private readonly FieldErrors errors = new();
    private readonly HashSet<string> known = [];
    private readonly List<Finding> inside = [];

    /// <summary>Opens a body; anything but an object is an error.</summary>
    /// <param name="body">The body.</param>
    /// <param name="place">Where it stands in the body around it, a JSON pointer; empty: it is the whole.</param>
    public BodyFields(JsonElement body, string place = "")
    {
        (this.body, this.place) = (body, place);
        if (body.ValueKind != JsonValueKind.Object)
            errors.Add("non_field_errors", Sentences.DataExpected(body));
    }

    /// <summary>What is wrong.</summary>
    public Refusal? Refusal => errors.None ? null : Refusals.OfFields(errors);

    /// <summary>The same, to be nested in the errors of another body.</summary>
    public FieldErrors Errors => errors;

    /// <summary>Whether the field is there, be it null.</summary>
    public bool Has(string field)
    {
        known.Add(field);
        return body.ValueKind == JsonValueKind.Object && body.TryGetProperty(field, out _);
    }

    /// <summary>Notes an error.</summary>
    public void Wrong(string field, string sentence) => errors.Add(field, sentence);

    /// <summary>Takes over what was found in a field that is an object of its own.</summary>
    public void Wrong(string field, BodyFields nested)
    {
        if (!nested.errors.None)
            errors.Add(field, new FieldError.Members(nested.errors));
        inside.AddRange(nested.Unknown());
    }

    /// <summary>Fields that the vendor keeps: read-only, ignored without a word.</summary>
    public void Ignore(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
            known.Add(field);
    }

    /// <summary>To be called last: the fields that nothing asked for.</summary>
    public IReadOnlyList<Finding> Unknown(string expected = "a field of the resource") =>
        body.ValueKind != JsonValueKind.Object
            ? inside
            :
            [
                .. inside,
                .. body.EnumerateObject()
                    .Where(member => !known.Contains(member.Name))
                    .Select(member => new Finding($"{place}/{Short(member.Name)}", expected, "an unknown field", Provenance.Assumed)),
            ];

    /// <summary>A field as a reader reads it; the type's default where it is absent, null or wrong.</summary>
    public T? Read<T>(string field, FieldReader<T> reader, bool mayBeNull = false, bool required = false)
    {
        if (!Has(field))
        {
            if (required && body.ValueKind == JsonValueKind.Object)
                Wrong(field, Sentences.Required);
            return default;
        }

        var value = body.GetProperty(field);
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!mayBeNull)
                Wrong(field, Sentences.Null);
            return default;
        }

        if (reader(value, default, out var result) is not { } error)
            return result;
        errors.Add(field, error);
        return default;
    }

    /// <summary>A string that must be there.</summary>
    public string? Required(string field, int longest = Fields.LongestText, bool trim = true) =>
        Read<string>(field, Fields.TextOf(longest, mayBeBlank: false, trim), required: true);

    /// <summary>A string, where it is there.</summary>
    public string? Text(string field, int longest, bool mayBeNull) =>
        Read<string>(field, Fields.TextOf(longest, mayBeBlank: mayBeNull), mayBeNull);

    /// <summary>An integer, where it is there.</summary>
    public int? Integer(string field, int least, bool mayBeNull)
    {
        var wrong = errors.All.Count;
        var number = Read<int>(field, Fields.IntegerFrom(least), mayBeNull);
        return errors.All.Count == wrong && IsThere(field) ? number : null;
    }

    /// <summary>A boolean, where it is there.</summary>
    public bool? Boolean(string field)
    {
        var wrong = errors.All.Count;
        var value = Read<bool>(field, Fields.Boolean);
        return errors.All.Count == wrong && IsThere(field) ? value : null;
    }

    /// <summary>Any value but null, where it is there.</summary>
    public bool TryGet(string field, out JsonElement value)
    {
        value = Read<JsonElement>(field, Fields.Anything);
        return value.ValueKind != JsonValueKind.Undefined;
    }

    private bool IsThere(string field) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null;

    private static string Short(string name) => name.Length <= 60 ? name : string.Concat(name.AsSpan(0, 60), "…");
}
