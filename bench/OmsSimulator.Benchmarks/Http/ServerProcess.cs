using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OmsSimulator.Benchmarks.Http;

/// <summary>A server under measurement: a child process on a free port of the loopback address, killed when this is disposed.</summary>
public sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan LongestStartUp = TimeSpan.FromSeconds(120);
    private readonly Process process;
    private readonly StringBuilder said = new();
    private readonly long startedAt = Stopwatch.GetTimestamp();

    private ServerProcess(string name, int port, ProcessStartInfo start)
    {
        Name = name;
        Address = new Uri($"http://127.0.0.1:{port}/");
        process = Process.Start(start) ?? throw new BenchmarkFailedException($"{name} did not start.");
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Name { get; }

    public Uri Address { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public bool HasExited => process.HasExited;

    public static ServerProcess Start(
        string name,
        string dll,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [dll, .. arguments, "--urls", $"http://127.0.0.1:{port}"])
        {
            WorkingDirectory = Path.GetDirectoryName(dll),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in start.Environment.Keys.Where(IsServerSetting).ToList())
            start.Environment.Remove(setting);
        foreach (var (variable, value) in environment ?? new Dictionary<string, string>())
            start.Environment[variable] = value;
        return new(name, port, start);
    }

    public Task<TimeSpan> WaitUntilHealthy(CancellationToken stop) => WaitForAnswer("/__admin/health", stop);

    /// <summary>Asks until the path is answered with 200, and says how long that took from the start of the process.</summary>
    public async Task<TimeSpan> WaitForAnswer(string path, CancellationToken stop)
    {
        var asked = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(asked) < LongestStartUp && !process.HasExited)
        {
            if (IsAnswered(path))
                return Stopwatch.GetElapsedTime(startedAt);
            await Task.Delay(1, stop);
        }

        throw new BenchmarkFailedException(
            $"{Name} did not answer {path} with 200 within {LongestStartUp.TotalSeconds:0} seconds. It said:\n{Said()}"
        );
    }

    /// <summary>The memory that the process holds now, as the kernel counts it.</summary>
    public long ResidentBytes()
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    /// <summary>What SIGTERM does, to its end.</summary>
    public async Task Terminate(CancellationToken stop)
    {
        using var kill = Process.Start("kill", $"-TERM {process.Id}");
        await process.WaitForExitAsync(stop);
    }

    public string Said()
    {
        lock (said)
            return said.ToString();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit(TimeSpan.FromSeconds(10));
        process.Dispose();
    }

    private bool IsAnswered(string path)
    {
        try
        {
            using var connection = new PlainConnection(Address);
            return connection.Send(PlainRequest.Get(Address, path)).Status == 200;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        lock (said)
        {
            if (said.Length < 20_000)
                said.AppendLine(line);
        }
    }

    private static bool IsServerSetting(string variable) =>
        variable.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || variable.StartsWith("OMS_", StringComparison.Ordinal);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
