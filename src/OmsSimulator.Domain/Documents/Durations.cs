using System.Xml;

namespace OmsSimulator.Domain;

/// <summary>Durations in ISO 8601, such as <c>PT30M</c>: read in one way wherever one is read.</summary>
public static class Durations
{
    private const int Longest = 40;

    /// <summary>What is said about a text that is none.</summary>
    public const string Expected = "an ISO 8601 duration such as \"PT30M\" or \"P1DT12H\", without months and years, whose length varies";

    /// <summary>As documents write it.</summary>
    public static string Format(TimeSpan duration) => XmlConvert.ToString(duration);

    /// <summary>Reads one that is not negative. Months and years have no length of their own, so they are refused.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Length is 0 or > Longest || text[0] != 'P' || char.IsWhiteSpace(text[^1]))
            return false;
        var time = text.IndexOf('T', StringComparison.Ordinal);
        if (text.AsSpan(0, time < 0 ? text.Length : time).ContainsAny('M', 'Y'))
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
