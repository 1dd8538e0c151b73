using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace OmsSimulator.Testing.Steps;

/// <summary>The sandbox of one scenario, over HTTP: requests go in, the last answer is kept.</summary>
public sealed class Sandbox : IDisposable
{
    private static Installation? defaultInstallation;
    private static int made;

    private readonly string name = $"s{Interlocked.Increment(ref made)}";
    private HttpClient? client;
    private bool guarded;
    private bool hasOwnInstallation;

    /// <summary>The base address of the sandbox, for the system under test; the sandbox is made where there is none yet.</summary>
    public async Task<Uri> Address()
    {
        if (client is null)
            await Make();
        return client!.BaseAddress!;
    }

    /// <summary>The last answer.</summary>
    public HttpResponseMessage Response { get; private set; } = null!;

    /// <summary>The last answer's body.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Its beginning, for messages.</summary>
    public string ShortBody => Body.Length <= 500 ? Body : $"{Body[..500]}...";

    /// <summary>The header <c>Authorization</c> of what is sent from now on.</summary>
    public string? Authorization { get; set; }

    /// <summary>The simulator asks for tokens.</summary>
    public void AskForTokens() => guarded = true;

    /// <summary>Makes the sandbox.</summary>
    public async Task Make(string seed = "empty", string? installation = null)
    {
        using var root = To(Root);
        var document = new JsonObject { ["name"] = name, ["seed"] = seed };
        if (installation is not null)
            document["installation"] = JsonNode.Parse(installation);
        hasOwnInstallation = installation is not null;
        using var answer = await root.PostAsync("/__admin/sandboxes", Json(document.ToJsonString()));
        Claim.That(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        client = To(new Uri(Root, $"/sandboxes/{name}/"));
    }

    /// <summary>Makes the sandbox one customer's OMS, or makes it as one.</summary>
    public async Task Install(string installation)
    {
        if (client is null)
        {
            await Make(installation: installation);
            return;
        }

        hasOwnInstallation = true;
        using var answer = await client.PutAsync("__admin/installation", Json(installation));
        Claim.That(answer.IsSuccessStatusCode, $"the installation was refused: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>The installation; the default one is read once for all scenarios.</summary>
    public async Task<Installation> Installation() =>
        hasOwnInstallation ? await ReadInstallation() : defaultInstallation ??= await ReadInstallation();

    /// <summary>Drops the sandbox, so that the simulator need not keep every scenario's world.</summary>
    public async Task Drop()
    {
        using var root = To(Root);
        using var answer = await root.DeleteAsync($"/__admin/sandboxes/{name}");
    }

    /// <summary>Sends a request; the answer is kept.</summary>
    public async Task Request(string method, string path, string? body = null, string mediaType = "application/json") =>
        await Request(method, path, body is null ? null : Text(body, mediaType));

    /// <summary>Sends a request; the answer is kept.</summary>
    public async Task Request(string method, string path, HttpContent? body)
    {
        if (client is null)
            await Make();
        using var request = new HttpRequestMessage(new HttpMethod(method), path.TrimStart('/')) { Content = body };
        if (Authorization is not null)
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(Authorization);
        Response = await client!.SendAsync(request);
        Body = await Response.Content.ReadAsStringAsync();
    }

    /// <summary>Asks for a document without touching the last answer.</summary>
    public async Task<JsonNode> Look(string path)
    {
        using var request = Looking(path);
        if (Authorization is not null)
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(Authorization);
        using var answer = await client!.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Claim.That(answer.IsSuccessStatusCode, $"GET {path} answered {(int)answer.StatusCode} {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>Everything that a command can change, as it is now, without touching the last answer.</summary>
    public async Task<WorldView> View()
    {
        if (client is null)
            await Make();
        return await WorldView.ReadAsync(client!, Authorization is null ? null : AuthenticationHeaderValue.Parse(Authorization));
    }

    /// <summary>Adds to the world; it has to be accepted. The answer is not kept.</summary>
    public async Task<JsonNode> Add(JsonObject world)
    {
        if (client is null)
            await Make();
        using var answer = await client!.PostAsync("__admin/world", Json(world.ToJsonString()));
        var body = await answer.Content.ReadAsStringAsync();
        Claim.That(answer.IsSuccessStatusCode, $"the world was refused: {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>A call that has to be accepted; the last answer is as it was.</summary>
    public async Task Call(string method, string path, string? body = null)
    {
        if (client is null)
            await Make();
        using var request = new HttpRequestMessage(new HttpMethod(method), path.TrimStart('/'))
        {
            Content = body is null ? null : Json(body),
        };
        if (Authorization is not null)
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(Authorization);
        using var answer = await client!.SendAsync(request);
        Claim.That(
            answer.IsSuccessStatusCode,
            $"{method} {path} was answered {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
        );
    }

    /// <summary>The whole address of a path.</summary>
    public async Task<Uri> AddressOf(string path)
    {
        if (client is null)
            await Make();
        return new Uri(client!.BaseAddress!, path);
    }

    /// <summary>Posts a document that has to be accepted. The answer is not kept.</summary>
    public async Task Post(string path, JsonObject document)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, await AddressOf(path)) { Content = Json(document.ToJsonString()) };
        if (Authorization is not null)
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(Authorization);
        using var answer = await client!.SendAsync(request);
        Claim.That(answer.IsSuccessStatusCode, $"POST {path} was refused: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <inheritdoc/>
    public void Dispose() => client?.Dispose();

    private Uri Root => guarded ? Server.GuardedAddress : Server.Address;

    private async Task<Installation> ReadInstallation() => Steps.Installation.Of(await Look("__admin/installation"));

    private static HttpClient To(Uri address) => new(Server.Connections, disposeHandler: false) { BaseAddress = address };

    // What steps look at themselves is nothing that the suite has read.
    private static HttpRequestMessage Looking(string path) =>
        new(HttpMethod.Get, path.TrimStart('/')) { Headers = { { "X-Oms-Simulator-Coverage", "off" } } };

    private static StringContent Json(string text) => Text(text, "application/json");

    private static StringContent Text(string text, string mediaType)
    {
        var content = new StringContent(text, new UTF8Encoding(false));
        content.Headers.ContentType = mediaType.Length == 0 ? null : MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }
}
