using System.Diagnostics;
using System.Globalization;

namespace OmsSimulator.Host.Tests.Journal;

/// <summary>
/// WireMock's Java client reads every answer of the journal with its own classes, which refuse members that they do not know.
/// </summary>
[Collection(OpenMode.Name)]
public sealed class JavaClientTests(OpenSimulator simulator)
{
    [FactNeedingWireMock]
    public async Task ItReadsEverything()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        (await oms.Command(1, """{"transition":2021}""")).ShouldBe(204);
        (await oms.Get("packages/9/")).ShouldBe(HttpStatus.NotFound);
        var source = Path.Combine(AppContext.BaseDirectory, "Journal", "WireMock", "ReadsEverything.java");
        var port = simulator.Address.Port.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(WireMockJar.Java(source, simulator.Address.Host, port, $"/sandboxes/{oms.Name}"))!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        said.Should()
            .Be(
                """
                events: [/api/v1/oms/packages/9/ 404 false, /api/v1/oms/packages/1/command/ 204 true, /api/v1/oms/packages/1/ 200 true]
                total: 3
                unmatched events: 1
                one: /api/v1/oms/packages/9/
                count: 1
                count of none: 0
                find: [GET /api/v1/oms/packages/1/, POST /api/v1/oms/packages/1/command/, GET /api/v1/oms/packages/9/]
                body: {"transition":2021}
                header: application/json
                find none: []
                by json: 1
                unmatched: [GET /api/v1/oms/packages/9/]
                near unmatched: 0
                near request: 0
                near pattern: [/api/v1/oms/packages/1/ true, /api/v1/oms/packages/9/ true, /api/v1/oms/packages/1/command/ true]
                verify: ok
                verify fails: No requests exactly matched. Most similar request was:  expected:<
                mappings: 0
                unmatched mappings: 0
                scenarios: 0
                forgotten: 2
                removed: [/api/v1/oms/packages/1/command/]
                left: 0

                """,
                await errors
            );
    }
}
