using System.Text;

namespace OmsSimulator.Replays;

/// <summary>The path and query of a recorded request: sent again as they were, and never out of the sandbox.</summary>
internal static class RecordedAddress
{
    private const string Control = "/__admin";

    /// <summary>Whether it is one of the control surface, however it is written.</summary>
    public static bool IsOfTheControlSurface(string url)
    {
        var path = Uri.UnescapeDataString(PathOf(url));
        return path.StartsWith(Control, StringComparison.OrdinalIgnoreCase)
            && (path.Length == Control.Length || path[Control.Length] == '/');
    }

    /// <summary>
    /// The address to ask. A segment <c>.</c> or <c>..</c> leads nowhere in the vendor's API, encoded or not, but on the way there it would
    /// be resolved; another segment that leads nowhere stands for it.
    /// </summary>
    public static Uri Of(Uri sandbox, string url)
    {
        var path = string.Join(
            '/',
            PathOf(url).Split('/').Select(static segment => Uri.UnescapeDataString(segment) is "." or ".." ? "-" : segment)
        );
        var text = new StringBuilder(sandbox.AbsoluteUri.TrimEnd('/'));
        foreach (var rune in (path + url[PathOf(url).Length..]).EnumerateRunes())
            text.Append(rune.Value is > ' ' and < '\u007F' and not ('#' or '\\') ? $"{rune}" : Uri.EscapeDataString($"{rune}"));
        return new Uri(text.ToString(), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
    }

    private static string PathOf(string url) => url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? url[..mark] : url;
}
