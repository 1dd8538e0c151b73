using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>
/// A simulator in this process on a free port: every exchange of the documents is really made with it, in a sandbox of its own whose clock
/// stands still.
/// </summary>
public sealed class Laboratory : IAsyncDisposable
{
    private readonly WebApplication app;
    private int sandboxes;

    private Laboratory(WebApplication app, HttpClient http) => (this.app, Http) = (app, http);

    /// <summary>The connection to it.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts it.</summary>
    public static async Task<Laboratory> Start()
    {
        var app = Simulator.Build(ProgramParts.Complete(new SimulatorOptions { Urls = "http://127.0.0.1:0", Seed = "empty" }));
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new Laboratory(app, new HttpClient { BaseAddress = new Uri($"{address}/") });
    }

    /// <summary>A sandbox with one package, number 1.</summary>
    public Task<LaboratorySandbox> WithPackage(State state, State? blockedIn = null) =>
        Make(ExampleWorld.With(state.Key, blockedIn?.Key), CommandSubject.Package);

    /// <summary>A sandbox with one transfer, number 1, which commands brought to a state.</summary>
    public async Task<LaboratorySandbox> WithTransfer(State state)
    {
        var sandbox = await Make(ExampleWorld.WithTransfer, CommandSubject.Transfer);
        foreach (var command in ExampleWorld.WayTo(state.Transfer))
            await sandbox.Must("POST", sandbox.CommandPath, command);
        return sandbox;
    }

    /// <summary>Reads a path of the simulator, as text.</summary>
    public Task<string> Read(string path) => Http.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task<LaboratorySandbox> Make(string world, CommandSubject subject)
    {
        var sandbox = new LaboratorySandbox(Http, $"sandboxes/document-{++sandboxes}/", subject);
        var made = new JsonObject
        {
            ["name"] = $"document-{sandboxes}",
            ["seed"] = JsonNode.Parse(world),
            ["random_seed"] = 1,
        };
        await sandbox.Must("POST", "/__admin/sandboxes", made.ToJsonString());
        await sandbox.Must("PUT", "__admin/clock", """{"mode":"frozen","now":"2026-01-05T09:00:00Z"}""");
        return sandbox;
    }
}

/// <summary>One sandbox of the laboratory.</summary>
/// <param name="http">The connection.</param>
/// <param name="prefix">The sandbox's part of the address.</param>
/// <param name="subject">What commands are sent to.</param>
public sealed class LaboratorySandbox(HttpClient http, string prefix, CommandSubject subject)
{
    /// <summary>The path of the package's or the transfer's commands.</summary>
    public string CommandPath { get; } =
        subject == CommandSubject.Transfer ? "/api/v1/oms/transfer_orders/1/command/" : "/api/v1/oms/packages/1/command/";

    /// <summary>Sends a command's body.</summary>
    public Task<Exchange> Command(string body) => Send("POST", CommandPath, body);

    /// <summary>Reads a document.</summary>
    public async Task<JsonNode> Read(string path) => JsonNode.Parse((await Must("GET", path, null)).Answer)!;

    /// <summary>Sends what cannot be refused.</summary>
    public async Task<Exchange> Must(string method, string path, string? body)
    {
        var exchange = await Send(method, path, body);
        return exchange.Status < 300
            ? exchange
            : throw new InvalidOperationException($"{method} {path} {body}: {exchange.Status} {exchange.Answer}");
    }

    private async Task<Exchange> Send(string method, string path, string? body)
    {
        var address = path.StartsWith("/__admin", StringComparison.Ordinal) ? path.TrimStart('/') : prefix + path.TrimStart('/');
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request);
        return new Exchange(
            path,
            body ?? "",
            (int)answer.StatusCode,
            answer.Content.Headers.ContentType?.ToString(),
            await answer.Content.ReadAsStringAsync()
        );
    }
}
