using OmsSimulator.Client;
using OmsSimulator.Contract;

namespace OmsSimulator.Console.Browser.Tests;

/// <summary>What worlds and clients bring is shown as the text that it is.</summary>
[Collection(SharedConsole.Name)]
public sealed class StoredScriptTests(ConsoleFixture console)
{
    [FactNeeding("chromium")]
    public async Task FiftyPayloadsAreShownAsText()
    {
        using var control = new OmsControlClient(console.Address);
        await control.Sandboxes.CreateAsync(new("stored-script") { Seed = SandboxSeed.Empty });
        using var inside = console.Control("stored-script");
        await inside.AddAsync(
            new WorldDocument
            {
                StockLocations = [new("WH01") { Name = ScriptPayloads.All[0] }],
                Products = [.. ScriptPayloads.All.Select(static (payload, at) => new WorldProduct(SkuOf(at)) { Name = payload })],
                DenialReasons = [.. ScriptPayloads.All.Select(static payload => new WorldDenialReason(payload))],
                CargoCompanies = [new(ScriptPayloads.All[1])],
                Packages = [],
            }
        );
        var skus = ScriptPayloads.All.Select(static (_, at) => SkuOf(at)).Distinct().Take(10).ToArray();
        await inside.AddAsync(
            new WorldDocument
            {
                Orders =
                [
                    new(ScriptPayloads.All[2], [.. skus.Select(static sku => new WorldOrderItem(sku))])
                    {
                        ChannelName = ScriptPayloads.All[3],
                        PaymentType = ScriptPayloads.All[4],
                        City = ScriptPayloads.All[5],
                        Customer = new()
                        {
                            FirstName = ScriptPayloads.All[6],
                            LastName = ScriptPayloads.All[7],
                            Email = ScriptPayloads.All[8],
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
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(ScriptPayloads.All[6]);
        await visit.Picture("stored-script");
        visit.WasQuiet();
    }

    private static string SkuOf(int at)
    {
        var sku = $"{at}{ScriptPayloads.All[at % ScriptPayloads.Shapes]}";
        return sku[..Math.Min(60, sku.Length)];
    }
}
