using System.Buffers;
using System.Globalization;

namespace OmsSimulator.Control;

/// <summary>The id of an event: which life of which sandbox, and its number in it.</summary>
/// <param name="Epoch">The life.</param>
/// <param name="Number">The number; 0: before the first.</param>
internal readonly record struct EventId(string Epoch, long Number)
{
    private const int LongestEpoch = 20;
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    /// <summary>Reads one.</summary>
    public static bool TryParse(string text, out EventId id)
    {
        id = default;
        var mark = text.IndexOf('-', StringComparison.Ordinal);
        if (
            mark is < 1 or > LongestEpoch
            || text.AsSpan(0, mark).ContainsAnyExcept(Hex)
            || !long.TryParse(text.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            return false;
        }

        id = new(text[..mark], number);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Epoch}-{Number}");
}
