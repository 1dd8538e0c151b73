using System.Text.Json;

namespace OmsSimulator.Console.Browser.Tests;

/// <summary>axe-core on a page, from <c>npm ci</c> in this project's folder.</summary>
internal static class Accessibility
{
    private static readonly string Engine = Path.Combine(
        Repository.Folder,
        "tests",
        "OmsSimulator.Console.Browser.Tests",
        "node_modules",
        "axe-core",
        "axe.min.js"
    );

    /// <summary>Whether it was installed.</summary>
    public static bool IsInstalled => File.Exists(Engine);

    /// <summary>What is against WCAG 2.2 AA, a line each.</summary>
    public static async Task<IReadOnlyList<string>> Violations(IPage page)
    {
        // By the debugger: the page's own policy lets no script in.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Engine));
        var said = await page.EvaluateAsync<string>(
            "async () => JSON.stringify((await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(v => ({ id: v.id, help: v.help, nodes: v.nodes.map(n => n.html + ' ' + n.failureSummary).slice(0, 3) })))"
        );
        return
        [
            .. JsonDocument
                .Parse(said)
                .RootElement.EnumerateArray()
                .Select(static rule =>
                    $"{rule.GetProperty("id")}: {rule.GetProperty("help")}\n  {string.Join("\n  ", rule.GetProperty("nodes").EnumerateArray())}"
                ),
        ];
    }
}

/// <summary>A test that needs Chromium and axe-core; where one is missing it is skipped and says which.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AccessibilityTheoryAttribute : TheoryAttribute
{
    public AccessibilityTheoryAttribute()
    {
        if (!File.Exists("/usr/bin/chromium"))
            Skip = "Not installed: chromium.";
        else if (!Accessibility.IsInstalled)
            Skip = "axe-core is not installed: npm ci --prefix tests/OmsSimulator.Console.Browser.Tests";
    }
}
