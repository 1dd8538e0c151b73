using System.Text.Json;
using OmsSimulator.Journal.Patterns.Bodies;

namespace OmsSimulator.Journal.Patterns.Paths;

/// <summary>
/// What an operand of a filter comes to: a value of a body or a literal, or what is not there. Compared as Jayway compares.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A string; a number, a truth or null as written.</param>
/// <param name="Number">A number's value.</param>
/// <param name="Document">The elements of a list, or an object.</param>
internal readonly record struct FilterValue(
    FilterKind Kind,
    string Text = "",
    DecimalValue Number = default,
    JsonElement Document = default
)
{
    /// <summary>Whether it is a list.</summary>
    public bool IsList => Kind == FilterKind.Document && Document.ValueKind == JsonValueKind.Array;

    /// <summary>The text that a regular expression looks at.</summary>
    public string Input => Kind is FilterKind.Text or FilterKind.Number or FilterKind.Truth ? Text : "";

    /// <summary>Of a value in a body.</summary>
    public static FilterValue Of(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => new(FilterKind.Text, JavaText.OfString(value)),
            JsonValueKind.Number => OfNumber(JavaText.OfNumber(value)),
            JsonValueKind.True or JsonValueKind.False => new(FilterKind.Truth, value.GetRawText()),
            JsonValueKind.Null => new(FilterKind.Null, "null"),
            _ => new(FilterKind.Document, Document: value),
        };

    /// <summary>Of a number as text; one beyond all bounds is like nothing.</summary>
    public static FilterValue OfNumber(string text) =>
        DecimalValue.TryRead(text, out var value) ? new(FilterKind.Number, JavaText.OfDecimal(text), value) : new(FilterKind.Nothing);

    /// <summary>Whether they are equal: a number and a string can be, the kind of the left one decides how.</summary>
    public bool IsEqualTo(FilterValue other) =>
        (Kind, other.Kind) switch
        {
            (FilterKind.Nothing, _) or (_, FilterKind.Nothing) => false,
            (FilterKind.Number, FilterKind.Number) => Number == other.Number,
            (FilterKind.Number, FilterKind.Text) => DecimalValue.TryRead(other.Text, out var number) && number == Number,
            (FilterKind.Text, FilterKind.Text or FilterKind.Number) => Text == other.Text,
            (FilterKind.Document, FilterKind.Document) => SameDocument(Document, other.Document),
            _ => Kind == other.Kind && Text == other.Text,
        };

    /// <summary>Which one is greater; none: they cannot be compared.</summary>
    public int? CompareTo(FilterValue other) =>
        (Kind, other.Kind) switch
        {
            (FilterKind.Number, FilterKind.Number) => Number.CompareTo(other.Number),
            (FilterKind.Text, FilterKind.Text) => string.CompareOrdinal(Text, other.Text),
            _ => null,
        };

    // In a document 1 and 1.0 differ, as an Integer and a Double do.
    private static bool SameDocument(JsonElement one, JsonElement other)
    {
        if (one.ValueKind != other.ValueKind)
            return false;
        return one.ValueKind switch
        {
            JsonValueKind.Array => one.GetArrayLength() == other.GetArrayLength()
                && one.EnumerateArray().Zip(other.EnumerateArray()).All(pair => SameDocument(pair.First, pair.Second)),
            JsonValueKind.Object => one.EnumerateObject().Count() == other.EnumerateObject().Count()
                && one.EnumerateObject()
                    .All(member => other.TryGetProperty(member.Name, out var value) && SameDocument(member.Value, value)),
            _ => JavaText.OfScalar(one) == JavaText.OfScalar(other),
        };
    }
}

/// <summary>What an operand is.</summary>
internal enum FilterKind
{
    /// <summary>A path that leads nowhere: equal to nothing, not even to itself.</summary>
    Nothing,

    /// <summary>Null.</summary>
    Null,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A list or an object.</summary>
    Document,
}
