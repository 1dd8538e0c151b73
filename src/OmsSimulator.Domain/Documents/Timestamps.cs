using System.Globalization;

namespace OmsSimulator.Domain;

/// <summary>What an instant was written without, or with: served all the same.</summary>
[Flags]
public enum InstantNotes
{
    /// <summary>As it should be.</summary>
    None = 0,

    /// <summary>It says no offset: taken as UTC.</summary>
    NoOffset = 1,

    /// <summary>A blank stands where a <c>+</c> was not escaped in an address.</summary>
    BlankForPlus = 2,
}

/// <summary>
/// Instants: written as the wire does, UTC, microseconds, <c>Z</c> (Documented); read in one way wherever one is read, on both surfaces, in
/// worlds and on command lines (Derived: Django's <c>parse_datetime</c>).
/// </summary>
public static class Timestamps
{
    private const int DateLength = 10;

    /// <summary>The instant without the part below a microsecond.</summary>
    public static DateTime ToMicroseconds(DateTime instant) =>
        new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);

    /// <summary>As the wire writes it: <c>2026-01-05T08:15:30.123456Z</c>.</summary>
    public static string Format(DateTime instant) => instant.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads ISO 8601: a date alone is its first moment; any number of decimals, cut to microseconds; <c>Z</c>, <c>+03:00</c>,
    /// <c>+0300</c>, <c>+03</c> or none, which is UTC.
    /// </summary>
    public static bool TryParse(string text, out DateTime instant) => TryParse(text, out instant, out _);

    /// <summary>Reads an instant, and says what it was written without.</summary>
    public static bool TryParse(string text, out DateTime instant, out InstantNotes notes)
    {
        (instant, notes) = (default, InstantNotes.None);
        if (
            text.Length < DateLength
            || !DateOnly.TryParseExact(
                text.AsSpan(0, DateLength),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            return false;
        }

        var rest = text.AsSpan(DateLength);
        var ticks = 0L;
        if (!rest.IsEmpty && (rest[0] is not ('T' or ' ') || !TryTime(rest[1..], out ticks, out rest)))
            return false;
        if (!TryOffset(rest, out var offset, ref notes))
            return false;
        ticks += date.DayNumber * TimeSpan.TicksPerDay;
        ticks -= offset.Ticks;
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks)
            return false;
        instant = ToMicroseconds(new DateTime(ticks, DateTimeKind.Utc));
        return true;
    }

    // hh:mm, then seconds and any number of their decimals.
    private static bool TryTime(ReadOnlySpan<char> text, out long ticks, out ReadOnlySpan<char> rest)
    {
        ticks = 0;
        rest = default;
        if (text.Length < 5 || text[2] != ':' || !TryTwo(text, 23, out var hours) || !TryTwo(text[3..], 59, out var minutes))
            return false;
        ticks = (hours * TimeSpan.TicksPerHour) + (minutes * TimeSpan.TicksPerMinute);
        rest = text[5..];
        if (rest is not [':', ..])
            return true;
        if (!TryTwo(rest[1..], 59, out var seconds))
            return false;
        ticks += seconds * TimeSpan.TicksPerSecond;
        rest = rest[3..];
        if (rest is not ['.' or ',', ..])
            return true;
        rest = rest[1..];
        var unit = TimeSpan.TicksPerSecond;
        var decimals = 0;
        while (decimals < rest.Length && char.IsAsciiDigit(rest[decimals]))
            ticks += (rest[decimals++] - '0') * (unit /= 10);
        rest = rest[decimals..];
        return decimals > 0;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset, ref InstantNotes notes)
    {
        offset = default;
        if (text.IsEmpty)
            notes |= InstantNotes.NoOffset;
        if (text.IsEmpty || text is "Z")
            return true;
        if (text[0] == ' ')
            notes |= InstantNotes.BlankForPlus;
        if (text[0] is not ('+' or '-' or ' ') || !TryTwo(text[1..], 23, out var hours))
            return false;
        var minutes = 0;
        if (text.Length > 3 && !(TryTwo(text[(text[3] == ':' ? 4 : 3)..], 59, out minutes) && text.Length == (text[3] == ':' ? 6 : 5)))
            return false;
        offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryTwo(ReadOnlySpan<char> text, int most, out int number)
    {
        number = 0;
        if (text.Length < 2 || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1]))
            return false;
        number = ((text[0] - '0') * 10) + text[1] - '0';
        return number <= most;
    }
}
