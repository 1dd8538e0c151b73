using System.CommandLine;

namespace OmsSimulator.Cli.Remote;

/// <summary>Adds commands to a group.</summary>
internal static class Commands
{
    /// <summary>One without arguments of its own.</summary>
    public static void Add(
        this System.CommandLine.Command group,
        string name,
        string does,
        RemoteOptions remote,
        Func<RemoteRun, Task<int>> run
    ) => group.Subcommands.Add(new System.CommandLine.Command(name, does).Runs(remote, (parsed, remoteRun) => run(remoteRun)));

    /// <summary>One with an argument.</summary>
    public static void Add(
        this System.CommandLine.Command group,
        string name,
        string does,
        Argument<string> argument,
        RemoteOptions remote,
        Func<RemoteRun, string, Task<int>> run
    ) =>
        group.Subcommands.Add(
            new System.CommandLine.Command(name, does) { argument }.Runs(
                remote,
                (parsed, remoteRun) => run(remoteRun, parsed.GetRequiredValue(argument))
            )
        );

    /// <summary>Says what a command does.</summary>
    public static System.CommandLine.Command Runs(
        this System.CommandLine.Command command,
        RemoteOptions remote,
        Func<ParseResult, RemoteRun, Task<int>> run
    )
    {
        command.SetAction((parsed, cancellationToken) => remote.Run(parsed, remoteRun => run(parsed, remoteRun), cancellationToken));
        return command;
    }
}
