using OmsSimulator.Client;

namespace OmsSimulator.Console.Browser.Tests;

/// <summary>The views of what was sent and what goes wrong, with something in them.</summary>
[Collection(SharedConsole.Name)]
public sealed class JournalAccessibilityTests(ConsoleFixture console)
{
    private const int Pack = 2021;

    /// <summary>Every view, in both themes and at both ends of the widths.</summary>
    public static TheoryData<string, string, int> Views()
    {
        var rows = new TheoryData<string, string, int>();
        foreach (var view in (string[])["requests", "request", "webhooks", "partners", "faults"])
        {
            foreach (var theme in (string[])["light", "dark"])
            {
                rows.Add(view, theme, 1440);
                rows.Add(view, theme, 390);
            }
        }

        return rows;
    }

    [AccessibilityTheory]
    [MemberData(nameof(Views))]
    public async Task AViewHasNoViolation(string view, string theme, int width)
    {
        var sandbox = await console.Sandbox();
        var refused = await Fill(sandbox);
        await using var visit = await console.Visit(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        var address = view switch
        {
            "requests" => $"requests?chosen={refused}",
            "request" => $"requests/{refused}",
            _ => view,
        };
        await visit.Go($"{sandbox}/{address}");
        await visit.IsThemed(theme);
        await visit.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(part => part.open = true)");
        await visit.Page.ScreenshotAsync(
            new() { Path = Path.Combine(Repository.Folder, "artifacts", "console", $"{view}-{theme}-{width}.png"), FullPage = true }
        );
        (await Accessibility.Violations(visit.Page)).Should().BeEmpty();
        (await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
            .Should()
            .BeTrue("a page does not scroll sideways");
        visit.WasQuiet();
    }

    // A command, the same refused, a webhook with a retry, a partner that fails, and a fault.
    private async Task<string> Fill(string sandbox)
    {
        using var control = console.Control(sandbox);
        using var oms = console.Oms(sandbox);
        await control.Clock.FreezeAsync();
        await oms.Hooks.CreateAsync(
            new NewHook("package.status.packed", new Uri(console.Address, $"sandboxes/{sandbox}/__admin/webhooks/sink/shop").AbsoluteUri)
            {
                SecretKey = "gizli",
            }
        );
        await control.Faults.AddAsync(
            new(new() { Status = 500 })
            {
                Match = new() { Webhook = "package.status.packed" },
                Times = 1,
            }
        );
        await control.Faults.AddAsync(
            new(new() { Status = 503 })
            {
                Match = new() { Command = "SHIP_THE_PACKAGE" },
                Times = 1,
            }
        );
        await control.Partners.SetAnswersAsync("invoice", new() { Status = 503, Times = 1 });
        await oms.Packages.CommandAsync(1, new CommandRequest { Transition = Pack });
        try
        {
            await oms.Packages.CommandAsync(1, new CommandRequest { Transition = Pack });
        }
        catch (OmsApiException)
        {
            // It is there to be explained.
        }

        await control.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        return (await control.Requests.UnmatchedAsync()).Requests[0].Id;
    }
}
