namespace OmsSimulator.Console.Browser.Tests;

[Collection(SharedConsole.Name)]
public sealed class KeyLoginTests(ConsoleFixture console)
{
    private const string Key = "a-key-of-the-console";

    [FactNeeding("chromium")]
    public async Task WhoHasTheKeyEntersAndItIsNeverInAnAddress()
    {
        var address = await console.Start(new SimulatorOptions { AdminKey = Key });
        await using var visit = await console.Visit(address: address);
        var page = visit.Page;
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(new Uri(address, "console/default/locations").AbsoluteUri);
        await visit.Picture("login");
        await page.GetByLabel("Admin key").FillAsync("wrong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("That is not the key.");
        await page.GetByLabel("Admin key").FillAsync(Key);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter" }).ClickAsync();
        await visit.Alive();
        page.Url.Should().EndWith("/console/default/locations");
        var session = (await page.Context.CookiesAsync()).Single(static cookie => cookie.Name == "oms-console-session");
        session.HttpOnly.Should().BeTrue();
        session.SameSite.Should().Be(SameSiteAttribute.Strict);
        session.Value.Should().NotContain(Key);
        await page.GetByTestId("location-WH01").GetByLabel("max_quota").FillAsync("9");
        await page.GetByTestId("location-WH01").GetByRole(AriaRole.Button, new() { Name = "Set" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("location-WH01").GetByTestId("quota")).ToContainTextAsync("of 9 held");
        await page.GetByTestId("now").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Freeze" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("clock").GetByTestId("call")).ToContainTextAsync("200");
        (await page.ContentAsync()).Should().NotContain(Key);
        asked.Should().NotContain(static address => address.Contains(Key, StringComparison.Ordinal));
    }

    [FactNeeding("chromium")]
    public async Task WrongKeysAreBounded()
    {
        var address = await console.Start(new SimulatorOptions { AdminKey = Key });
        await using var visit = await console.Visit(address: address);
        var page = visit.Page;
        await page.GotoAsync(new Uri(address, "console/login").AbsoluteUri);
        for (var attempt = 0; attempt < 11; attempt++)
        {
            await page.GetByLabel("Admin key").FillAsync("wrong");
            await page.GetByRole(AriaRole.Button, new() { Name = "Enter" }).ClickAsync();
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Too many wrong keys");
        await page.GetByLabel("Admin key").FillAsync(Key);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Too many wrong keys");
    }
}
