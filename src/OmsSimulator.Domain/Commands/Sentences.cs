using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>The sentences about fields, in Django REST Framework's words. Derived: LIBS, but those marked assumed.</summary>
public static class Sentences
{
    /// <summary>Absent.</summary>
    public const string Required = "This field is required.";

    /// <summary>Null.</summary>
    public const string Null = "This field may not be null.";

    /// <summary>Empty, or nothing but spaces.</summary>
    public const string Blank = "This field may not be blank.";

    /// <summary>No integer.</summary>
    public const string Integer = "A valid integer is required.";

    /// <summary>No string.</summary>
    public const string Text = "Not a valid string.";

    /// <summary>No boolean.</summary>
    public const string Boolean = "Must be a valid boolean.";

    /// <summary>No date.</summary>
    public const string Date = "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.";

    /// <summary>No instant, in a filter.</summary>
    public const string Instant =
        "Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].";

    /// <summary>An empty list.</summary>
    public const string EmptyList = "This list may not be empty.";

    /// <summary>A field that nobody can write. Assumed: that it is answered.</summary>
    public const string ReadOnly = "This field is read only.";

    /// <summary>Another record has it.</summary>
    public const string Unique = "This field must be unique.";

    /// <summary>A zero character.</summary>
    public const string NullCharacter = "Null characters are not allowed.";

    /// <summary>No base64. Assumed.</summary>
    public const string Base64 = "Not a valid base64 string.";

    /// <summary>The same parameter in both places with different values. Assumed.</summary>
    public const string TwoValues = "Sent at the top level and in input_parameters with different values.";

    /// <summary>No such record.</summary>
    public static string NoObject(string key) => $"Invalid pk \"{key}\" - object does not exist.";

    /// <summary>No such record by another key.</summary>
    public static string NoObject(string slug, string value) => $"Object with {slug}={value} does not exist.";

    /// <summary>Too small.</summary>
    public static string AtLeast(long least) => $"Ensure this value is greater than or equal to {least}.";

    /// <summary>Too large.</summary>
    public static string AtMost(long most) => $"Ensure this value is less than or equal to {most}.";

    /// <summary>Too long.</summary>
    public static string AtMostCharacters(int most) => $"Ensure this field has no more than {most} characters.";

    /// <summary>No list.</summary>
    public static string ListExpected(JsonElement value) => $"Expected a list of items but got type \"{PythonType(value)}\".";

    /// <summary>No dictionary, as a field.</summary>
    public static string DictionaryExpected(JsonElement value) => $"Expected a dictionary of items but got type \"{PythonType(value)}\".";

    /// <summary>No dictionary, as a body or an element of a list.</summary>
    public static string DataExpected(JsonElement value) => $"Invalid data. Expected a dictionary, but got {PythonType(value)}.";

    /// <summary>A text that names more than one record. Assumed.</summary>
    public static string Ambiguous(string text) => $"More than one object is called \"{text}\".";

    /// <summary>A barcode that was read and is not the product's. Assumed.</summary>
    public static string OtherBarcode(int orderItem) => $"This is not the barcode of the product of order item {orderItem}.";

    /// <summary>An id that is named more than once. Assumed.</summary>
    public static string Repeated(long id) => $"This list may not contain \"{id}\" more than once.";

    /// <summary>Items that had to be named. Assumed.</summary>
    public static string Unnamed(IEnumerable<int> ids) =>
        $"Every item of the package must be named once, missing: {string.Join(", ", ids)}.";

    /// <summary>The type of a value as Python calls it.</summary>
    public static string PythonType(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => "list",
            JsonValueKind.Object => "dict",
            JsonValueKind.String => "str",
            JsonValueKind.True or JsonValueKind.False => "bool",
            JsonValueKind.Number => value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') ? "float" : "int",
            _ => "NoneType",
        };
}
