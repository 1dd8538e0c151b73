using System.Diagnostics;
using System.Text.Json;
using OmsSimulator.Host.Tests.Cli.Remote;

namespace OmsSimulator.Host.Tests.Cli;

/// <summary>The program writes what clients lived through when it is stopped.</summary>
public sealed class ServeCoverageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("oms-simulator-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task FilesAreWrittenOnSigterm()
    {
        var into = Path.Combine(folder, "made", "by", "it");
        var id = await Serve(
            ["--coverage", into],
            async http =>
            {
                using var body = new StringContent("""{"transition":2021}""", System.Text.Encoding.UTF8, "application/json");
                using var answer = await http.PostAsync("api/v1/oms/packages/1/command/", body);
                ((int)answer.StatusCode).Should().Be(204);
            }
        );
        Directory
            .GetFiles(into)
            .Select(Path.GetFileName)
            .Should()
            .BeEquivalentTo(((string[])["json", "html", "junit.xml", "md"]).Select(ending => $"oms-simulator-{id}.{ending}"));
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(into, $"oms-simulator-{id}.json")));
        document.RootElement.GetProperty("scope").GetString().Should().Be("all");
        document.RootElement.GetProperty("summary").GetProperty("transitions").GetProperty("covered").GetInt32().Should().Be(1);
        (await Shell.Simulator(["coverage", "merge", into])).Done().Output.Should().MatchRegex("transitions +1 +86");
    }

    [Fact]
    public async Task WhereItIsOffNothingIsWritten()
    {
        await Serve(["--coverage", "off"], static _ => Task.CompletedTask);
        Directory.GetFiles(folder).Should().BeEmpty();
    }

    // Serves while it is used, then stops as a container is stopped; its process id.
    private async Task<int> Serve(string[] arguments, Func<HttpClient, Task> use)
    {
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "oms-simulator.dll"), "--urls", "http://127.0.0.1:0", .. arguments]
            )
            {
                RedirectStandardOutput = true,
                WorkingDirectory = folder,
            }
        )!;
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            var line = await process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("It stopped.");
            using var http = new HttpClient
            {
                BaseAddress = new Uri($"{line[line.IndexOf("http://", StringComparison.Ordinal)..].Split(' ')[0]}/"),
            };
            await use(http);
            using (var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]))
                await stop.WaitForExitAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            process.ExitCode.Should().Be(0);
            return process.Id;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
