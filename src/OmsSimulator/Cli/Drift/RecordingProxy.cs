using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Yarp.ReverseProxy.Forwarder;

namespace OmsSimulator.Cli.Drift;

/// <summary>A proxy whose messages pass as they are, and are kept.</summary>
internal sealed class RecordingProxy : IAsyncDisposable
{
    private static readonly ForwarderRequestConfig Forwarding = new()
    {
        ActivityTimeout = TimeSpan.FromMinutes(10),
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
    };

    private readonly WebApplication app;
    private readonly HttpMessageInvoker http;

    private RecordingProxy(WebApplication app, HttpMessageInvoker http) => (this.app, this.http) = (app, http);

    /// <summary>Where it listens.</summary>
    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Starts it.</summary>
    /// <param name="options">Between whom it stands.</param>
    /// <param name="file">What keeps the exchanges.</param>
    /// <param name="time">When they happen.</param>
    public static async Task<RecordingProxy> Start(RecordOptions options, HarFile file, TimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.ResponseHeaderEncodingSelector = static _ => Encoding.UTF8;
        });
        builder.Services.AddSingleton<IHostLifetime, OwnLifetime>();
        builder.Services.AddLogging();
        builder.Services.AddHttpForwarder();
        var app = builder.Build();
        var http = Connections();
        var proxy = new RecordingProxy(app, http);
        var forwarder = app.Services.GetRequiredService<IHttpForwarder>();
        app.Run(context => Pass(context, forwarder, http, options, file, time));
        try
        {
            await app.StartAsync();
            return proxy;
        }
        catch
        {
            await proxy.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it when what is under way has passed.</summary>
    public Task Stop() => app.StopAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    private static async Task Pass(
        HttpContext context,
        IHttpForwarder forwarder,
        HttpMessageInvoker http,
        RecordOptions options,
        HarFile file,
        TimeProvider time
    )
    {
        var isWebhook = options.Webhooks is not null && ReadOnlyPolicy.IsWebhook(context.Request);
        if (options.ReadOnly && !isWebhook && !ReadOnlyPolicy.Passes(context.Request))
        {
            await ReadOnlyPolicy.Refuse(context);
            return;
        }

        var passing = new PassingExchange(context, isWebhook ? options.Webhooks! : options.Target, time);
        context.Response.OnCompleted(async () => await file.Add(await passing.Recorded()));
        var error = await forwarder.SendAsync(
            context,
            passing.Prefix,
            http,
            Forwarding,
            new PassingTransformer(passing),
            context.RequestAborted
        );
        passing.End(isComplete: error == ForwarderError.None);
    }

    private static HttpMessageInvoker Connections() =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                UseCookies = false,
                ActivityHeadersPropagator = null,
                Proxy = new Client.DirectLoopback(),
                RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
                ResponseHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
            }
        );

    /// <summary>The command line says when it ends.</summary>
    private sealed class OwnLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
