using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace OmsSimulator.Benchmarks.Http;

/// <summary>What the benchmark asks of the simulator beside the measured calls: worlds, resets, and how things stand.</summary>
public sealed class ControlSurface(ServerProcess server, CancellationToken stop) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private readonly HttpClient client = new() { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>Adds to the world of the sandbox; the answer, which can be long, is read and dropped.</summary>
    public async Task AddToWorld(byte[] world)
    {
        using var content = new ByteArrayContent(world) { Headers = { ContentType = Json } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/__admin/world") { Content = content };
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        await Require(answer, HttpStatusCode.Created);
        await answer.Content.CopyToAsync(Stream.Null, stop);
    }

    /// <summary>Back to the seed, which is empty here.</summary>
    public async Task Reset()
    {
        using var answer = await client.PostAsync("/__admin/reset", null, stop);
        await Require(answer, null);
    }

    /// <summary>Subscribes to events.</summary>
    public async Task Subscribe(string json)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = Json } };
        using var answer = await client.PostAsync("/whisperer/hooks/", content, stop);
        await Require(answer, HttpStatusCode.Created);
    }

    /// <summary>Waits until every webhook that waits to be sent was tried.</summary>
    public async Task Settle()
    {
        using var content = new ByteArrayContent("""{"by":"PT0S"}"""u8.ToArray()) { Headers = { ContentType = Json } };
        using var answer = await client.PostAsync("/__admin/clock/advance", content, stop);
        await Require(answer, HttpStatusCode.OK);
    }

    public async Task Command(int package, string json)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = Json } };
        using var answer = await client.PostAsync($"/api/v1/oms/packages/{package}/command/", content, stop);
        await Require(answer, HttpStatusCode.NoContent);
    }

    /// <summary>A command that has to be accepted, whatever its answer says.</summary>
    public async Task Send(int package, string json)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = Json } };
        using var answer = await client.PostAsync($"/api/v1/oms/packages/{package}/command/", content, stop);
        await Require(answer, null);
    }

    public async Task<JsonElement> Get(string path)
    {
        using var answer = await client.GetAsync(path, stop);
        await Require(answer, HttpStatusCode.OK);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(stop));
        return document.RootElement.Clone();
    }

    public async Task<string> StateOf(int package) =>
        (await Get($"/api/v1/oms/packages/{package}/")).GetProperty("state").GetProperty("enum_value").GetString() ?? "";

    public void Dispose() => client.Dispose();

    private async Task Require(HttpResponseMessage answer, HttpStatusCode? expected)
    {
        if (expected is null ? !answer.IsSuccessStatusCode : answer.StatusCode != expected)
        {
            var body = await answer.Content.ReadAsStringAsync(stop);
            var request = $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri?.PathAndQuery}";
            throw new BenchmarkFailedException(
                $"{server.Name} answered {request} with {(int)answer.StatusCode}: {body[..Math.Min(body.Length, 2000)]}\n{server.Said()}"
            );
        }
    }
}
