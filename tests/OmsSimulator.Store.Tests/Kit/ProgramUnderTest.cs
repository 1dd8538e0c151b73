using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace OmsSimulator.Store.Tests;

/// <summary>The real program, in a process of its own that can be killed.</summary>
internal sealed class ProgramUnderTest : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly StringBuilder said = new();

    private ProgramUnderTest(Process process) => this.process = process;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>What it said so far.</summary>
    public string Said
    {
        get
        {
            lock (said)
                return said.ToString();
        }
    }

    /// <summary>Starts it, and waits until it serves.</summary>
    public static Task<ProgramUnderTest> Start(params string[] arguments) => StartWithin([], arguments);

    /// <summary>Starts it by another program, which becomes it.</summary>
    public static async Task<ProgramUnderTest> StartWithin(string[] within, string[] arguments)
    {
        var program = Launch(arguments, within);
        var serves = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        program.Listen(line =>
        {
            if (line.Contains(" serves ", StringComparison.Ordinal))
                serves.TrySetResult(new Uri(line.Split(" serves ")[1].Split(' ')[0]));
        });
        program.process.Exited += (_, _) => serves.TrySetException(new InvalidOperationException($"It ended: {program.Said}"));
        program.Http = new HttpClient { BaseAddress = await serves.Task.WaitAsync(Patience), Timeout = Patience };
        return program;
    }

    /// <summary>Starts it where it is to end by itself; its exit code and what it said.</summary>
    public static async Task<(int Code, string Said)> Run(params string[] arguments)
    {
        using var program = Launch(arguments);
        program.Listen(static _ => { });
        using var patience = new CancellationTokenSource(Patience);
        await program.process.WaitForExitAsync(patience.Token);
        program.process.WaitForExit();
        return (program.process.ExitCode, program.Said);
    }

    /// <summary>Whether it has not ended.</summary>
    public bool IsRunning => !process.HasExited;

    /// <summary>Completes when it has ended; its exit code.</summary>
    public async Task<int> Ended()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException($"It has not ended: {Said}");
        }

        return process.ExitCode;
    }

    /// <summary>Sends it a signal, such as <c>STOP</c>.</summary>
    public async Task Signal(string name)
    {
        using var kill = Process.Start("kill", $"-{name} {process.Id}");
        await kill.WaitForExitAsync();
    }

    /// <summary>The files that are mapped into it.</summary>
    public string[] LoadedFiles() => [.. File.ReadLines($"/proc/{process.Id}/maps").Select(static line => line.Split(' ')[^1]).Distinct()];

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>What SIGTERM does.</summary>
    public async Task<int> Stop()
    {
        await Signal("TERM");
        return await Ended();
    }

    public async Task<JsonElement> Get(string path) => await Http.GetFromJsonAsync<JsonElement>(path);

    public async Task<JsonElement> Send(HttpMethod method, string path, string body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await Http.SendAsync(request);
        answer
            .IsSuccessStatusCode.Should()
            .BeTrue($"{method} {path} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
        Http?.Dispose();
    }

    private static ProgramUnderTest Launch(string[] arguments, params string[] within)
    {
        string[] all = [.. within, "dotnet", Path.Combine(AppContext.BaseDirectory, "oms-simulator.dll"), .. arguments];
        var start = new ProcessStartInfo(all[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in all[1..])
            start.ArgumentList.Add(argument);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var program = new ProgramUnderTest(process);
        process.Start();
        return program;
    }

    private void Listen(Action<string> hear)
    {
        void Take(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is not { } text)
                return;
            lock (said)
                said.AppendLine(text);
            hear(text);
        }

        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }
}
