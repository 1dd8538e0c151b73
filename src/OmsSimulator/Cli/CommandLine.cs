using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using OmsSimulator.Cli.Drift;
using OmsSimulator.Cli.Remote;
using OmsSimulator.Cli.Remote.Capture;

namespace OmsSimulator.Cli;

/// <summary>
/// The command line: <c>serve</c> (the default), <c>contract</c>, <c>health</c>, and the commands that steer a running simulator.
/// </summary>
internal static class CommandLine
{
    // An argument that begins with @ means what its command says.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs it; answers the exit code.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="configuration">Where it writes to; the console where it is left out.</param>
    /// <param name="cancellationToken">Ends what would not end by itself.</param>
    public static async Task<int> Run(
        string[] args,
        InvocationConfiguration? configuration = null,
        CancellationToken cancellationToken = default
    )
    {
        // To serve, nothing is made of the commands that speak to a simulator elsewhere: it starts the sooner.
        var parsed = Root().Parse(args, Parser);
        if (parsed.Errors.Count > 0 || parsed.Action is HelpAction)
            parsed = WithRemoteCommands(Root()).Parse(args, Parser);
        if (parsed.Errors.Count == 0 || parsed.Action is HelpAction)
        {
            // What is under way when it is asked to stop has the time to end.
            configuration ??= new InvocationConfiguration();
            configuration.ProcessTerminationTimeout = TimeSpan.FromSeconds(25);
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }

        var wrong = string.Join(' ', parsed.Errors.Select(error => error.Message.ReplaceLineEndings(" ")).Distinct());
        await (configuration?.Error ?? Console.Error).WriteLineAsync(
            $"{wrong}{Misspelling.Of(parsed)} ({Path(parsed.CommandResult)} --help says more)"
        );
        return ExitCode.Usage;
    }

    private static string Path(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Path(parent)} {command.Command.Name}" : "oms-simulator";

    private static RootCommand Root()
    {
        var root = new RootCommand(
            "OMS Simulator: a stateful simulator and test harness of the Akinon OMS API.\n\n"
                + "Without a command it serves the demo world at http://localhost:8080. Every option can be set by an environment variable:\n"
                + "--urls by OMS_SIMULATOR_URLS, --auth by OMS_SIMULATOR_AUTH, and so on; the command line wins."
        );
        var serve = new ServeCommand(root);
        root.Subcommands.Add(serve.Command);
        root.Subcommands.Add(ContractCommand.Create());
        root.Subcommands.Add(HealthCommand.Create());
        return root;
    }

    private static RootCommand WithRemoteCommands(RootCommand root)
    {
        root.Subcommands.Add(ContractReportCommand.Create());
        root.Subcommands.Add(CoverageCommand.Create());
        root.Subcommands.Add(SandboxCommand.Create());
        root.Subcommands.Add(WorldCommand.Create());
        root.Subcommands.Add(PackageCommand.Create());
        root.Subcommands.Add(ClockCommand.Create());
        root.Subcommands.Add(FaultCommand.Create());
        root.Subcommands.Add(PartnerCommand.Create());
        root.Subcommands.Add(WebhooksCommand.Create());
        root.Subcommands.Add(SnapshotCommand.Create());
        root.Subcommands.Add(JournalCommand.Create());
        root.Subcommands.Add(EventsCommand.Create());
        root.Subcommands.Add(ReplayCommand.Create());
        root.Subcommands.Add(HooksCommand.Create());
        root.Subcommands.Add(StoreCommand.Create());
        root.Subcommands.Add(CaptureCommand.Create());
        root.Subcommands.Add(RecordCommand.Create());
        root.Subcommands.Add(CompareCommand.Create());
        root.Subcommands.Add(LearnCommand.Create());
        return root;
    }
}
