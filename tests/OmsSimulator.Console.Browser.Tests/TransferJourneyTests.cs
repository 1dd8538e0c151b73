using OmsSimulator.Client;
using OmsSimulator.Contract;

namespace OmsSimulator.Console.Browser.Tests;

[Collection(SharedConsole.Name)]
public sealed class TransferJourneyTests(ConsoleFixture console)
{
    // The store has no cup: its package waits, and the depot sends two.
    private static WorldDocument World { get; } =
        new()
        {
            StockLocations =
            [
                new("STORE")
                {
                    Name = "Şişli Mağaza",
                    Priority = 1,
                    Stock = [new("MUG", 10)],
                },
                new("DEPOT")
                {
                    Name = "İkitelli Depo",
                    Priority = 2,
                    Stock = [new("CUP", 10)],
                },
            ],
            Scenarios = [new("Together", "STORE") { Rules = [new() { Transferable = true }] }],
            Orders = [new("1", [new("MUG", 1), new("CUP", 2)])],
        };

    [FactNeeding("chromium")]
    public async Task ATransferIsBroughtToDeliveredAndItsPackageGoesOn()
    {
        const string sandbox = "transfers";
        using (var control = new OmsControlClient(console.Address))
            await control.Sandboxes.CreateAsync(new(sandbox) { Seed = SandboxSeed.Of(World) });
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/transfers");
        await visit.Picture("transfers");
        await page.Locator("main tbody tr").First.GetByRole(AriaRole.Link).First.ClickAsync();
        var state = page.GetByTestId("state").First;
        await Assertions.Expect(state).ToHaveTextAsync("Waiting");
        await visit.Run("TRANSFER_READY_FOR_DISPATCH");
        await Assertions.Expect(state).ToHaveTextAsync("Ready for Shipment");
        await visit.Run("TRANSFER_DISPATCH");
        await Assertions.Expect(state).ToHaveTextAsync("In Transit");
        await visit.Picture("transfer-dispatched");
        await visit.Run("TRANSFER_DELIVERED");
        await Assertions.Expect(state).ToHaveTextAsync("Transfer Complete");
        await visit.Picture("transfer-delivered");
        await page.Locator("main dd").GetByRole(AriaRole.Link).Nth(1).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToContainTextAsync("Package");
        await Assertions.Expect(state).ToHaveTextAsync("Waiting");
        await visit.Picture("transfer-package");
        visit.WasQuiet();
    }
}
