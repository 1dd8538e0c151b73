using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace OmsSimulator.Host.Tests;

/// <summary>A partner that listens: what it hears is kept, and answered as the test says.</summary>
internal sealed class RealPartner : IAsyncDisposable
{
    private readonly WebApplication app;

    private RealPartner(WebApplication app) => this.app = app;

    /// <summary>Where it listens.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What it heard, in order: the header Authorization and the body.</summary>
    public ConcurrentQueue<(string Authorization, JsonElement Body)> Heard { get; } = new();

    /// <summary>Starts one.</summary>
    public static async Task<RealPartner> Start(Func<JsonElement, Task<(int Status, string Body)>> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var partner = new RealPartner(app);
        app.Run(async context =>
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body);
            var body = document.RootElement.Clone();
            partner.Heard.Enqueue((context.Request.Headers.Authorization.ToString(), body));
            var (status, text) = await answer(body);
            context.Response.StatusCode = status;
            await context.Response.WriteAsync(text);
        });
        await app.StartAsync();
        partner.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return partner;
    }

    /// <summary>Starts one that always answers the same.</summary>
    public static Task<RealPartner> Start(int status, string body) => Start(_ => Task.FromResult((status, body)));

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
