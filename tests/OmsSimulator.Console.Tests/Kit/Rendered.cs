using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.Client;
using OmsSimulator.WebConsole;
using OmsSimulator.WebConsole.Calls;
using OmsSimulator.WebConsole.Live;
using OmsSimulator.WebConsole.Shell;
using OmsSimulator.WebConsole.Speech;
using OmsSimulator.WebConsole.Views.Webhooks;

namespace OmsSimulator.Console.Tests;

/// <summary>Components of the console, rendered without a browser, on a real simulator with the demo world.</summary>
public abstract class Rendered : BunitContext, IAsyncLifetime
{
    private WebApplication? server;
    private SocketsHttpHandler? wire;

    /// <summary>The sandbox that is looked at.</summary>
    protected const string Sandbox = "default";

    /// <summary>Where the simulator listens.</summary>
    protected Uri Address { get; private set; } = null!;

    /// <summary>The vendor's API.</summary>
    protected OmsClient Oms { get; private set; } = null!;

    /// <summary>The control surface.</summary>
    protected OmsControlClient Control { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        DefaultWaitTimeout = TimeSpan.FromSeconds(30);
        server = Simulator.Build(new SimulatorOptions { Urls = "http://127.0.0.1:0", HearsSignals = false });
        await server.StartAsync();
        Address = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        (Oms, Control) = (new OmsClient(Address), new OmsControlClient(Address));
        wire = new SocketsHttpHandler { UseProxy = false };
        var options = new ConsoleOptions
        {
            Look = new ToServer(wire, Address),
            Send = new ToServer(wire, Address),
            Version = "0",
        };
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(new ConsoleConnections(options));
        Services.AddScoped<ConsoleCalls>();
        Services.AddScoped<Place>();
        Services.AddScoped<Words>();
        Services.AddScoped<Changes>();
        Services.AddScoped<KnownSecrets>();
    }

    /// <summary>The words, to be asked for another language.</summary>
    internal Words Words => Services.GetRequiredService<Words>();

    /// <summary>Sends a command to a package, whatever is answered.</summary>
    protected async Task Send(int package, int transition)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsync(
            new Uri(Address, $"api/v1/oms/packages/{package}/command/"),
            new StringContent($$"""{"transition": {{transition}}}""", System.Text.Encoding.UTF8, "application/json")
        );
    }

    /// <inheritdoc/>
    async Task IAsyncLifetime.DisposeAsync()
    {
        Oms.Dispose();
        Control.Dispose();
        await DisposeAsync();
        wire?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
    }

    // The console speaks to a name that leads into the process; here it leads to the socket.
    private sealed class ToServer(HttpMessageHandler inner, Uri address) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker through = new(inner, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(address, request.RequestUri!.PathAndQuery);
            return through.SendAsync(request, cancellationToken);
        }
    }
}
