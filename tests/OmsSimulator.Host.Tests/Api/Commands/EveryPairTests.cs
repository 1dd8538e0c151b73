using OmsSimulator.Domain;

namespace OmsSimulator.Host.Tests.Api.Commands;

[Collection(OpenMode.Name)]
public sealed class EveryPairTests(OpenSimulator simulator)
{
    // A way from Packed back to Preparing: the only way to a package in Preparing that has a shipment, as command 22 needs it.
    private const string WithAWayBack = """{ "commands": { "PKG_STATE_TRANSITION": { "pairs": { "add": [["Packed", "Preparing"]] } } } }""";

    private static readonly Transition[] Ways =
    [
        .. Installation.Default.Transitions.Where(way => way.Command.Definition.Subject == CommandSubject.Package),
    ];

    [Fact]
    public async Task EveryPairOfTheDefaultInstallationReachesItsState()
    {
        var ways = Ways;
        var oms = await simulator.Sandbox(World(ways), WithAWayBack);
        for (var index = 0; index < ways.Length; index++)
            await Runs(oms, index + 1, ways[index]);

        var logs = await oms.Get("state-transition-logs/?limit=1");
        logs.Count.Should()
            .Be(
                ways.Count(way => way.Source != way.Destination && way.Command.Code != "DETECTED_OUT_OF_STOCK_ITEM_ADVANCED")
                    + ways.Count(way => way.Command.Code == "DETECTED_OUT_OF_STOCK_ITEM")
                    + 1,
                "an item not found ends two changes of state later, and one package took the way back"
            );
    }

    [Fact]
    public async Task QuotaIsAsManyPackagesAsHoldAUnit()
    {
        var ways = Ways;
        var oms = await simulator.Sandbox(World(ways), WithAWayBack);
        for (var index = 0; index < ways.Length; index++)
            await Runs(oms, index + 1, ways[index]);

        // No way here leaves 400, 450 or 950 without a unit: all came from states that hold one.
        foreach (var location in (await oms.Get("stock-locations/")).At("results").EnumerateArray())
        {
            var holding = await oms.Get(
                $"packages/?stock_location={location.GetProperty("id")}&state__enum_value=100,150,200,300,400,450,800,950"
            );
            location.GetProperty("quota").GetInt32().Should().Be(holding.Count);
        }
    }

    private static async Task Runs(Oms oms, int package, Transition way)
    {
        var because = $"{way.Command.Code} {way.Source.Key} to {way.Destination.Key}";
        if (way is { Command.Code: "UPDATE_SHIPMENT_LABEL", Source.Key: "Preparing" })
            await GoBack(oms, package);
        var answer = await oms.Run(package, way, Parameters(way, package));
        if (way.Success == Success.None)
        {
            answer.ShouldBe(204, "", because);
            answer.ContentType.Should().BeNull(because);
        }
        else
        {
            answer
                .ShouldBe(HttpStatus.Ok, because)
                .Keys()
                .Should()
                .Be("package_id, package_number, package_stock_location_id, package_stock_location_name, is_same_location");
            answer.ContentType.Should().Be("application/json");
        }

        (await oms.StateOf(package)).Should().Be(End(way), because);
    }

    private static async Task GoBack(Oms oms, int package)
    {
        var way = (await oms.Get($"packages/{package}/"))
            .At("commands")
            .EnumerateArray()
            .Single(command => command.GetProperty("destination_state").GetInt32() == 34);
        (await oms.Command(package, $$"""{"transition":{{way.GetProperty("id")}}}""")).ShouldBe(HttpStatus.NoContent);
    }

    // Every package has products of its own, so that what one misses is no concern of the others. Its items are 2n-1 and 2n.
    private static string World(IReadOnlyList<Transition> ways)
    {
        var stock = string.Join(
            ", ",
            ways.SelectMany(
                (_, index) =>
                    new[] { $$"""{ "sku": "A{{index + 1}}", "quantity": 10 }""", $$"""{ "sku": "B{{index + 1}}", "quantity": 10 }""" }
            )
        );
        var packages = ways.Select(
            (way, index) =>
                $$"""
                    { "stock_location": "L1", "state": "{{Start(way)}}"{{(
                        Start(way) == "Blocked" ? $", \"blocked_in\": \"{way.Destination.Key}\"" : ""
                    )}},
                      "items": [{ "sku": "A{{index + 1}}", "quantity": 2 }, { "sku": "B{{index + 1}}", "quantity": 1 }] }
                    """
        );
        return $$"""
            { "stock_locations": [{ "erp_code": "L1", "priority": 1, "stock": [{{stock}}] }, { "erp_code": "L2", "priority": 2, "stock": [{{stock}}] }],
              "cargo_companies": [{ "name": "Yurtiçi" }], "denial_reasons": [{ "title": "No staff" }], "packages": [{{string.Join(
                ", ",
                packages
            )}}] }
            """;
    }

    private static string Start(Transition way) =>
        way is { Command.Code: "UPDATE_SHIPMENT_LABEL", Source.Key: "Preparing" } ? "Packed" : way.Source.Key;

    private static string End(Transition way) =>
        way.Command.Code switch
        {
            "DETECTED_OUT_OF_STOCK_ITEM" => "PackagingCanceled",
            "DETECTED_OUT_OF_STOCK_ITEM_ADVANCED" => way.Source.Key,
            _ => way.Destination.Key,
        };

    private static string Parameters(Transition way, int package) =>
        way.Command.Code switch
        {
            "COMPLETE_PACKAGING_WITHOUT_SHIPMENT" => $$"""{"package_items":[{{(package * 2) - 1}},{{package * 2}}]}""",
            "DETECTED_OUT_OF_STOCK_ITEM" or "DETECTED_OUT_OF_STOCK_ITEM_ADVANCED" or "SHIP_THE_PACKAGE" =>
                $$"""{"package_items":[{{package * 2}}]}""",
            "ASSIGN_PACKAGE_ITEMS_MANUALLY" =>
                $$"""{"assignment_groups":[{"package_items":[{{(package * 2) - 1}},{{package * 2}}],"erp_code":"L2"}]}""",
            _ => ValidParameters.Of(way),
        };
}
