using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Client;

namespace OmsSimulator.Cli.Remote;

/// <summary>What one run of a command works with: the simulator, the sandbox, and where answers are shown.</summary>
internal sealed class RemoteRun : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // A replay or a snapshot takes its time; a simulator that is not there is told by the connection.
    private readonly HttpClient http = new(new SocketsHttpHandler { ConnectTimeout = Patience, Proxy = new DirectLoopback() })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
    private readonly Uri server;
    private readonly string? adminKey;

    /// <param name="server">The simulator.</param>
    /// <param name="sandbox">The sandbox; the one that the address names where it is left out.</param>
    /// <param name="adminKey">The key of a guarded control surface.</param>
    /// <param name="screen">Where answers are shown.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public RemoteRun(Uri server, string? sandbox, string? adminKey, Screen screen, CancellationToken cancellationToken)
    {
        this.server = new UriBuilder(server)
        {
            Path = $"{server.AbsolutePath.TrimEnd('/')}/",
            Query = "",
            Fragment = "",
        }.Uri;
        this.adminKey = adminKey;
        (Sandbox, Screen, Cancellation) = (sandbox, screen, cancellationToken);
        Address = AddressOf(sandbox);
        Control = ControlOf(sandbox);
        Oms = new OmsClient(http, Address);
    }

    /// <summary>The sandbox that was named.</summary>
    public string? Sandbox { get; }

    /// <summary>Where the sandbox is, with a slash at its end.</summary>
    public Uri Address { get; }

    /// <summary>The sandbox's control surface.</summary>
    public OmsControlClient Control { get; }

    /// <summary>The sandbox's OMS.</summary>
    public OmsClient Oms { get; }

    /// <summary>Where answers are shown.</summary>
    public Screen Screen { get; }

    /// <summary>Ends it.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Calls the sandbox's control surface.</summary>
    public Task<JsonElement> Send(HttpMethod method, string path, JsonNode? body = null) => Send(Control, method, path, body);

    /// <summary>Calls a control surface.</summary>
    public Task<JsonElement> Send(OmsControlClient control, HttpMethod method, string path, JsonNode? body = null) =>
        control.SendAsync(method, path, body is null ? null : Body(body.ToJsonString()), Cancellation);

    /// <summary>The control surface of a sandbox.</summary>
    public OmsControlClient ControlOf(string? sandbox) => new(http, AddressOf(sandbox)) { AdminKey = adminKey };

    /// <summary>A header of the control surface's answer; none where it has none.</summary>
    public async Task<string?> Header(string path, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, $"__admin/{path}"));
        if (adminKey is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", adminKey);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        return answer.Headers.TryGetValues(name, out var values) ? values.First() : null;
    }

    /// <summary>A JSON document to send.</summary>
    public static StringContent Body(string json) => new(json, System.Text.Encoding.UTF8, "application/json");

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private Uri AddressOf(string? sandbox) => sandbox is null ? server : new Uri(server, $"sandboxes/{Uri.EscapeDataString(sandbox)}/");
}
