using System.CommandLine;

namespace OmsSimulator.Cli.Remote;

/// <summary>Who asks the vendor's API, where that wants a login.</summary>
internal sealed class LoginOptions
{
    private readonly Option<string?> username = new("--username")
    {
        Recursive = true,
        Description = "Who asks, where the vendor's API wants a login (OMS_SIMULATOR_USERNAME).",
    };
    private readonly Option<string?> password = new("--password")
    {
        Recursive = true,
        Description = "The password (OMS_SIMULATOR_PASSWORD).",
    };

    /// <summary>Gives a command, and those below it, the options.</summary>
    public LoginOptions(System.CommandLine.Command command)
    {
        command.Options.Add(username);
        command.Options.Add(password);
    }

    /// <summary>Logs in, where somebody is named.</summary>
    public async Task LogIn(ParseResult parsed, RemoteRun run)
    {
        if (RemoteOptions.Setting(parsed, username) is { } name)
        {
            await run.Oms.LogInAsync(
                name,
                RemoteOptions.Setting(parsed, password) ?? throw new SettingException("--password", $"expected the password of {name}"),
                run.Cancellation
            );
        }
    }
}
