using System.Globalization;
using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// Reads a JSON object of a control document strictly: what is missing, of a wrong type, out of range or unknown is a <see cref="Problem"/>
/// with its place, and reading goes on, so that all problems come at once.
/// </summary>
public sealed partial class DocumentObject
{
    private const int LongestText = 10_000;
    private static readonly TimeSpan LeastPeriod = TimeSpan.FromSeconds(1);

    private readonly JsonElement element;
    private readonly Problems problems;
    private readonly List<string> known = [];

    /// <summary>Opens <paramref name="element"/>; anything but an object is a problem, and reads as an empty one.</summary>
    public DocumentObject(JsonElement element, Place place, Problems problems)
    {
        this.problems = problems;
        Place = place;
        if (element.ValueKind == JsonValueKind.Object)
            this.element = element;
        else
            problems.Add(place, $"expected an object, found {Kind(element)}");
    }

    /// <summary>Where the object stands.</summary>
    public Place Place { get; }

    /// <summary>What is wrong so far, to be added to.</summary>
    public Problems Problems => problems;

    /// <summary>Whether the key is there and not null.</summary>
    public bool Has(string key) => TryGet(key, out _);

    /// <summary>Whether the key is there, be it null.</summary>
    public bool Says(string key)
    {
        TryGet(key, out _);
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out _);
    }

    /// <summary>Notes a problem with a member.</summary>
    public void Wrong(string key, string detail) => problems.Add(Place.At(key), detail);

    /// <summary>A string of at least one character.</summary>
    public string Required(string key, int longest = 255)
    {
        if (Missing(key, "a string"))
            return "";
        var text = Text(key, longest);
        if (text is { Length: 0 })
            Wrong(key, "expected a string that is not empty");
        return text ?? "";
    }

    /// <summary>A string, or null.</summary>
    public string? Text(string key, int longest = LongestText)
    {
        if (!TryGet(key, out var value))
            return null;
        if (value.ValueKind != JsonValueKind.String)
        {
            Wrong(key, $"expected a string, found {Kind(value)}");
            return null;
        }

        var text = value.GetString()!;
        if (text.Length <= longest)
            return text;
        Wrong(key, $"expected at most {longest} characters, found {text.Length}");
        return null;
    }

    /// <summary>A document in base64, or null.</summary>
    public Base64Document? Base64(string key, int longest)
    {
        if (!TryGet(key, out var value))
            return null;
        if (Base64Document.TryRead(value, trim: false, out var document) && document.Length <= longest)
            return document;
        if (Text(key, longest) is not null)
            Wrong(key, "expected base64");
        return null;
    }

    /// <summary>One of some words.</summary>
    public string? Word(string key, params ReadOnlySpan<string> words)
    {
        var text = Text(key);
        if (text is null || words.Contains(text))
            return text;
        Wrong(key, $"expected one of {string.Join(", ", words!)}, found \"{Short(text)}\"{Spelling.DidYouMean(text, words.ToArray())}");
        return null;
    }

    /// <summary>A whole number in a range, or null.</summary>
    public int? Integer(string key, int least = int.MinValue, int most = int.MaxValue)
    {
        if (!TryGet(key, out var value))
            return null;
        if (Fields.Integer(value, default, out var number) is null && number >= least && number <= most)
            return (int)number;
        Wrong(
            key,
            $"expected a whole number from {least} to {most}, found {Kind(value)}{(value.ValueKind == JsonValueKind.Number ? " " + Short(value.GetRawText()) : "")}"
        );
        return null;
    }

    /// <summary>A whole number in a range.</summary>
    public int RequiredInteger(string key, int least = int.MinValue, int most = int.MaxValue) =>
        Missing(key, "a whole number") ? 0 : Integer(key, least, most) ?? 0;

    /// <summary>True, false or null.</summary>
    public bool? Boolean(string key)
    {
        if (!TryGet(key, out var value))
            return null;
        if (Fields.Boolean(value, default, out var read) is null)
            return read;
        Wrong(key, $"expected true or false, found {Kind(value)}");
        return null;
    }

    /// <summary>A decimal written as a string, such as "250.00", or null.</summary>
    public decimal? Decimal(string key, decimal least, decimal most)
    {
        if (!TryGet(key, out var value))
            return null;
        if (
            value.ValueKind == JsonValueKind.String
            && decimal.TryParse(
                value.GetString(),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number >= least
            && number <= most
        )
        {
            return number;
        }

        Wrong(key, $"expected a decimal number from {least} to {most} as a string, such as \"250.00\", found {Kind(value)}");
        return null;
    }

    /// <summary>An instant in ISO 8601 with its offset, or null.</summary>
    public DateTime? Instant(string key)
    {
        if (!TryGet(key, out var value))
            return null;
        if (Fields.Instant(value, default, out var instant) is null)
            return instant;
        Wrong(key, $"expected an instant such as \"2026-01-05T08:15:30.123456Z\", found {Kind(value)}");
        return null;
    }

    /// <summary>An ISO 8601 duration that is not negative, such as PT30M, or null.</summary>
    public TimeSpan? Duration(string key)
    {
        if (!TryGet(key, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.String && Durations.TryParse(value.GetString()!, out var duration))
            return duration;
        Wrong(
            key,
            $"expected {Durations.Expected}, found {(value.ValueKind == JsonValueKind.String ? $"\"{Short(value.GetString()!)}\"" : Kind(value))}"
        );
        return null;
    }

    /// <summary>
    /// A duration after which something is done again, or null: a second at least, so that a clock that is moved on finds an end.
    /// </summary>
    public TimeSpan? Period(string key)
    {
        var period = Duration(key);
        if (period < LeastPeriod)
            Wrong(key, $"expected at least {Durations.Format(LeastPeriod)}, found {Durations.Format(period.Value)}");
        return period;
    }

    /// <summary>To be called last: every key that nothing asked for is a problem.</summary>
    public void RefuseOthers()
    {
        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                problems.Add(
                    Place.At(Short(member.Name)),
                    $"unknown key; expected {string.Join(", ", known)}{Spelling.DidYouMean(member.Name, known)}"
                );
            }
        }
    }

    /// <summary>What a value is, in JSON's words.</summary>
    public static string Kind(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "a string",
            JsonValueKind.Number => "a number",
            JsonValueKind.True or JsonValueKind.False => "a boolean",
            _ => "null",
        };

    private static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");

    private bool Missing(string key, string expected)
    {
        if (TryGet(key, out _))
            return false;
        if (element.ValueKind == JsonValueKind.Object)
            Wrong(key, $"required: expected {expected}");
        return true;
    }
}
