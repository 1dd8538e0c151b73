using System.Diagnostics;
using System.Text.RegularExpressions;

namespace OmsSimulator.Host.Tests.Journal;

/// <summary>A running WireMock.</summary>
internal sealed partial class RealWireMock : IAsyncDisposable
{
    private readonly Process process;

    private RealWireMock(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    public static async Task<RealWireMock> Start()
    {
        var process = Process.Start(WireMockJar.Java("wiremock.Run", "--port", "0", "--bind-address", "127.0.0.1", "--disable-banner"))!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Port().Match(line) is { Success: true } port)
                return new RealWireMock(process, new Uri($"http://127.0.0.1:{port.Groups[1].Value}/"));
        }

        throw new InvalidOperationException($"WireMock did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex(@"^port:\s+(\d+)")]
    private static partial Regex Port();
}
