using System.Text.Json.Nodes;
using Reqnroll;

namespace OmsSimulator.Testing.Steps;

/// <summary>Given: what is.</summary>
[Binding]
public sealed class WorldSteps(Sandbox sandbox, PackageDriver package)
{
    /// <summary>No world, no scenario, the default installation. Only needed where nothing else is given.</summary>
    [Given("an empty sandbox")]
    public Task AnEmptySandbox() => sandbox.Make();

    /// <summary>A sandbox with the demo world.</summary>
    [Given("the demo world")]
    public Task TheDemoWorld() => sandbox.Make("demo");

    /// <summary>The sandbox is this customer's OMS: an installation document.</summary>
    [Given("the installation")]
    public Task TheInstallation(string document) => sandbox.Install(document);

    /// <summary>What follows speaks to a simulator in mode <c>token</c>; the first of all steps.</summary>
    [Given("a simulator that asks for tokens")]
    public void ASimulatorThatAsksForTokens() => sandbox.AskForTokens();

    /// <summary>Adds a world document, which has to be accepted.</summary>
    [Given("the world")]
    public Task TheWorld(string document) => sandbox.Add(JsonNode.Parse(document)!.AsObject());

    /// <summary>Stock locations with their stock, a row each.</summary>
    [Given("stock locations")]
    public Task StockLocations(DataTable table) => sandbox.Add(Worlds.StockLocations(table.RowsOf<StockLocationRow>()));

    /// <summary>A planning scenario; what is left out has its default.</summary>
    [Given("a scenario")]
    public Task AScenario(DataTable table) => sandbox.Add(Worlds.Scenario(table.RowOf<ScenarioRow>()));

    /// <summary>An order with these items, planned; its first package is the package of the steps that follow.</summary>
    [Given("an order {string}")]
    public async Task AnOrder(string number, DataTable items) =>
        package.RememberOrder(await sandbox.Add(Worlds.Order(number, items.RowsOf<ItemRow>())));

    /// <summary>A package that is put straight into a state: <c>MUG 2, CUP 1</c> at WH01.</summary>
    [Given("a package in {string}")]
    public async Task APackageIn(string state) =>
        package.Remember((await sandbox.Add(Worlds.Package(state, new PackageRow())))["packages"]![0]!);

    /// <summary>The same with <c>at</c>, <c>items</c>, <c>order</c>, <c>blocked in</c>, <c>cancelled in</c>, <c>awb</c>.</summary>
    [Given("a package in {string} with")]
    public async Task APackageInWith(string state, DataTable table) =>
        package.Remember((await sandbox.Add(Worlds.Package(state, table.RowOf<PackageRow>())))["packages"]![0]!);

    /// <summary>The package of the steps that follow is the one with this number.</summary>
    [Given("the package is {string}")]
    public async Task ThePackageIs(string number) => package.Remember(await package.Find(number));

    /// <summary>A partner's stand-in answers so from now on: JSON, as the member <c>answers</c> of PUT /__admin/partners.</summary>
    [Given("the partner {string} answers")]
    public Task ThePartnerAnswers(string partner, string answers) =>
        sandbox.Call("PUT", $"__admin/partners/{partner}", new JsonObject { ["answers"] = JsonNode.Parse(answers) }.ToJsonString());

    /// <summary>Something goes wrong from now on: JSON, as POST /__admin/faults takes it.</summary>
    [Given("the fault")]
    public Task TheFault(string fault) => sandbox.Call("POST", "__admin/faults", fault);

    /// <summary>A receiver of webhooks of a type answers this status so many times, before it takes one.</summary>
    [Given("webhooks of {string} are answered {int} {int} time(s)")]
    public Task WebhooksAreAnswered(string type, int status, int times) =>
        sandbox.Call(
            "POST",
            "__admin/faults",
            new JsonObject
            {
                ["match"] = new JsonObject { ["webhook"] = type },
                ["times"] = times,
                ["then"] = new JsonObject { ["status"] = status },
            }.ToJsonString()
        );

    /// <summary>Drops the scenario's sandbox, so that the simulator need not keep its world.</summary>
    [AfterScenario]
    public Task TheSandboxIsDropped() => sandbox.Drop();
}
