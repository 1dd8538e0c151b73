using System.CommandLine;

namespace OmsSimulator.Cli;

/// <summary><c>oms-simulator health</c>: asks a running simulator; exit code 0 where it is healthy. For the health checks of containers.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Makes the command.</summary>
    public static System.CommandLine.Command Create()
    {
        var url = new Option<string?>("--url") { Description = "The address of the running simulator. [default: that of OMS_SIMULATOR_URLS, or http://localhost:8080]" };
        var process = new Option<int?>("--process") { Description = "The id of the process that serves, on this machine: the address is that of its --urls. For the health checks of containers, where it is 1." };
        var command = new System.CommandLine.Command("health", "Ask a running simulator whether it is healthy (exit code 0).") { url, process };
        command.SetAction((parsed, cancellation) => Ask(parsed.GetValue(url) ?? Listening(parsed.GetValue(process)), cancellation));
        return command;
    }

    private static async Task<int> Ask(string address, CancellationToken cancellation)
    {
        try
        {
            using var client = new HttpClient { Timeout = Patience };
            var answer = await client.GetStringAsync(new Uri(new Uri(address), "/__admin/health"), cancellation);
            Console.WriteLine(answer);
            return 0;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException or UriFormatException or InvalidOperationException or NotSupportedException)
        {
            await Console.Error.WriteLineAsync($"{address} is not healthy: {problem.Message}");
            return 1;
        }
    }

    // What it listens on may be every address; it is asked on this machine.
    private static string Listening(int? process)
    {
        var urls = process is { } id && ServingProcess.Urls(id) is { Length: > 0 } said ? said : Environment.GetEnvironmentVariable("OMS_SIMULATOR_URLS");
        var first = string.IsNullOrEmpty(urls) ? SimulatorOptions.DefaultUrls : urls.Split(';')[0];
        foreach (var any in (ReadOnlySpan<string>)["//*", "//+", "//0.0.0.0", "//[::]"])
            first = first.Replace(any, "//localhost", StringComparison.Ordinal);
        return first;
    }
}
