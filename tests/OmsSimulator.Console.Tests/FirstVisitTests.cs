using System.Diagnostics;

namespace OmsSimulator.Console.Tests;

/// <summary>Nobody pays for the console who never opens it: the program as it is started, looked at from outside.</summary>
public sealed class FirstVisitTests
{
    private const string Says = "The console, for a browser: ";

    private static readonly string[] OfTheConsole =
    [
        "OmsSimulator.Console.dll",
        "MudBlazor.dll",
        "Microsoft.AspNetCore.Components.dll",
        "Microsoft.AspNetCore.SignalR.dll",
    ];

    [Fact]
    public async Task ItsAssembliesAreLoadedAtTheFirstVisit()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var program = Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "oms-simulator.dll"), "--urls", "http://127.0.0.1:0"])
            {
                RedirectStandardOutput = true,
            }
        )!;
        try
        {
            var console = await Address(program);
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            (await http.GetAsync(new Uri(console, "../__admin/health"))).EnsureSuccessStatusCode();
            Loaded(program).Should().BeEmpty("nobody has opened it");
            (await http.GetAsync(new Uri(console, "default/board"))).EnsureSuccessStatusCode();
            Loaded(program).Should().NotBeEmpty("somebody has, so the test sees what it looks for");
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    private static async Task<Uri> Address(Process program)
    {
        while (await program.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Says, StringComparison.Ordinal))
                return new Uri(line[Says.Length..]);
        }

        throw new InvalidOperationException("The program ended before it said its address.");
    }

    private static string[] Loaded(Process program)
    {
        var maps = File.ReadAllText($"/proc/{program.Id}/maps");
        return [.. OfTheConsole.Where(maps.Contains)];
    }
}
