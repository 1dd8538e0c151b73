using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace OmsSimulator.Host.Tests.Requests;

/// <summary>
/// Whatever bytes come, the simulator answers or closes, and never with a fault of its own. <c>OMS_SIMULATOR_FUZZ_REQUESTS</c> makes the
/// run longer, <c>OMS_SIMULATOR_FUZZ_SEED</c> another one.
/// </summary>
public sealed partial class RawFuzzTests
{
    private static readonly int Requests = Setting("OMS_SIMULATOR_FUZZ_REQUESTS", 2000);
    private static readonly int Seed = Setting("OMS_SIMULATOR_FUZZ_SEED", 20260105);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task NoBytesAreAFaultOrAHang()
    {
        await using var simulator = await OwnSimulator.Start(new() { LogLevel = Microsoft.Extensions.Logging.LogLevel.None });
        var workers = Enumerable.Range(0, 4).Select(worker => Run(simulator, worker, Requests / 4));
        await Task.WhenAll(workers);
        (await simulator.Default.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        (await simulator.Default.Get("__admin/health")).ShouldBe(HttpStatus.Ok);
    }

    private static async Task Run(OwnSimulator simulator, int worker, int requests)
    {
        var name = $"raw-{worker}";
        (await simulator.Default.Post("__admin/sandboxes", $$"""{"name":"{{name}}","seed":"demo"}""")).ShouldBe(HttpStatus.Created);
        var random = new Random(Seed + worker);
        var source = new RawRequest(random, name);
        for (var sent = 0; sent < requests; )
        {
            var several = random.Next(6) == 0 ? 2 + random.Next(3) : 1;
            var bytes = Enumerable.Range(0, several).SelectMany(_ => source.Next()).ToArray();
            sent += several;
            var because = $"worker {worker}, request {sent}: {Encoding.Latin1.GetString(bytes)}";
            string answer;
            try
            {
                answer = await Exchange(simulator.Address, bytes);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException(because);
            }

            Faults().Matches(answer).Select(found => found.Value).Should().BeEmpty(because);
        }
    }

    // The client has nothing more to say: whoever waits for the rest of a body waits for nobody.
    private static async Task<string> Exchange(Uri address, byte[] bytes)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port, patience.Token);
        using var seen = new MemoryStream();
        try
        {
            var stream = connection.GetStream();
            await stream.WriteAsync(bytes, patience.Token);
            connection.Client.Shutdown(SocketShutdown.Send);
            await stream.CopyToAsync(seen, patience.Token);
        }
        catch (Exception closed) when (closed is IOException or SocketException)
        {
            // It may close before it has read all.
        }

        return Encoding.Latin1.GetString(seen.ToArray());
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set)
            ? set
            : otherwise;

    // 501 is what this server says to a transfer coding that it does not know, 505 to another version of HTTP.
    [GeneratedRegex(@"HTTP/1\.1 5(?!01|05)\d\d [^\r]*[\s\S]{0,600}")]
    private static partial Regex Faults();
}
