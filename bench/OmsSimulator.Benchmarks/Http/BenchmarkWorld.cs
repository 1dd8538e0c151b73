using System.Text;

namespace OmsSimulator.Benchmarks.Http;

/// <summary>
/// A world of packages in Waiting, each with an order and one item of its own, and a given few in Preparing, spread evenly.
/// </summary>
public sealed record BenchmarkWorld(int Packages, int Rare)
{
    private const int Locations = 10;
    private const int Products = 100;
    private const int Chunk = 5_000;

    public bool IsRare(int package) => Rare > 0 && package % (Packages / Rare) == 0;

    /// <summary>The world documents that make it: the stock locations, then the packages in chunks.</summary>
    public IEnumerable<byte[]> Documents()
    {
        yield return Encoding.UTF8.GetBytes($$"""{"stock_locations":[{{Join(Locations, Location)}}]}""");
        for (var first = 1; first <= Packages; first += Chunk)
        {
            var ids = Enumerable.Range(first, Math.Min(Chunk, Packages - first + 1));
            yield return Encoding.UTF8.GetBytes($$"""{"packages":[{{string.Join(',', ids.Select(Package))}}]}""");
        }
    }

    public async Task Load(ControlSurface simulator)
    {
        foreach (var document in Documents())
            await simulator.AddToWorld(document);

        await RequireCount(simulator, "", Packages);
        await RequireCount(simulator, $"&state__enum_value={PackageStates.Preparing}", Rare);
    }

    private static async Task RequireCount(ControlSurface simulator, string filter, int expected)
    {
        var count = (await simulator.Get($"/api/v1/oms/packages/?limit=1{filter}")).GetProperty("count").GetInt32();
        if (count != expected)
        {
            throw new BenchmarkFailedException(
                $"/api/v1/oms/packages/?limit=1{filter} counts {count:N0} packages where {expected:N0} were loaded."
            );
        }
    }

    private string Location(int location)
    {
        var stock = Join(Products, product => $$"""{"sku":"SKU-{{product:000}}","quantity":{{Packages}}}""");
        return $$"""{"erp_code":"WH{{location:00}}","stock":[{{stock}}]}""";
    }

    private string Package(int id)
    {
        var state = IsRare(id) ? "Preparing" : "Waiting";
        return $$"""{"stock_location":"WH{{id % Locations:00}}","state":"{{state}}","items":[{"sku":"SKU-{{id / Locations % Products:000}}","quantity":1}]}""";
    }

    private static string Join(int count, Func<int, string> part) => string.Join(',', Enumerable.Range(0, count).Select(part));
}
