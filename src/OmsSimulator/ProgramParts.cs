using OmsSimulator.Observability;
using OmsSimulator.OpenApi;
using OmsSimulator.Schemas;
using OmsSimulator.Stores;

namespace OmsSimulator;

/// <summary>
/// What the program has and the library leaves out, since a test project that hosts the simulator would get it too: judging by schemas,
/// Swagger UI, telemetry.
/// </summary>
public static class ProgramParts
{
    /// <summary>The settings with the program's parts.</summary>
    /// <param name="options">The settings as they were said.</param>
    /// <param name="collector">The address of an OpenTelemetry collector; none: nothing is sent, and nothing of OpenTelemetry is
    /// loaded.</param>
    public static SimulatorOptions Complete(SimulatorOptions options, Uri? collector = null) =>
        options with
        {
            OwnsProcess = true,
            OpenStore =
                options.Store == SimulatorOptions.MemoryStore
                    ? null
                    : static (options, how) => StoreFactory.Open("--store", options.Store, how)!,
            Judge = SchemaJudge.Shared,
            DocumentationPage = DocumentationPage.Build,
            InFront = collector is null ? null : app => Telemetry.Start(app, collector),
        };
}
