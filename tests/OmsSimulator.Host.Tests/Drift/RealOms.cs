using OmsSimulator.Domain;

namespace OmsSimulator.Host.Tests.Drift;

/// <summary>
/// A simulator that plays a real OMS, and the client that records what it asks of it. What steers the simulator is not recorded.
/// </summary>
internal sealed class RealOms : IAsyncDisposable
{
    private static readonly string[] Types =
    [
        .. EventCatalogue.Names.Where(type => !type.StartsWith("stock_location", StringComparison.Ordinal)),
    ];
    private readonly HttpClient http;
    private readonly Oms oms;
    private readonly Receiver receiver;
    private readonly List<RecordedExchange> exchanges = [];
    private DateTimeOffset now = new(2026, 2, 1, 10, 0, 0, TimeSpan.Zero);

    private RealOms(HttpClient http, Oms oms, Receiver receiver) => (this.http, this.oms, this.receiver) = (http, oms, receiver);

    /// <summary>The sandbox, unrecorded.</summary>
    public Oms Sandbox => oms;

    /// <summary>What was recorded.</summary>
    public Recording Recording => Recording.Of([.. exchanges], 0);

    /// <summary>Starts one, with a subscription to every event.</summary>
    public static async Task<RealOms> Start(RunningSimulator simulator, string installation, params string[] faults)
    {
        var receiver = await Receiver.Start();
        var http = new HttpClient { BaseAddress = simulator.Address };
        var name = simulator.FreeName();
        var at = new Oms(http, $"sandboxes/{name}/") { AsCaptured = true };
        (
            await new Oms(http, "").Post(
                "__admin/sandboxes",
                $$"""{"name":"{{name}}","seed":{{ErpWorld.Document}},"random_seed":1,"installation":{{installation}}}"""
            )
        ).ShouldBe(HttpStatus.Created);
        (await at.Put("__admin/clock", """{"mode":"frozen","now":"2026-02-01T10:00:00Z"}""")).ShouldBe(HttpStatus.Ok);
        foreach (var fault in faults)
            (await at.Post("__admin/faults", fault)).ShouldBe(HttpStatus.Created);
        var real = new RealOms(http, at, receiver);
        foreach (var type in Types)
        {
            await real.Ask("POST", "whisperer/hooks/", $$"""{"event_type":"{{type}}","target_url":"{{receiver.Address}}hooks/{{type}}"}""");
        }

        return real;
    }

    /// <summary>Asks, and records it.</summary>
    public async Task<Answer> Ask(string method, string path, string? body = null)
    {
        var answer = await oms.Send(method, path, body);
        exchanges.Add(
            new()
            {
                Index = exchanges.Count,
                StartedAt = now = now.AddMilliseconds(10),
                Method = method,
                Url = $"https://acme-oms.example/{(path.StartsWith("whisperer/", StringComparison.Ordinal) ? "" : "api/v1/oms/")}{path}",
                RequestHeaders = body is null ? [] : [new("Content-Type", "application/json")],
                RequestBody = body,
                Status = answer.Status,
                ResponseHeaders = [new("Content-Type", answer.ContentType ?? "")],
                ResponseBody = answer.Text.Length == 0 ? null : answer.Text,
            }
        );
        return answer;
    }

    /// <summary>Sends a command, and waits for the webhooks that follow.</summary>
    public async Task<Answer> Command(string record, string body)
    {
        var answer = await Ask("POST", $"{record}command/", body);
        await oms.Advance();
        while (receiver.All.TryDequeue(out var webhook))
            Keep(webhook);
        return answer;
    }

    /// <summary>Forgets the webhooks of what was not recorded.</summary>
    public async Task Forget()
    {
        await oms.Advance();
        receiver.All.Clear();
    }

    /// <summary>An exchange whose answer got lost.</summary>
    public void Lose(string record, string body) =>
        exchanges.Add(
            new()
            {
                Index = exchanges.Count,
                StartedAt = now = now.AddMilliseconds(10),
                Method = "POST",
                Url = $"https://acme-oms.example/api/v1/oms/{record}command/",
                RequestBody = body,
                Status = 0,
            }
        );

    /// <summary>The recording as a file.</summary>
    public byte[] File(RecordingRedaction? redaction = null)
    {
        using var file = new MemoryStream();
        file.Write(HarWriter.Head("test"));
        for (var index = 0; index < exchanges.Count; index++)
        {
            file.Write(index == 0 ? [] : HarWriter.Between);
            file.Write(HarWriter.Entry(redaction?.Of(exchanges[index]) ?? exchanges[index]));
        }

        file.Write(HarWriter.Tail);
        return file.ToArray();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        (await new Oms(http, "").Delete($"__admin/sandboxes/{oms.Name}")).ShouldBe(HttpStatus.NoContent);
        http.Dispose();
        await receiver.DisposeAsync();
    }

    private void Keep(Received webhook) =>
        exchanges.Add(
            new()
            {
                Index = exchanges.Count,
                StartedAt = now = now.AddMilliseconds(10),
                Method = "POST",
                Url = $"http://erp.example{webhook.Path}",
                RequestHeaders = [.. webhook.Headers.Select(header => new RecordedHeader(header.Key, header.Value))],
                RequestBody = webhook.Text,
                Status = 204,
            }
        );
}
