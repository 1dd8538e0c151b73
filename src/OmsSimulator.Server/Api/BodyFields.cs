using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Api;

/// <summary>Reads the fields of a body that is no command, with Django REST Framework's sentences, all errors at once.</summary>
internal sealed class BodyFields
{
    private readonly JsonElement body;
    private readonly FieldErrors errors = new();

    /// <summary>Opens a body; anything but an object is an error.</summary>
    public BodyFields(JsonElement body)
    {
        this.body = body;
        if (body.ValueKind != JsonValueKind.Object)
            errors.Add("non_field_errors", Sentences.DataExpected(body));
    }

    /// <summary>What is wrong.</summary>
    public Refusal? Refusal => errors.None ? null : Refusals.OfFields(errors);

    /// <summary>The same, to be nested in the errors of another body.</summary>
    public FieldErrors Errors => errors;

    /// <summary>Whether the field is there, be it null.</summary>
    public bool Has(string field) => body.ValueKind == JsonValueKind.Object && body.TryGetProperty(field, out _);

    /// <summary>Notes an error.</summary>
    public void Wrong(string field, string sentence) => errors.Add(field, sentence);

    /// <summary>Notes the errors of a field that is an object of its own.</summary>
    public void Wrong(string field, FieldErrors inside)
    {
        if (!inside.None)
            errors.Add(field, new FieldError.Members(inside));
    }

    /// <summary>Any value but null, where it is there.</summary>
    public bool Find(string field, out JsonElement value) => Value(field, mayBeNull: false, out value);

    /// <summary>A string that must be there.</summary>
    public string? Required(string field, int longest = int.MaxValue, bool trim = true)
    {
        if (Has(field))
            return Text(field, longest, mayBeNull: false, trim);
        if (body.ValueKind == JsonValueKind.Object)
            Wrong(field, Sentences.Required);
        return null;
    }

    /// <summary>A string, where it is there.</summary>
    public string? Text(string field, int longest, bool mayBeNull, bool trim = true)
    {
        if (!Value(field, mayBeNull, out var value))
            return null;
        if (value.ValueKind != JsonValueKind.String)
        {
            Wrong(field, Sentences.Text);
            return null;
        }

        var text = trim ? value.GetString()!.Trim() : value.GetString()!;
        if (text.Length == 0 && !mayBeNull)
            Wrong(field, Sentences.Blank);
        else if (text.Contains('\0'))
            Wrong(field, Sentences.NullCharacter);
        else if (text.Length > longest)
            Wrong(field, Sentences.AtMostCharacters(longest));
        return text;
    }

    /// <summary>An integer, where it is there.</summary>
    public int? Integer(string field, int least, bool mayBeNull)
    {
        if (!Value(field, mayBeNull, out var value))
            return null;
        if (!WholeNumber.TryRead(value, out var number))
            Wrong(field, Sentences.Integer);
        else if (number < least)
            Wrong(field, Sentences.AtLeast(least));
        else if (number > int.MaxValue)
            Wrong(field, $"Ensure this value is less than or equal to {int.MaxValue}.");
        else
            return (int)number;
        return null;
    }

    /// <summary>A boolean, where it is there.</summary>
    public bool? Boolean(string field)
    {
        if (!Value(field, mayBeNull: false, out var value))
            return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        Wrong(field, Sentences.Boolean);
        return null;
    }

    private bool Value(string field, bool mayBeNull, out JsonElement value)
    {
        value = default;
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty(field, out value))
            return false;
        if (value.ValueKind != JsonValueKind.Null)
            return true;
        if (!mayBeNull)
            Wrong(field, Sentences.Null);
        return false;
    }
}
