using OmsSimulator.Coverage;
using OmsSimulator.OpenApi;
using OmsSimulator.Requests;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>The control surface (control.md), in one list: beside the vendor's API, never inside it.</summary>
internal static class ControlApi
{
    private const string Welcome = """
        OMS Simulator

        The vendor's API:      /api/v1/oms/packages/
        The control surface:   /__admin/health, /__admin/sandboxes, /__admin/contract
        Both described:        /docs, /openapi/oms.json, /openapi/control.json
        A sandbox of your own: POST /__admin/sandboxes {"name": "acme"}, then /sandboxes/acme/api/v1/oms/packages/

        """;

    public static void MapControl(this WebApplication server, SandboxDirectory sandboxes, string installation, SimulatorOptions options)
    {
        var app = server.WithHead();
        app.MapGet(
            "/",
            static context =>
            {
                context.Response.ContentType = "text/plain; charset=utf-8";
                return context.Response.WriteAsync(Welcome);
            }
        );
        app.MapIndex();
        app.MapHealth(options.Time, sandboxes.Keeper);
        app.MapSandboxControl(sandboxes, installation);
        app.MapSnapshot(options);
        app.MapReplay();
        app.MapCompare();
        app.MapWorld(server.Services.GetRequiredService<MemoryTrim>());
        app.MapStock();
        app.MapPackageControl();
        app.MapOrderControl();
        app.MapContract();
        app.MapSchemas(options.Judge);
        app.MapContractReport();
        app.MapCoverage(server.Services.GetRequiredService<CoverageRegister>());
        app.MapMissingTests(server.Services.GetRequiredService<CoverageRegister>());
        app.MapInstallation();
        app.MapClock();
        app.MapJournal();
        app.MapWireMock();
        app.MapFaults();
        app.MapPartners();
        app.MapCarrier();
        app.MapWebhooks();
        app.MapWebhookSink();
        app.MapOpenApiDocuments(options.DocumentationPage);
    }
}
