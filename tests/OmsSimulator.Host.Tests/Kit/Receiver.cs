using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace OmsSimulator.Host.Tests;

/// <summary>Somebody's webhook endpoint: keeps what comes, and answers as it is told.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private Receiver(WebApplication app, string address) => (this.app, Address) = (app, address);

    /// <summary>Where it listens, with a slash at its end.</summary>
    public string Address { get; }

    /// <summary>What came, in the order it came.</summary>
    public ConcurrentQueue<Received> All { get; } = [];

    /// <summary>What it does with a request: 204 unless said otherwise.</summary>
    public Func<HttpContext, Received, Task> Does { get; set; } = static (context, _) => Answer(context, 204);

    public static async Task<Receiver> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        Receiver receiver = null!;
        app.Run(context => receiver.Take(context));
        await app.StartAsync();
        receiver = new(app, $"{app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}/");
        return receiver;
    }

    /// <summary>Answers with a status, and nothing else.</summary>
    public static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var received = new Received(
            context.Request.Method,
            context.Request.Path.Value!,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray()
        );
        All.Enqueue(received);
        await Does(context, received);
    }
}

/// <summary>A request that came.</summary>
internal sealed record Received(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Body);

    public System.Text.Json.Nodes.JsonNode Json => System.Text.Json.Nodes.JsonNode.Parse(Body)!;

    public string Uuid => Text.Split("\"uuid\": \"", 2)[1][..32];

    public string Type => (string)Json["event"]!["type"]!;
}
