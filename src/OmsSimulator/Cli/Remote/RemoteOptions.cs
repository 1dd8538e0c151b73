using System.CommandLine;
using OmsSimulator.Client;

namespace OmsSimulator.Cli.Remote;

/// <summary>The options of every command that speaks to a running simulator, and the way from them to it.</summary>
internal sealed class RemoteOptions
{
    private readonly Option<string?> url = new("--url")
    {
        Recursive = true,
        Description = $"The address of the running simulator (OMS_SIMULATOR_URL). [default: {SimulatorOptions.DefaultUrls}]",
    };
    private readonly Option<string?> key = new("--admin-key")
    {
        Recursive = true,
        Description = "The key of a simulator that guards its control surface (OMS_SIMULATOR_ADMIN_KEY).",
    };
    private readonly Option<bool> json = new("--json") { Recursive = true, Description = "Print the simulator's JSON." };
    private readonly Option<string?> sandbox = new("--sandbox")
    {
        Recursive = true,
        Description = "The sandbox. [default: the one that the address names, or default]",
    };

    /// <summary>Gives a command, and those below it, the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="ofOneSandbox">Whether it is about one sandbox, which <c>--sandbox</c> names.</param>
    public RemoteOptions(System.CommandLine.Command command, bool ofOneSandbox = true)
    {
        foreach (var option in (ReadOnlySpan<Option>)[url, key, json])
            command.Options.Add(option);
        if (ofOneSandbox)
            command.Options.Add(sandbox);
    }

    /// <summary>Runs a command: what is refused, wrong or out of reach becomes one line and an exit code.</summary>
    public async Task<int> Run(ParseResult parsed, Func<RemoteRun, Task<int>> does, CancellationToken cancellationToken)
    {
        var address = Setting(parsed, url) ?? SimulatorOptions.DefaultUrls;
        try
        {
            using var run = new RemoteRun(
                Address(address),
                parsed.GetValue(sandbox),
                Setting(parsed, key),
                new Screen(parsed.InvocationConfiguration, parsed.GetValue(json)),
                cancellationToken
            );
            return await does(run);
        }
        catch (SettingException wrong)
        {
            return await Say(parsed, AsItWasSet(parsed, wrong), ExitCode.Usage);
        }
        catch (Exception refused) when (refused is OmsControlException or OmsApiException)
        {
            return await Say(parsed, refused.Message, ExitCode.Refused);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await Say(parsed, "interrupted", ExitCode.Refused);
        }
        catch (Exception problem) when (problem is HttpRequestException or HttpIOException or OperationCanceledException)
        {
            return await Say(
                parsed,
                $"{address} cannot be reached: {problem.Message.TrimEnd('.')}; does a simulator run there? (--url or OMS_SIMULATOR_URL says where)",
                ExitCode.Unreachable
            );
        }
        catch (IOException problem)
        {
            return await Say(parsed, problem.Message, ExitCode.Usage);
        }
    }

    /// <summary>What was said of an option, or its environment variable; an empty one is none.</summary>
    public static string? Setting(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) ?? EnvironmentVariables.Read(option.Name);

    /// <summary>An address that can be asked, with a slash at its end.</summary>
    public static Uri Address(string said, string option = "--url")
    {
        if (!Uri.TryCreate(said, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new SettingException(
                option,
                $"expected an address such as {SimulatorOptions.DefaultUrls}, found \"{said}\"{(ListenProblems.WrongPort(said) is { } wrong ? $": {wrong}" : "")}"
            );
        }

        return address;
    }

    private string AsItWasSet(ParseResult parsed, SettingException wrong) =>
        wrong.Setting == url.Name && parsed.GetValue(url) is null
            ? $"{EnvironmentVariables.Of(url.Name)}{wrong.Message[wrong.Setting.Length..]}"
            : wrong.Message;

    private static async Task<int> Say(ParseResult parsed, string message, int code)
    {
        await parsed.InvocationConfiguration.Error.WriteLineAsync(Screen.Plain(message));
        return code;
    }
}
