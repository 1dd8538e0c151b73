using System.Text.Json;

namespace OmsSimulator.Host.Tests;

/// <summary>Listens to events as a browser does, until it is disposed. Whatever is waited for is waited for 30 seconds at most.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
    private readonly HttpResponseMessage response;
    private readonly StreamReader lines;

    private Listener(HttpResponseMessage response, StreamReader lines) => (this.response, this.lines) = (response, lines);

    /// <summary>The id of the last frame.</summary>
    public string LastId { get; private set; } = "";

    /// <summary>How many lines said nothing.</summary>
    public int Beats { get; private set; }

    /// <summary>Begins to listen; the first frame says where.</summary>
    public static async Task<Listener> Of(HttpClient http, string path, string? lastId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastId is not null)
            request.Headers.Add("Last-Event-ID", lastId);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        ((int)response.StatusCode).Should().Be(200);
        response.Content.Headers.ContentType!.ToString().Should().Be("text/event-stream");
        return new Listener(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>The next frame; its type is empty where it only says how far the listener came. None: the stream has ended.</summary>
    public async Task<Frame?> Next()
    {
        var (type, data) = ("", "");
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Length == 0)
                return new Frame(LastId, type, data);
            var (name, value) = line.Split(':', 2) is [var before, var after] ? (before, after.TrimStart()) : (line, "");
            if (name.Length == 0)
                Beats++;
            else if (name == "id")
                LastId = value;
            else if (name == "event")
                type = value;
            else if (name == "data")
                data += value;
        }

        return null;
    }

    /// <summary>The next event.</summary>
    public async Task<Frame?> NextEvent()
    {
        while (await Next() is { } frame)
        {
            if (frame.Type.Length > 0)
                return frame;
        }

        return null;
    }

    /// <summary>The next event of a type.</summary>
    public async Task<Frame> Until(string type)
    {
        while (await NextEvent() is { } frame)
        {
            if (frame.Type == type)
                return frame;
        }

        throw new InvalidOperationException($"The stream has ended without an event {type}.");
    }

    public async ValueTask DisposeAsync()
    {
        lines.Dispose();
        response.Dispose();
        patience.Dispose();
        await ValueTask.CompletedTask;
    }
}

/// <summary>A frame of a stream of events.</summary>
internal sealed record Frame(string Id, string Type, string Data)
{
    /// <summary>A member of its data.</summary>
    public string this[string member]
    {
        get
        {
            using var document = JsonDocument.Parse(Data);
            return member.Split('.').Aggregate(document.RootElement, static (at, name) => at.GetProperty(name)).ToString();
        }
    }

    /// <summary>The number of its id.</summary>
    public long Number => long.Parse(Id.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture);
}
