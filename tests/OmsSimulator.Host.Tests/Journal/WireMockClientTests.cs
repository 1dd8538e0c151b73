using System.Diagnostics;

namespace OmsSimulator.Host.Tests.Journal;

/// <summary>Clients of others ask the journal as they ask WireMock: wiremock-rest-client and wiremock-captain, from npm.</summary>
[Collection(OpenMode.Name)]
public sealed class WireMockClientTests(OpenSimulator simulator)
{
    [FactNeeding("node", "npm")]
    public async Task TheyUnderstandIt()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Command(1, """{"transition":2021}""")).ShouldBe(204);
        (await oms.Get("packages/9/")).ShouldBe(HttpStatus.NotFound);
        var folder = Path.Combine(AppContext.BaseDirectory, "Journal", "WireMockClients");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            await Run(folder, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        (await Run(folder, "node", "check.mjs", $"{simulator.Address}sandboxes/{oms.Name}/"))
            .Should()
            .Be(
                """
                all: ["GET /api/v1/oms/packages/9/ 404 false","POST /api/v1/oms/packages/1/command/ 204 true"]
                one: "/api/v1/oms/packages/9/"
                count: {"count":1,"requestJournalDisabled":false}
                found: ["POST /api/v1/oms/packages/1/command/ {\"transition\":2021}"]
                unmatched: ["/api/v1/oms/packages/9/"]
                removed: 1
                captain: ["/api/v1/oms/packages/9/"]
                captain unmatched: 1
                left: 0

                """
            );
    }

    private static async Task<string> Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, $"{program} said: {said}{await errors}");
        return said;
    }
}
