using System.Globalization;
using System.Xml;

namespace OmsSimulator.Domain;

/// <summary>Instants as the wire writes them: UTC, microseconds, <c>Z</c>. Documented.</summary>
public static class Timestamps
{
    private static readonly string[] Formats =
        ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK"];

    /// <summary>The instant without the part below a microsecond.</summary>
    public static DateTime ToMicroseconds(DateTime instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);

    /// <summary>As the wire writes it: <c>2026-01-05T08:15:30.123456Z</c>.</summary>
    public static string Format(DateTime instant) => instant.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    /// <summary>Reads an instant in ISO 8601 that says its offset.</summary>
    public static bool TryParseInstant(string text, out DateTime instant)
    {
        var good = TryParseQuery(text, out instant);
        return good && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > "yyyy-MM-ddT".Length);
    }

    /// <summary>Reads an instant as a filter does: a date alone is its first moment, an absent offset is UTC.</summary>
    public static bool TryParseQuery(string text, out DateTime instant)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        instant = default;
        if (!DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, Utc, out var read)
            && !DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, Utc, out read))
            return false;
        instant = ToMicroseconds(read.UtcDateTime);
        return true;
    }

    /// <summary>Reads an ISO 8601 duration that is not negative, such as <c>PT30M</c>.</summary>
    public static bool TryParseDuration(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Length is 0 or > 40 || text[0] != 'P' || char.IsWhiteSpace(text[^1]))
            return false;
        try
        {
            duration = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception problem) when (problem is FormatException or OverflowException)
        {
            return false;
        }
    }
}
