using OmsSimulator.DemoWorld;
using OmsSimulator.Domain;

namespace OmsSimulator.Host.Tests.DemoWorld;

[Collection(OpenMode.Name)]
public sealed class DemoWorldTests(OpenSimulator simulator)
{
    [Fact]
    public void TheCommittedDocumentIsWhatTheToolMakes() => DemoWorldDocument.Generate().Should().Be(File.ReadAllText(Committed()));

    [Fact]
    public void ItIsMadeTheSameTwice() => DemoWorldDocument.Generate().Should().Be(DemoWorldDocument.Generate());

    [Fact]
    public async Task APackageStandsInEveryState()
    {
        var oms = await simulator.Sandbox("\"demo\"");
        foreach (var state in PackageStateCatalogue.All)
            (await oms.Get($"packages/?state__enum_value={state.EnumValue}")).Count.Should().BePositive(state.State.Key);
    }

    [Fact]
    public async Task ThereAreAHandfulOfLocationsThirtyOrdersAndAUser()
    {
        var oms = await simulator.Sandbox("\"demo\"");
        var locations = (await oms.Get("stock-locations/")).At("results").EnumerateArray().ToArray();
        locations.Length.Should().BeInRange(4, 6);
        locations.Select(location => location.GetProperty("max_quota").GetRawText()).Distinct().Should().HaveCountGreaterThan(2);
        (await oms.Get("orders/")).Count.Should().Be(30);
        (await oms.Get("orderexecutionplans/")).Count.Should().BePositive("some orders are planned");
        (await oms.Post("api/v1/auth/login/", """{"username":"demo","password":"demo"}""")).ShouldBe(HttpStatus.Ok);
    }

    [Fact]
    public async Task EachOfTheCommandsRunsOnSomePackage()
    {
        foreach (var command in CommandCatalogue.Packages)
        {
            var oms = await simulator.Sandbox("\"demo\"");
            (await Runs(oms, command)).Should().BeTrue(command.Code);
        }
    }

    private static async Task<bool> Runs(Oms oms, Command command)
    {
        for (var page = 1; page <= 3; page++)
        {
            foreach (var package in (await oms.Get($"packages/?sort=id&limit=30&page={page}")).At("results").EnumerateArray())
            {
                var items = package.GetProperty("packageitem_set").EnumerateArray().Select(item => item.GetProperty("id").GetInt32());
                foreach (
                    var way in package
                        .GetProperty("commands")
                        .EnumerateArray()
                        .Where(way => way.GetProperty("command").GetString() == command.Code)
                )
                {
                    var body = Body(
                        way.GetProperty("id").GetInt32(),
                        string.Join(",", items),
                        package.GetProperty("stock_location").GetProperty("erp_code").GetString()!,
                        way.GetProperty("destination_state").GetInt32() == 43
                    );
                    if ((await oms.Command(package.GetProperty("id").GetInt32(), body)).Status is 200 or 204)
                        return true;
                }
            }
        }

        return false;
    }

    // One body that is good for every command: what a command does not know, it ignores.
    private static string Body(int transition, string items, string erpCode, bool delivered) =>
        transition == Oms.Way("UPDATE_SHIPMENT_LABEL", "Packed", "Packed").Id
            ? $$"""{"transition":{{transition}},"package_items":[]}"""
            : $$"""
                {"transition":{{transition}},"package_items":[{{items}}],"denial_reason":1,"user":"u","token":"t","invoice_number":"F1","invoice_date":"2026-01-05","select_items_by_omnitron_id":false,
                 "assignment_groups":[{"package_items":[{{items}}],"erp_code":"{{erpCode}}"}],"tracking_number":"T1","cargo_company":1,"delivered_status":{{(
                    delivered ? "true" : "false"
                )}}}
                """;

    private static string Committed()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "src", "OmsSimulator.Server", "Kernel", "demo-world.json");
            if (File.Exists(path))
                return path;
        }

        throw new FileNotFoundException("demo-world.json is in no folder above.");
    }
}
