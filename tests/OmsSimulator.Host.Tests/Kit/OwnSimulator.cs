using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.Schemas;

namespace OmsSimulator.Host.Tests;

/// <summary>A simulator with settings of its own, for one test.</summary>
internal sealed class OwnSimulator : IAsyncDisposable
{
    private OwnSimulator(WebApplication app)
    {
        App = app;
        Address = new Uri($"{app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}/");
        Http = new HttpClient(new SchemaCheckedHandler()) { BaseAddress = Address };
    }

    public WebApplication App { get; }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>The sandbox <c>default</c>.</summary>
    public Oms Default => new(Http, "");

    public static async Task<OwnSimulator> Start(SimulatorOptions options, Uri? collector = null)
    {
        var app = Simulator.Build(ProgramParts.Complete(options with { Urls = "http://127.0.0.1:0" }, collector));
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
    }
}
