#nullable enable
using System.Text.Json.Nodes;
using Reqnroll;
using Reqnroll.Assist;

namespace OmsSimulator.Testing.Steps;

/// <summary>Given: what is.</summary>
[Binding]
public sealed class WorldSteps(Sandbox sandbox, PackageDriver package)
{
    private static readonly InstanceCreationOptions Strict = new() { VerifyAllColumnsBound = true };

    [Given("an empty sandbox")]
    public Task AnEmptySandbox() => sandbox.Make();

    [Given("the demo world")]
    public Task TheDemoWorld() => sandbox.Make("demo");

    [Given("the installation")]
    public Task TheInstallation(string document) => sandbox.Install(document);

    [Given("a simulator that asks for tokens")]
    public void ASimulatorThatAsksForTokens() => sandbox.AskForTokens();

    [Given("the world")]
    public Task TheWorld(string document) => sandbox.Add(JsonNode.Parse(document)!.AsObject());

    [Given("stock locations")]
    public Task StockLocations(DataTable table) => sandbox.Add(Worlds.StockLocations(table.CreateSet<StockLocationRow>(Strict)));

    [Given("a scenario")]
    public Task AScenario(DataTable table) => sandbox.Add(Worlds.Scenario(table.CreateInstance<ScenarioRow>(Strict)));

    [Given("an order {string}")]
    public async Task AnOrder(string number, DataTable items) => package.RememberOrder(await sandbox.Add(Worlds.Order(number, items.CreateSet<ItemRow>(Strict))));

    [Given("a package in {string}")]
    public async Task APackageIn(string state) => package.Remember((await sandbox.Add(Worlds.Package(state, new PackageRow())))["packages"]![0]!);

    [Given("a package in {string} with")]
    public async Task APackageInWith(string state, DataTable table) => package.Remember((await sandbox.Add(Worlds.Package(state, table.CreateInstance<PackageRow>(Strict))))["packages"]![0]!);

    [Given("the package is {string}")]
    public async Task ThePackageIs(string number) => package.Remember(await package.Find(number));

    [AfterScenario]
    public Task TheSandboxIsDropped() => sandbox.Drop();
}
