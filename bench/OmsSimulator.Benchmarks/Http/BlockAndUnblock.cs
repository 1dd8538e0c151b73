using System.Text.Json;

namespace OmsSimulator.Benchmarks.Http;

/// <summary>The bodies of the two commands that take a package from Waiting to Blocked and back, as often as one likes.</summary>
public sealed record BlockAndUnblock(string Block, string Unblock)
{
    /// <summary>Asks a package in Waiting which transitions it has, and leaves it in Waiting.</summary>
    public static async Task<BlockAndUnblock> Of(ControlSurface simulator, int package)
    {
        var block = await Body(simulator, package, "BLOCK_THE_PACKAGE", """{"user":"benchmark","token":"6f1d7a0c9b2e4d38"}""");
        await simulator.Command(package, block);
        var unblock = await Body(simulator, package, "UNBLOCK_THE_PACKAGE", "{}");
        await simulator.Command(package, unblock);
        return await simulator.StateOf(package) == PackageStates.Waiting
            ? new(block, unblock)
            : throw new BenchmarkFailedException($"Package {package} is not in Waiting after Block and Unblock.");
    }

    private static async Task<string> Body(ControlSurface simulator, int package, string code, string parameters)
    {
        var listed = (await simulator.Get($"/api/v1/oms/packages/{package}/")).GetProperty("commands").EnumerateArray();
        var command = listed.FirstOrDefault(command => command.GetProperty("command").GetString() == code);
        if (command.ValueKind is not JsonValueKind.Object)
            throw new BenchmarkFailedException($"Package {package} does not list {code} among its commands.");

        var (id, slug) = (command.GetProperty("id").GetRawText(), command.GetProperty("slug").GetRawText());
        return $$"""{"transition":{{id}},"slug":{{slug}},"input_parameters":{{parameters}}}""";
    }
}
