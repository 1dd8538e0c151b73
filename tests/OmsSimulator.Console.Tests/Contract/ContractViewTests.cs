using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.WebConsole.Views.Contract;

namespace OmsSimulator.Console.Tests.Contract;

public sealed class ContractViewTests : Rendered
{
    private const string Captured = """
        [{"id": 4711, "state": {"id": 901, "name": "Bekliyor", "enum_value": "100"}, "commands": [
          {"id": 333, "label": "Paketle", "command": "COMPLETE_PACKAGING", "slug": "package__complete_packaging__bekliyor__hazirlandi", "source_state": 901, "destination_state": 905}]}]
        """;

    [Fact]
    public void EveryAssumptionIsThere()
    {
        using var reader = new StreamReader(typeof(KnownAssumptions).Assembly.GetManifestResourceStream("contract/assumptions.md")!);
        var said = Regex.Match(reader.ReadToEnd(), @"(\d+) assumptions, (\d+) of them replaceable");
        KnownAssumptions.All.Count.Should().Be(int.Parse(said.Groups[1].Value, null));
        KnownAssumptions.All.Count(static known => known.Replacement is not null).Should().Be(int.Parse(said.Groups[2].Value, null));
    }

    [Fact]
    public void ACommandIsShownWithItsFieldsItsPageAndWhatIsAssumed() =>
        Show("default/contract?command=REFUSE_THE_PACKAGE")
            .Says("[data-testid=contract-command]", "denial_reason", "developers.akinon.com", "What is assumed", "your_key");

    [Fact]
    public async Task ADocumentThatIsWrongIsToldWithItsLinesAndNothingChanges()
    {
        var view = Show("default/contract?part=installation");
        await view.Fill(
            "[data-testid=installation]",
            "{\n  \"name\": \"x\",\n  \"settings\": {\n    \"quota_rule\": \"none\",\n    \"oops\": 1\n  }\n}"
        );
        await view.Press("[data-testid=installation-check]");
        view.Says("[data-testid=installation-problems]", "line 4", "/settings/quota_rule", "line 5", "/settings/oops");
        view.Find("[data-testid=installation-load]").HasAttribute("disabled").Should().BeTrue();
        (await Control.InstallationAsync()).GetProperty("name").GetString().Should().Be("default");
    }

    [Fact]
    public async Task ADocumentIsCheckedFirstAndThenLoaded()
    {
        var view = Show("default/contract?part=installation");
        await view.Fill("[data-testid=installation]", "name: dükkan\nsettings:\n  wrong_state_status: 400\n");
        await view.Press("[data-testid=installation-check]");
        view.Says("[data-testid=installation-good]", "dükkan");
        (await Control.InstallationAsync()).GetProperty("name").GetString().Should().Be("default", "a check changes nothing");
        await view.Press("[data-testid=installation-load]");
        view.Says("[data-testid=installation-loaded]", "dükkan");
        (await Control.InstallationAsync()).GetProperty("name").GetString().Should().Be("dükkan");
    }

    [Fact]
    public async Task ACaptureIsDroppedItsUnknownStateIsNamedAndASandboxIsMadeOfIt()
    {
        var view = Show("default/contract?part=installation");
        Upload(view, InputFileContent.CreateFromText(Captured, "capture.json"));
        view.WaitForAssertion(() => view.Find("[data-testid=installation]").GetAttribute("value").Should().Contain("Bekliyor"));
        await view.InvokeAsync(() => view.Find("[data-testid=installation-check]").Click());
        await view.Fill("[data-testid=unknown-states] select", "Packed");
        await view.Send("[data-testid=unknown-states]");
        view.WaitForAssertion(() => view.FindAll("[data-testid=unknown-states]").Should().BeEmpty());
        await view.Fill("[data-testid=installation-sandbox]", "yakalanan");
        await view.Send("[data-testid=installation-good] form");
        view.WaitForAssertion(() => Services.GetRequiredService<NavigationManager>().Uri.Should().Contain("yakalanan/contract"));
        using var made = new OmsSimulator.Client.OmsControlClient(new Uri(Address, "sandboxes/yakalanan/"));
        (await made.ContractAsync()).States.Should().Contain(state => state.Name == "Bekliyor" && state.Id == 901);
    }

    [Fact]
    public void AFileThatIsNoTextIsRefused()
    {
        var view = Show("default/contract?part=installation");
        Upload(view, InputFileContent.CreateFromBinary([0xff, 0xfe, 0x80], "a.json"));
        view.Says("[role=alert]", "a.json", "UTF-8");
    }

    [Theory]
    [InlineData("{\"log\": 1}", "/log/entries")]
    [InlineData("{\n\n  oops", "Line 3")]
    [InlineData("null", "null")]
    public void ARecordingThatIsNoneIsToldWithItsPlace(string text, string place)
    {
        var view = Show("default/contract?part=drift");
        Upload(view, InputFileContent.CreateFromText(text, "walk.har"));
        view.Says("[role=alert]", "walk.har", place);
    }

    [Fact]
    public async Task ARecordingIsComparedAndItsDifferencesSayWhoSaysOtherwise()
    {
        using var http = new HttpClient();
        var package = await http.GetStringAsync(new Uri(Address, "api/v1/oms/packages/1/"));
        var view = Show("default/contract?part=drift");
        Upload(view, InputFileContent.CreateFromText(Recording.PackingIsRefused(package), "walk.har"));
        view.Says("[data-testid=drift]", "Compared2", "Differences1");
        view.Says("[data-testid=differences]", "Transition", "COMPLETE_PACKAGING", "406", "204");
        view.FindAll("#drift-learn").Should().BeEmpty("a refusal alone says nothing that an installation has a word for");
    }

    [Fact]
    public async Task WhatADocumentCanSayIsLearntByTheCommandShown()
    {
        using var http = new HttpClient();
        var package = await http.GetStringAsync(new Uri(Address, "api/v1/oms/packages/1/"));
        var view = Show("default/contract?part=drift");
        var renamed = package.Replace("\"name\":\"Waiting\"", "\"name\":\"Bekliyor\"", StringComparison.Ordinal);
        Upload(view, InputFileContent.CreateFromText(Recording.PackingIsRefused(renamed), "walk.har"));
        view.Says("[data-testid=differences]", "Bekliyor");
        view.Find("#drift-learn").TextContent.Should().Contain("learn 'walk.har'");
    }

    private static void Upload(IRenderedComponent<ContractView> view, InputFileContent file)
    {
        view.WaitForState(() => view.HasComponent<InputFile>());
        view.FindComponent<InputFile>().UploadFiles(file);
    }

    private IRenderedComponent<ContractView> Show(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<ContractView>(parameters => parameters.Add(view => view.Sandbox, Sandbox));
    }
}
