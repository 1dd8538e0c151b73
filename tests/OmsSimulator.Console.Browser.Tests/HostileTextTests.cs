using OmsSimulator.Client;
using OmsSimulator.Contract;

namespace OmsSimulator.Console.Browser.Tests;

/// <summary>Names as people have them, and longer ones: shown as they are, on a telephone too.</summary>
[Collection(SharedConsole.Name)]
public sealed class HostileTextTests(ConsoleFixture console)
{
    private const string Turkish = "IĞDIR İçmeler Şişli ığüşöç";
    private const string RightToLeft = "שלום עולם مرحبا";
    private const string Emoji = "👩‍🚀📦 Zoë";

    private static readonly string Long = string.Concat(Enumerable.Repeat("Kahramanmaraş", 20))[..255];

    /// <summary>Both ends of the widths.</summary>
    public static TheoryData<int> Widths() => [390, 1440];

    [AccessibilityTheory]
    [MemberData(nameof(Widths))]
    public async Task NamesAreShownAsTheyAreAndBreakNoPage(int width)
    {
        var sandbox = $"{width}-{new string('x', 59)}"[..63];
        using (var control = new OmsControlClient(console.Address))
            await control.Sandboxes.CreateAsync(new(sandbox) { Seed = SandboxSeed.Of(World), Label = Long[..100] });
        using (var oms = console.Oms(sandbox))
            await Refused(oms);
        await using var visit = await console.Visit(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        var page = visit.Page;
        foreach (
            var view in (string[])
                ["board", "packages/1", "orders", "orders/1", "locations", "requests", "search?q=HAND", "report", "faults"]
        )
        {
            await visit.Go($"{sandbox}/{view}");
            await visit.Picture($"hostile-{view.Split('?')[0].Replace('/', '-')}-{width}");
            (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .Should()
                .BeTrue($"{view} does not scroll sideways");
            (await Accessibility.Violations(page)).Should().BeEmpty(view);
        }

        await visit.Go($"{sandbox}/orders/1");
        foreach (var text in (string[])[Turkish, RightToLeft, Emoji, Long])
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(text);
        visit.WasQuiet();
    }

    private static WorldDocument World { get; } =
        new()
        {
            StockLocations =
            [
                new("WH01")
                {
                    Name = Turkish,
                    MaxQuota = 5,
                    Stock = [new("SKU-1", 10), new("SKU-2", 10), new("SKU-3", 10)],
                },
                new("WH02") { Name = Long },
            ],
            Products = [new("SKU-1") { Name = Long }, new("SKU-2") { Name = RightToLeft }, new("SKU-3") { Name = Emoji }],
            Scenarios = [new("All", "WH01")],
            Orders =
            [
                new("HAND-1", [new("SKU-1", 1), new("SKU-2", 1), new("SKU-3", 1)])
                {
                    ChannelName = Turkish,
                    City = "Iğdır",
                    Customer = new()
                    {
                        FirstName = Long,
                        LastName = RightToLeft,
                        Email = "zoe@example.com",
                        Phone = "+90",
                    },
                },
            ],
        };

    // With the longest slug that there is.
    private static async Task Refused(OmsClient oms)
    {
        try
        {
            await oms.Packages.CommandAsync(1, new CommandRequest { Transition = 2021, Slug = Long.ToLowerInvariant() });
        }
        catch (OmsApiException)
        {
            // The journal has it.
        }
    }
}
