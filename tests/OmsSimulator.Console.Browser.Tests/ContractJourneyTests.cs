using System.Text;

namespace OmsSimulator.Console.Browser.Tests;

/// <summary>What the contract is, what was covered of it, what a real OMS does otherwise, and what is handed on.</summary>
[Collection(SharedConsole.Name)]
public sealed class ContractJourneyTests(ConsoleFixture console)
{
    private const string Captured = """
        [{"id": 4711, "state": {"id": 901, "name": "Bekliyor", "enum_value": "100"}, "commands": [
          {"id": 333, "label": "Paketle", "command": "COMPLETE_PACKAGING", "slug": "package__complete_packaging__bekliyor__hazirlandi", "source_state": 901, "destination_state": 905}]}]
        """;

    private const string Recording = """
        {"log": {"version": "1.2", "entries": [
          {"startedDateTime": "2026-01-05T08:00:00.000Z", "request": {"method": "GET", "url": "https://acme.example/api/v1/oms/packages/1/", "headers": []},
           "response": {"status": 200, "headers": [{"name": "Content-Type", "value": "application/json"}], "content": {"mimeType": "application/json",
             "text": "{\"id\":1,\"state\":{\"id\":33,\"name\":\"Waiting\",\"enum_class\":\"PackageStatus\",\"enum_value\":\"100\"},\"packageitem_set\":[{\"id\":1}]}"}}},
          {"startedDateTime": "2026-01-05T08:00:01.000Z", "request": {"method": "POST", "url": "https://acme.example/api/v1/oms/packages/1/command/", "headers": [],
             "postData": {"mimeType": "application/json", "text": "{\"transition\":2021}"}},
           "response": {"status": 406, "headers": [{"name": "Content-Type", "value": "application/json"}], "content": {"mimeType": "application/json",
             "text": "{\"error\":{\"non_field_errors\":\"Command definition is not allowed! Check source & destination states of command to be created\",\"error_code\":\"commands_100_1\"},\"status_code\":406}"}}}]}}
        """;

    [FactNeeding("chromium")]
    public async Task TheDrawingShowsAStatesOwnWaysAndWhoSaysSo()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        await visit.Go($"{sandbox}/lifecycle");
        var drawing = visit.Page.GetByTestId("lifecycle");
        await drawing.Locator("a.node[data-state=Blocked]").ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("lifecycle-details")).ToContainTextAsync("Ways out (4)");
        visit.Page.Url.Should().EndWith("lifecycle?state=Blocked");
        await visit.Page.GetByTestId("lifecycle-details").GetByRole(AriaRole.Link, new() { Name = "→ Preparing" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("lifecycle-details")).ToContainTextAsync("UNBLOCK_THE_PACKAGE");
        await visit.Picture("lifecycle-way");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task TheCoverageOfAWalkIsSeenAndAMissingScenarioIsCopied()
    {
        var sandbox = await console.Sandbox();
        using (var oms = console.Oms(sandbox))
            await oms.Packages.CommandAsync(1, new OmsSimulator.Client.CommandRequest { Transition = 2021 });
        await using var visit = await console.Visit(
            new()
            {
                Permissions = ["clipboard-read", "clipboard-write"],
                ViewportSize = new() { Width = 1440, Height = 900 },
            }
        );
        await visit.Go($"{sandbox}/coverage");
        var map = visit.Page.GetByTestId("heat-map");
        await Assertions.Expect(map.Locator("td.accepted")).ToHaveCountAsync(1);
        await map.GetByRole(AriaRole.Link, new() { Name = "SHIP_THE_PACKAGE", Exact = true }).ClickAsync();
        await Assertions
            .Expect(visit.Page.GetByTestId("missing-text"))
            .ToContainTextAsync("SHIP_THE_PACKAGE takes a package from Packed to Shipped");
        await visit.Page.GetByTestId("missing").GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await visit.Picture("coverage");
        (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().Contain("Scenario: SHIP_THE_PACKAGE");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task ACaptureWithTurkishNamesIsPastedCheckedNamedAndBecomesASandbox()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        var page = visit.Page;
        await visit.Go($"{sandbox}/contract?part=installation");
        await page.GetByTestId("installation").FillAsync(Captured);
        await page.GetByTestId("installation-check").ClickAsync();
        await page.GetByTestId("unknown-states").Locator("select").SelectOptionAsync("Packed");
        await page.GetByTestId("unknown-states").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByTestId("unknown-states")).ToHaveCountAsync(0);
        await page.GetByTestId("installation-sandbox").FillAsync($"{sandbox}-tr");
        await visit.Picture("installation");
        await page.GetByTestId("installation-good").GetByRole(AriaRole.Button).ClickAsync();
        await visit.IsAt($"{sandbox}-tr/contract");
        using var made = console.Control($"{sandbox}-tr");
        (await made.ContractAsync()).States.Should().Contain(state => state.Name == "Bekliyor" && state.Id == 901);
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task ARecordingIsDroppedAndCompared()
    {
        var sandbox = await console.Sandbox();
        await using var visit = await console.Visit();
        await visit.Go($"{sandbox}/contract?part=drift");
        await visit.Page.GetByTestId("recording").SetInputFilesAsync(File("walk.har", Encoding.UTF8.GetBytes(Recording)));
        await Assertions.Expect(visit.Page.GetByTestId("differences")).ToContainTextAsync("COMPLETE_PACKAGING");
        await visit.Picture("drift");
        visit.WasQuiet();
    }

    [FactNeeding("chromium")]
    public async Task AProblemReportDroppedIntoAnotherSimulatorOpensTheSameSandbox()
    {
        var sandbox = await console.Sandbox();
        using (var oms = console.Oms(sandbox))
            await oms.Packages.CommandAsync(1, new OmsSimulator.Client.CommandRequest { Transition = 2021 });
        await using var visit = await console.Visit();
        await visit.Go($"{sandbox}/report");
        await visit.Page.Locator("textarea[name=note]").FillAsync("Beklenen 406 değildi");
        await visit.Page.Locator("input[name=call]").First.CheckAsync();
        var saving = visit.Page.WaitForDownloadAsync();
        await visit.Page.GetByTestId("report-save").ClickAsync();
        using var saved = new MemoryStream();
        await (await (await saving).CreateReadStreamAsync()).CopyToAsync(saved);
        visit.WasQuiet();

        var elsewhere = await console.Start(new SimulatorOptions());
        await using var other = await console.Visit(address: elsewhere);
        await other.Go("default/report");
        await other.Page.GetByTestId("report-file").SetInputFilesAsync(File("report.json", saved.ToArray()));
        await Assertions.Expect(other.Page.GetByTestId("report-opened")).ToContainTextAsync("Beklenen 406 değildi");
        await other.Picture("report-opened");
        using var same = new OmsSimulator.Client.OmsClient(new Uri(elsewhere, $"sandboxes/{sandbox}/"));
        (await same.Packages.GetAsync(1)).State.Name.Should().Be("Packed");
        other.WasQuiet();
    }

    private static FilePayload File(string name, byte[] bytes) =>
        new()
        {
            Name = name,
            MimeType = "application/json",
            Buffer = bytes,
        };
}
