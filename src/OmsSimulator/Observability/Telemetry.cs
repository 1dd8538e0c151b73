using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace OmsSimulator.Observability;

/// <summary>
/// Sends traces and metrics to an OpenTelemetry collector: ours, and those that ASP.NET Core and the runtime have built in. Nothing of
/// OpenTelemetry is loaded before it is called.
/// </summary>
internal static class Telemetry
{
    // The specification's default, http/protobuf; that of the library is grpc.
    private const string ProtocolVariable = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const int Patience = 2000;

    /// <summary>
    /// Starts it, in front of what else the simulator does with a request; what is not sent yet is sent when the simulator has stopped.
    /// </summary>
    public static void Start(WebApplication app, Uri endpoint)
    {
        // ASP.NET Core's own tags of a request decode its Host header, and where that cannot be decoded the connection ends: RequestSpans
        // says them instead.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", true);
        var resource = ResourceBuilder
            .CreateDefault()
            .AddService("oms-simulator", serviceVersion: Simulator.Version)
            .AddEnvironmentVariableDetector();
        var traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(Measures.Name, "Microsoft.AspNetCore")
            .AddOtlpExporter(exporter => Set(exporter, endpoint, "v1/traces"))
            .Build();
        var metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(Measures.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter(exporter => Set(exporter, endpoint, "v1/metrics"))
            .Build();
        app.UseRequestSpans();
        app.Lifetime.ApplicationStopped.Register(() =>
        {
            metrics.Shutdown(Patience);
            traces.Shutdown(Patience);
            metrics.Dispose();
            traces.Dispose();
        });
    }

    private static void Set(OtlpExporterOptions exporter, Uri endpoint, string signal)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(ProtocolVariable)))
            exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint =
            exporter.Protocol == OtlpExportProtocol.HttpProtobuf ? new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{signal}") : endpoint;
    }
}
