using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.Api;

namespace OmsSimulator.OpenApi.Tests;

/// <summary>A simulator with the demo world, in this process.</summary>
public sealed class Server : IAsyncLifetime
{
    private readonly WebApplication app = Simulator.Build(ProgramParts.Complete(new SimulatorOptions { Urls = "http://127.0.0.1:0" }));

    internal HttpClient Http { get; private set; } = null!;

    /// <summary>What is mapped: method and path.</summary>
    internal IEnumerable<string> Endpoints =>
        from endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        from method in MethodsOf(endpoint)
        select $"{method} {endpoint.RoutePattern.RawText!.Replace("{**", "{", StringComparison.Ordinal)}";

    // HEAD is wherever GET is, and no operation of its own.
    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<VendorPath>() is { } path
            ? path.Mapped
            : endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Where(static method => method != "HEAD");

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        using var made = await Http.PostAsync("/__admin/sandboxes", new StringContent("""{"name":"acme","seed":"demo"}"""));
        made.EnsureSuccessStatusCode();
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
