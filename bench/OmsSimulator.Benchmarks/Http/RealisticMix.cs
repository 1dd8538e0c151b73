using System.Text.Json;

namespace OmsSimulator.Benchmarks.Http;

/// <summary>The bodies of the commands that a warehouse sends: a package is packed, shipped and delivered, or is not found.</summary>
/// <param name="Pack">Waiting to Packed, without a shipment of the carrier's.</param>
/// <param name="Ship">Packed to Shipped.</param>
/// <param name="Deliver">Shipped to Delivered.</param>
/// <param name="NotFound">Waiting to Out of Stock, and from there to another location; <c>ITEM</c> stands for the id of its item.</param>
public sealed record RealisticMix(string Pack, string Ship, string Deliver, string NotFound)
{
    /// <summary>How many packages a load walks through in a second at most, the fastest machine allowed for.</summary>
    public const int PackagesPerSecond = 9_000;

    /// <summary>Walks the first package to its delivery, and notes how.</summary>
    public static async Task<RealisticMix> Of(ControlSurface simulator)
    {
        var notFound = Body(await Listed(simulator, "DETECTED_OUT_OF_STOCK_ITEM"), """{"package_items":[ITEM]}""");
        var pack = Body(await Listed(simulator, "COMPLETE_PACKAGING"), "{}");
        await simulator.Send(1, pack);
        var ship = Body(await Listed(simulator, "SHIP_THE_PACKAGE"), "{}");
        await simulator.Send(1, ship);
        var deliver = Body(await Listed(simulator, "UPDATE_PACKAGE_SHIPMENT_STATUS"), """{"delivered_status":true}""");
        await simulator.Send(1, deliver);
        await simulator.Send(2, notFound.Replace("ITEM", "2", StringComparison.Ordinal));
        return new(pack, ship, deliver, notFound);
    }

    /// <summary>The arguments of the load's script.</summary>
    public string[] Arguments(int packages, int threads) => [$"{packages}", $"{threads}", Pack, Ship, Deliver, NotFound];

    private static async Task<JsonElement> Listed(ControlSurface simulator, string code)
    {
        var package = await simulator.Get("/api/v1/oms/packages/1/");
        foreach (var command in package.GetProperty("commands").EnumerateArray())
        {
            if (command.GetProperty("command").GetString() == code)
                return command;
        }

        throw new BenchmarkFailedException($"Package 1 does not list {code} among its commands.");
    }

    private static string Body(JsonElement command, string parameters) =>
        $$"""{"transition":{{command.GetProperty("id").GetRawText()}},"input_parameters":{{parameters}}}""";
}
