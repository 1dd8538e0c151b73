using System.Globalization;

namespace OmsSimulator.Domain;

/// <summary>
/// Reads a filter's value out of a query, with Django REST Framework's sentences. Assumed: that a value of the wrong kind is refused.
/// </summary>
internal static class FilterValue
{
    private const string NoUuid = "Must be a valid UUID.";

    /// <summary>
    /// The value; none: <paramref name="wrong"/> says why. <paramref name="notes"/> says what an instant was not written with.
    /// </summary>
    public static object? Read(FilterKind kind, string text, out string wrong, out InstantNotes notes)
    {
        notes = default;
        (wrong, var value) = kind switch
        {
            FilterKind.Integer => (Sentences.Integer, (object?)Integer(text)),
            FilterKind.Integers => (Sentences.Integer, Integers(text)),
            FilterKind.Texts => ("", Split(text)),
            FilterKind.Boolean => (Sentences.Boolean, Boolean(text)),
            FilterKind.Uuid => (NoUuid, Guid.TryParse(text, out var uuid) ? uuid : null),
            FilterKind.Instant => (Sentences.Instant, Instant(text, out notes)),
            FilterKind.Day => (Sentences.Instant, Day(text, out notes)),
            _ => ("", text),
        };
        return value;
    }

    private static long? Integer(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool? Boolean(string text) =>
        text switch
        {
            "true" or "True" or "1" => true,
            "false" or "False" or "0" => false,
            _ => null,
        };

    private static List<long>? Integers(string text)
    {
        var numbers = new List<long>();
        foreach (var part in Split(text))
        {
            if (Integer(part) is not long number)
                return null;
            numbers.Add(number);
        }

        return numbers;
    }

    private static DateTime? Instant(string text, out InstantNotes notes) =>
        Timestamps.TryParse(text, out var instant, out notes) ? instant : null;

    private static Moments? Day(string text, out InstantNotes notes)
    {
        notes = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            var first = date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            return new Moments(first, date == DateOnly.MaxValue ? DateTime.MaxValue : first.AddDays(1).AddTicks(-1));
        }

        return Instant(text, out notes) is DateTime instant ? new Moments(instant, instant) : null;
    }

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The moments that a value of kind <see cref="FilterKind.Day"/> means.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
public readonly record struct Moments(DateTime First, DateTime Last);
