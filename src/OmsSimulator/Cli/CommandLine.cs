using System.CommandLine;

namespace OmsSimulator.Cli;

/// <summary>The command line: <c>serve</c> (the default), <c>contract</c>, <c>health</c>.</summary>
internal static class CommandLine
{
    /// <summary>Runs it; answers the exit code.</summary>
    public static Task<int> Run(string[] args)
    {
        var root = new RootCommand("OMS Simulator: a stateful simulator and test harness of the Akinon OMS API.\n\n"
            + "Without a command it serves the demo world at http://localhost:8080. Every option can be set by an environment variable:\n"
            + "--urls by OMS_SIMULATOR_URLS, --auth by OMS_SIMULATOR_AUTH, and so on; the command line wins.");
        var serve = new ServeCommand(root);
        root.Subcommands.Add(serve.Command);
        root.Subcommands.Add(ContractCommand.Create());
        root.Subcommands.Add(HealthCommand.Create());
        return root.Parse(args).InvokeAsync();
    }
}
