using System.Diagnostics;
using OmsSimulator;

namespace ErpSample.Tests;

/// <summary>The sample in TypeScript: its types are made of the committed OpenAPI document, and its own tests run against a simulator.</summary>
public sealed class TypeScriptTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../typescript"));

    [FactNeeding("node", "npm")]
    public async Task TheStationsTestsPass()
    {
        await using var oms = await OmsServer.StartAsync(new SimulatorOptions { Seed = "demo" });
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            await RunAsync(oms, "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        await RunAsync(oms, "run", "generate");

        var said = await RunAsync(oms, "test");

        said.Should().Contain("# pass 2").And.Contain("# fail 0");
    }

    private static async Task<string> RunAsync(OmsServer oms, params string[] arguments)
    {
        var start = new ProcessStartInfo("npm", arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["OMS_ADDRESS"] = oms.Address.AbsoluteUri, ["NO_COLOR"] = "1" },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, "npm {0} said: {1}{2}", string.Join(' ', arguments), said, await errors);
        return said;
    }
}
