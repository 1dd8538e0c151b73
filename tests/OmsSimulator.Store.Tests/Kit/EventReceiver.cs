using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace OmsSimulator.Store.Tests;

/// <summary>Somebody's webhook endpoint, which outlives the simulator; counts what comes by its uuid.</summary>
internal sealed class EventReceiver : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly WebApplication app;
    private readonly SemaphoreSlim arrivals = new(0);

    private EventReceiver(WebApplication app) => this.app = app;

    /// <summary>How often each event came, by its uuid.</summary>
    public ConcurrentDictionary<string, int> Received { get; } = [];

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = 204;

    public string Address => $"{app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}/";

    public static async Task<EventReceiver> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var receiver = new EventReceiver(app);
        app.Run(receiver.Take);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>Waits, from one event to the next, until what came is enough; not for ever, so that a claim says what is missing.</summary>
    public async Task Until(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (!holds())
                await arrivals.WaitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // The claim that follows fails.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        arrivals.Dispose();
    }

    private async Task Take(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync();
        Received.AddOrUpdate(text.Split("\"uuid\": \"", 2)[1][..32], 1, static (_, times) => times + 1);
        context.Response.StatusCode = Status;
        arrivals.Release();
    }
}
