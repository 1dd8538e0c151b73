using OmsSimulator.Consoles;
using OmsSimulator.Observability;
using OmsSimulator.OpenApi;
using OmsSimulator.Schemas;
using OmsSimulator.Stores;

namespace OmsSimulator;

/// <summary>
/// What the program has and the library leaves out, since a test project that hosts the simulator would get it too: judging by schemas,
/// Swagger UI, the console, telemetry.
/// </summary>
public static class ProgramParts
{
    /// <summary>The settings with the program's parts.</summary>
    /// <param name="options">The settings as they were said.</param>
    /// <param name="collector">The address of an OpenTelemetry collector; none: nothing is sent, and nothing of OpenTelemetry is
    /// loaded.</param>
    /// <param name="hasConsole">Whether there is a console.</param>
    public static SimulatorOptions Complete(SimulatorOptions options, Uri? collector = null, bool hasConsole = true) =>
        options with
        {
            OwnsProcess = true,

            // A replica gives its sandboxes to others before it ends: the command line hears the signal.
            HearsSignals = options.Replica is null,
            OpenStore =
                options.Store == SimulatorOptions.MemoryStore
                    ? null
                    : static (options, how) => StoreFactory.Open("--store", options.Store, how)!,
            Judge = SchemaJudge.Shared,
            DocumentationPage = DocumentationPage.Build,
            Console = hasConsole ? services => ConsolePages.Build(services, options) : null,
            InFront = collector is null ? null : app => Telemetry.Start(app, collector),
        };
}
