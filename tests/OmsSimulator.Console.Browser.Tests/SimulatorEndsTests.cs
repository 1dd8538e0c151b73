namespace OmsSimulator.Console.Browser.Tests;

/// <summary>A simulator that ends while somebody looks.</summary>
[Collection(SharedConsole.Name)]
public sealed class SimulatorEndsTests(ConsoleFixture console)
{
    [FactNeeding("chromium")]
    public async Task ThePageSaysSoAndGoesOnWhenItIsBack()
    {
        var first = await ConsoleFixture.Run(new SimulatorOptions { Urls = "http://127.0.0.1:0" });
        var address = ConsoleFixture.AddressOf(first);
        await using var visit = await console.Visit(
            new()
            {
                Locale = "tr-TR",
                ViewportSize = new() { Width = 1440, Height = 900 },
            },
            address
        );
        var page = visit.Page;
        await visit.Go("default/packages/1");
        var lost = page.GetByTestId("lost");
        await Assertions.Expect(lost).ToBeHiddenAsync();
        await first.DisposeAsync();
        await Assertions.Expect(lost).ToBeVisibleAsync();
        await Assertions.Expect(lost).ToContainTextAsync("Simülatör yanıt vermiyor");
        await visit.Picture("simulator-ended");
        await using var second = await ConsoleFixture.Run(new SimulatorOptions { Urls = address.AbsoluteUri });
        await Assertions.Expect(lost).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await visit.Alive();
        await visit.Run("COMPLETE_PACKAGING_WITHOUT_SHIPMENT", name: "Gönder");
        await Assertions.Expect(page.GetByTestId("state").First).ToHaveTextAsync("Packed");
    }
}
