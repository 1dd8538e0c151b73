using System.CommandLine;
using System.Globalization;
using OmsSimulator.Cli.Remote;
using OmsSimulator.Client;

namespace OmsSimulator.Cli;

/// <summary>
/// <c>oms-simulator health</c>: asks a running simulator; exit code 0 where it is healthy. For the health checks of containers.
/// </summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static System.CommandLine.Command Create()
    {
        var url = new Option<string?>("--url")
        {
            Description =
                "The address of the running simulator. [default: that of OMS_SIMULATOR_URL or OMS_SIMULATOR_URLS, or http://localhost:8080]",
        };
        var process = new Option<int?>("--process")
        {
            Description =
                "The id of the process that serves, on this machine: the address is that of its --urls. For the health checks of containers, where it is 1.",
        };
        var command = new System.CommandLine.Command(
            "health",
            "Ask a running simulator whether it is healthy (exit code 0; 1: something else answers, 2: no address, 3: nothing answers)."
        )
        {
            url,
            process,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                Ask(parsed.GetValue(url) ?? EnvironmentVariables.Read(url.Name) ?? Listens(parsed.GetValue(process)), cancellationToken)
        );
        return command;
    }

    private static async Task<int> Ask(string said, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(said, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return await Say($"{said} is not healthy: expected an address such as {SimulatorOptions.DefaultUrls}", ExitCode.Usage);
        try
        {
            using var client = DirectLoopback.Connections();
            client.Timeout = Patience;
            using var answer = await client.GetAsync(new Uri(address, "/__admin/health"), cancellationToken);
            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            if (!answer.IsSuccessStatusCode)
                return await Say($"{said} is not healthy: it answered {(int)answer.StatusCode}", ExitCode.Refused);
            if (!text.Contains("\"healthy\"", StringComparison.Ordinal))
                return await Say($"{said} is not healthy: what answers there is no simulator", ExitCode.Refused);
            Console.WriteLine(text);
            return ExitCode.Done;
        }
        catch (HttpRequestException problem)
        {
            return await Say($"{said} is not healthy: {problem.Message}", ExitCode.Unreachable);
        }
        catch (OperationCanceledException)
        {
            return await Say(
                string.Create(CultureInfo.InvariantCulture, $"{said} is not healthy: no answer within {Patience.TotalSeconds} seconds"),
                ExitCode.Unreachable
            );
        }
    }

    private static async Task<int> Say(string sentence, int code)
    {
        await Console.Error.WriteLineAsync(sentence);
        return code;
    }

    // What it listens on may be every address; it is asked on this machine.
    private static string Listens(int? process)
    {
        var urls = process is { } id && ServingProcess.Urls(id) is { Length: > 0 } said ? said : EnvironmentVariables.Read("--urls");
        var first = (urls ?? SimulatorOptions.DefaultUrls).Split(';')[0];
        foreach (var any in (ReadOnlySpan<string>)["//*", "//+", "//0.0.0.0", "//[::]"])
            first = first.Replace(any, "//localhost", StringComparison.Ordinal);
        return first;
    }
}
