using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// How values are read, whoever asks: parameters of commands that are not about packages, fields of other bodies, members of documents.
/// </summary>
public static class Fields
{
    /// <summary>
    /// How many characters a text has at most, where nothing else is said. Assumed: what a column of Django's is made for.
    /// </summary>
    public const int LongestText = 255;

    /// <summary>How many characters a member has at most that is kept as JSON. Assumed.</summary>
    public const int LongestJson = 10_000;

    // What string.Trim takes away, as the inside of a character class.
    private const string Space = @"\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";
    private const string Pair = @"[\ud800-\udbff][\udc00-\udfff]";
    private const string Any = $@"(?:{Pair}|[^\u0000\ud800-\udfff])";
    private const string NoSpace = $@"(?:{Pair}|[^\u0000{Space}\ud800-\udfff])";
    private const string White = @"[ \t\r\n]*";
    private const string Digit = "[A-Za-z0-9+/]" + White;

    private static readonly FieldError NotInteger = Wrong(Sentences.Integer);
    private static readonly FieldError NotText = Wrong(Sentences.Text);
    private static readonly FieldError NotBoolean = Wrong(Sentences.Boolean);

    /// <summary>One sentence about a field.</summary>
    public static FieldError Wrong(string sentence) => new FieldError.Sentences([sentence]);

    /// <summary>A JSON number whose value is whole, within 64 bits; <see cref="WholeNumber"/>.</summary>
    public static FieldError? Integer(JsonElement value, FieldScope scope, out long result) =>
        WholeNumber.TryRead(value, out result) ? null : NotInteger;

    /// <summary>The shape that <see cref="Integer"/> reads.</summary>
    public static Shape IntegerShape { get; } = new Shape.Integer();

    /// <summary>A JSON string with something in it, of a usual length; spaces around it go (Derived: DRF).</summary>
    public static FieldError? Text(JsonElement value, FieldScope scope, out string? result) =>
        Text(value, LongestText, mayBeBlank: false, trim: true, out result);

    /// <summary>The shape that <see cref="Text(JsonElement, FieldScope, out string?)"/> reads.</summary>
    public static Shape TextShape { get; } =
        new Shape.Text(
            string.Create(
                CultureInfo.InvariantCulture,
                $"^[{Space}]*{NoSpace}(?:{Any}{{0,{LongestText - 2}}}{NoSpace})?[{Space}]*{Shape.Text.End}"
            )
        );

    /// <summary>A JSON string of so many characters at most.</summary>
    public static FieldReader<string> TextOf(int longest, bool mayBeBlank, bool trim = true) =>
        (JsonElement value, FieldScope _, out string? result) => Text(value, longest, mayBeBlank, trim, out result);

    private static FieldError? Text(JsonElement value, int longest, bool mayBeBlank, bool trim, out string? result)
    {
        result = null;
        if (value.ValueKind != JsonValueKind.String)
            return NotText;
        result = trim ? value.GetString()!.Trim() : value.GetString()!;
        if (result.Length == 0 && !mayBeBlank)
            return Wrong(Sentences.Blank);
        if (result.Contains('\0'))
            return Wrong(Sentences.NullCharacter);
        return result.Length > longest && result.EnumerateRunes().Count() > longest ? Wrong(Sentences.AtMostCharacters(longest)) : null;
    }

    /// <summary>A JSON number without fraction within 32 bits, at least so much.</summary>
    public static FieldReader<int> IntegerFrom(int least) =>
        (JsonElement value, FieldScope scope, out int result) =>
        {
            var error = Integer(value, scope, out var number);
            result = (int)Math.Clamp(number, int.MinValue, int.MaxValue);
            return error
                ?? (
                    number < least ? Wrong(Sentences.AtLeast(least))
                    : number > int.MaxValue ? Wrong(Sentences.AtMost(int.MaxValue))
                    : null
                );
        };

    /// <summary>Any value.</summary>
    public static FieldError? Anything(JsonElement value, FieldScope scope, out JsonElement result)
    {
        result = value;
        return null;
    }

    /// <summary>An object that is kept as it is, as JSON.</summary>
    public static FieldError? Json(JsonElement value, FieldScope scope, out string? result)
    {
        result = null;
        if (value.ValueKind != JsonValueKind.Object)
            return Wrong(Sentences.DictionaryExpected(value));
        if (Encoding.UTF8.GetCharCount(JsonMarshal.GetRawUtf8Value(value)) > LongestJson)
        {
            result = "";
            return Wrong(Sentences.AtMostCharacters(LongestJson));
        }

        result = value.GetRawText();
        return null;
    }

    /// <summary>A string that is an instant (<see cref="Timestamps"/>).</summary>
    public static FieldError? Instant(JsonElement value, FieldScope scope, out DateTime result)
    {
        result = default;
        return value.ValueKind == JsonValueKind.String && Timestamps.TryParse(value.GetString()!, out result)
            ? null
            : Wrong(Sentences.Instant);
    }

    /// <summary>True or false.</summary>
    public static FieldError? Boolean(JsonElement value, FieldScope scope, out bool result)
    {
        result = value.ValueKind == JsonValueKind.True;
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : NotBoolean;
    }

    /// <summary>The shape that <see cref="Boolean"/> reads.</summary>
    public static Shape BooleanShape { get; } = new Shape.Boolean();

    /// <summary>A string <c>YYYY-MM-DD</c>.</summary>
    public static FieldError? Date(JsonElement value, FieldScope scope, out DateOnly result)
    {
        result = default;
        return
            value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out result)
            ? null
            : Wrong(Sentences.Date);
    }

    /// <summary>The shape that <see cref="Date"/> reads: days that exist.</summary>
    public static Shape DateShape { get; } =
        new Shape.Text(
            "^(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
                + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)"
                + Shape.Text.End
        );

    /// <summary>A base64 string.</summary>
    public static FieldError? Base64Text(JsonElement value, FieldScope scope, out Base64Document? result)
    {
        if (Base64Document.TryRead(value, trim: true, out result) && result.Length > 0)
            return null;
        if (Text(value, int.MaxValue, mayBeBlank: false, trim: true, out var text) is { } wrong)
            return wrong;
        result = text!;
        return Base64.IsValid(text) ? null : Wrong(Sentences.Base64);
    }

    /// <summary>The shape that <see cref="Base64Text"/> reads: white space may stand anywhere.</summary>
    public static Shape Base64Shape { get; } =
        new Shape.Text(
            $"^[{Space}]*(?:(?:{Digit}){{4}})*(?:(?:{Digit}){{3}}[A-Za-z0-9+/=]|(?:{Digit}){{2}}={White}=)[{Space}]*{Shape.Text.End}"
        );

    /// <summary>A list of integers, each at most once; it may be empty.</summary>
    public static FieldError? Integers(JsonElement value, FieldScope scope, out IReadOnlyList<long>? result)
    {
        result = null;
        if (value.ValueKind != JsonValueKind.Array)
            return Wrong(Sentences.ListExpected(value));
        var seen = new HashSet<long>();
        foreach (var element in value.EnumerateArray())
        {
            if (Integer(element, scope, out var id) is { } error)
                return error;
            if (!seen.Add(id))
                return Wrong(Sentences.Repeated(id));
        }

        result = [.. seen];
        return null;
    }

    /// <summary>The shape that <see cref="Integers"/> reads.</summary>
    public static Shape IntegersShape(bool mayBeEmpty) => new Shape.ListOf(IntegerShape, mayBeEmpty, Distinct: true);

    /// <summary>The first id that stands in a list twice.</summary>
    public static int? FirstRepeated(IEnumerable<int> ids)
    {
        var seen = new HashSet<int>();
        foreach (var id in ids)
        {
            if (!seen.Add(id))
                return id;
        }

        return null;
    }

    /// <summary>Reads a member of an object in a list; what is wrong with it goes to what is wrong with the object.</summary>
    public static void Member<T>(
        JsonElement element,
        string key,
        FieldReader<T> reader,
        FieldScope scope,
        FieldErrors errors,
        out T? result
    )
    {
        result = default;
        if (!element.TryGetProperty(key, out var value))
            errors.Add(key, Sentences.Required);
        else if (value.ValueKind == JsonValueKind.Null)
            errors.Add(key, Sentences.Null);
        else if (reader(value, scope, out result) is { } error)
            errors.Add(key, error);
    }

    /// <summary>Reads a list of objects: per element its errors, or the elements.</summary>
    public static FieldError? Objects<T>(JsonElement value, Func<JsonElement, FieldErrors, T> read, out IReadOnlyList<T>? result)
    {
        result = null;
        if (value.ValueKind != JsonValueKind.Array)
            return Wrong(Sentences.ListExpected(value));
        var elements = new List<T>();
        var errors = new List<FieldErrors>();
        foreach (var element in value.EnumerateArray())
        {
            var wrong = new FieldErrors();
            if (element.ValueKind == JsonValueKind.Object)
                elements.Add(read(element, wrong));
            else
                wrong.Add("non_field_errors", Sentences.DataExpected(element));
            errors.Add(wrong);
        }

        result = elements;
        return errors.All(error => error.None) ? null : new FieldError.Elements(errors);
    }
}
