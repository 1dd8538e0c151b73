using OmsSimulator.InProcess;
using OmsSimulator.WebConsole;

namespace OmsSimulator.Consoles;

/// <summary>The console on this process's simulator. Its assemblies are loaded when this is first called, at the first visit.</summary>
internal static class ConsolePages
{
    /// <summary>Makes what answers below <c>/console</c>.</summary>
    public static RequestDelegate Build(IServiceProvider services, SimulatorOptions options) =>
        ConsolePipeline.Build(
            new ConsoleOptions
            {
                Look = services.GetRequiredKeyedService<HttpMessageHandler>(InProcessSetup.Look),
                Send = services.GetRequiredKeyedService<HttpMessageHandler>(InProcessSetup.Send),
                Version = Simulator.Version,
                AdminKey = options.AdminKey,
                Time = options.Time,
            },
            services
        );
}
