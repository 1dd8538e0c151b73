using OmsSimulator.Client;
using OmsSimulator.Contract;

namespace OmsSimulator.Console.Browser.Tests;

/// <summary>What worlds and clients bring is shown as the text that it is.</summary>
[Collection(SharedConsole.Name)]
public sealed class StoredScriptTests(ConsoleFixture console)
{
    private const string Mark = "window.__stolen=1";

    private static readonly string[] Shapes =
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

    /// <summary>Fifty of them: each shape in three places.</summary>
    private static string[] Payloads { get; } = [.. Enumerable.Range(0, 51).Select(static at => $"{at} {Shapes[at % Shapes.Length]}")];

    [FactNeeding("chromium")]
    public async Task FiftyPayloadsAreShownAsText()
    {
        using var control = new OmsControlClient(console.Address);
        await control.Sandboxes.CreateAsync(new("stored-script") { Seed = SandboxSeed.Empty });
        using var inside = console.Control("stored-script");
        await inside.AddAsync(
            new WorldDocument
            {
                StockLocations = [new("WH01") { Name = Payloads[0] }],
                Products =
                [
                    .. Payloads.Select(
                        static (payload, at) =>
                            new WorldProduct($"{at}{Shapes[at % Shapes.Length]}"[..Math.Min(60, 1 + Shapes[at % Shapes.Length].Length)])
                            {
                                Name = payload,
                            }
                    ),
                ],
                DenialReasons = [.. Payloads.Select(static payload => new WorldDenialReason(payload))],
                CargoCompanies = [new(Payloads[1])],
                Packages = [],
            }
        );
        var skus = Payloads
            .Select(static (_, at) => $"{at}{Shapes[at % Shapes.Length]}"[..Math.Min(60, 1 + Shapes[at % Shapes.Length].Length)])
            .Distinct()
            .Take(10)
            .ToArray();
        await inside.AddAsync(
            new WorldDocument
            {
                Orders =
                [
                    new(Payloads[2], [.. skus.Select(static sku => new WorldOrderItem(sku))])
                    {
                        ChannelName = Payloads[3],
                        PaymentType = Payloads[4],
                        City = Payloads[5],
                        Customer = new()
                        {
                            FirstName = Payloads[6],
                            LastName = Payloads[7],
                            Email = Payloads[8],
                            Phone = "1",
                        },
                    },
                ],
            }
        );
        await using var visit = await console.Visit();
        var page = visit.Page;
        foreach (var view in (string[])["board", "packages/1", "orders", "orders/1", "transfers", "locations"])
        {
            await visit.Go($"stored-script/{view}");
            (await page.EvaluateAsync<bool>("'__stolen' in window")).Should().BeFalse();
            (await page.Locator("main script, main iframe, main img, main style, main [onerror], main [onload]").CountAsync())
                .Should()
                .Be(0);
        }

        await visit.Go("stored-script/orders/1");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Payloads[6]);
        await visit.Picture("stored-script");
        visit.WasQuiet();
    }
}
