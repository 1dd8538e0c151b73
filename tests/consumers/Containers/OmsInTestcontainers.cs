using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using OmsSimulator.Testing;

namespace Orders.Tests;

public sealed class OmsInTestcontainers : IAsyncDisposable
{
    private readonly IContainer container = new ContainerBuilder("oms-simulator")
        .WithPortBinding(8080, assignRandomHostPort: true)
        .WithEnvironment("OMS_SIMULATOR_SEED", "empty")
        .WithWaitStrategy(Wait.ForUnixContainer().UntilHttpRequestIsSucceeded(health => health.ForPort(8080).ForPath("/__admin/health")))
        .Build();

    public async Task<OmsServer> StartAsync()
    {
        await container.StartAsync();
        return OmsServer.At(new Uri($"http://{container.Hostname}:{container.GetMappedPublicPort(8080)}/"));
    }

    public ValueTask DisposeAsync() => container.DisposeAsync();
}
