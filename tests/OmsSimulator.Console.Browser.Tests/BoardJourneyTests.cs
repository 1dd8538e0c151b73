namespace OmsSimulator.Console.Browser.Tests;

[Collection(ConsoleCollection.Name)]
public sealed class BoardJourneyTests(ConsoleFixture console)
{
    [FactNeeding("chromium")]
    public async Task TheBoardShowsThePackagesInColumnsOfStates()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        await visit.Go($"{sandbox}/board");
        var waiting = visit.Page.GetByTestId("column-Waiting");
        (await waiting.GetByTestId("count").InnerTextAsync()).Should().NotBe("0");
        (await waiting.Locator(".package-card").CountAsync()).Should().BePositive();
        await visit.Picture("board");
        visit.WasQuiet();
    }
}
