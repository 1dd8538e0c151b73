namespace OmsSimulator.Console.Browser.Tests;

[Collection(SharedConsole.Name)]
public sealed class AccessibilityTests(ConsoleFixture console)
{
    /// <summary>Every view by its address, in both themes and at both ends of the widths.</summary>
    public static TheoryData<string, string, int> Views()
    {
        var rows = new TheoryData<string, string, int>();
        foreach (
            var view in (string[])
                [
                    "board",
                    "board?location=WH01",
                    "packages/1",
                    "packages/15?to=Delivered",
                    "orders",
                    "orders/1",
                    "transfers",
                    "locations",
                    "search?q=1000000136",
                    "lifecycle",
                    "lifecycle?state=Preparing",
                    "lifecycle?from=Waiting&to=Packed",
                    "coverage",
                    "contract",
                    "contract?part=errors",
                    "contract?part=assumptions",
                    "contract?part=installation",
                    "contract?part=drift",
                    "report",
                ]
        )
        {
            rows.Add(view, "light", 1440);
            rows.Add(view, "dark", 1440);
            rows.Add(view, "light", 390);
            rows.Add(view, "dark", 390);
        }

        return rows;
    }

    [AccessibilityTheory]
    [MemberData(nameof(Views))]
    public async Task AViewHasNoViolation(string view, string theme, int width)
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        await visit.Go($"{sandbox}/{view}");
        await visit.IsThemed(theme);
        await visit.Picture($"{string.Join('-', view.Split('/', '?', '=', '&'))}-{theme}-{width}");
        (await Accessibility.Violations(visit.Page)).Should().BeEmpty();
        (await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
            .Should()
            .BeTrue("a page does not scroll sideways");
        visit.WasQuiet();
    }
}
