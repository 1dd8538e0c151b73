using OmsSimulator.Coverage;
using OmsSimulator.LiveEvents;
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
        By hand, in a browser: /console/
        Both described:        /docs, /openapi/oms.json, /openapi/control.json
        A sandbox of your own: POST /__admin/sandboxes {"name": "acme"}, then /sandboxes/acme/api/v1/oms/packages/

        """;

    public static void MapControl(this WebApplication server, SandboxDirectory sandboxes, string installation, SimulatorOptions options)
    {
        var app = server.WithHead();
        var steered = app.Steered();
        app.MapGet(
            "/",
            context =>
            {
                context.Response.Headers.Vary = "Accept";
                if (options.Console is not null && IsBrowser(context.Request))
                {
                    context.Response.Redirect(ConsoleBranch.From(context.Request.PathBase.Value ?? "", context.Sandbox().Name));
                    return Task.CompletedTask;
                }

                context.Response.ContentType = "text/plain; charset=utf-8";
                return context.Response.WriteAsync(Welcome);
            }
        );
        app.MapIndex();
        app.MapHealth(options.Time, sandboxes.Keeper, options.Replica);
        app.MapCluster(options.Replica);
        app.MapSandboxList(sandboxes, options.Replica);
        app.MapSandboxControl(sandboxes, installation);
        app.MapSnapshot(sandboxes, options);
        app.MapReplay();
        app.MapCompare();
        steered.MapWorld(server.Services.GetRequiredService<MemoryTrim>());
        steered.MapStock();
        app.MapPackageControl();
        app.MapPackageBoard();
        steered.MapOrderControl();
        app.MapOrderPreview();
        app.MapSearch();
        app.MapContract();
        app.MapSchemas(options.Judge);
        app.MapContractReport();
        app.MapCoverage(server.Services.GetRequiredService<CoverageRegister>(), sandboxes, options.Replica);
        app.MapMissingTests(server.Services.GetRequiredService<CoverageRegister>(), sandboxes);
        steered.MapInstallation();
        steered.MapClock();
        app.MapJournal();
        app.MapWalk(options.Auth);
        app.MapEvents(server.Services.GetRequiredService<EventRegister>(), options.Replica, server.Lifetime.ApplicationStopping);
        app.MapWireMock();
        steered.MapFaults();
        steered.MapPartners();
        steered.MapCarrier();
        app.MapWebhooks();
        app.MapWebhookSink();
        app.MapOpenApiDocuments(options.DocumentationPage);
    }

    private static bool IsBrowser(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
