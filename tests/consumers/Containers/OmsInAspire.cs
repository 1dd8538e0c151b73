using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Orders.AppHost;

public static class OmsInAspire
{
    public static IResourceBuilder<ContainerResource> AddOms(this IDistributedApplicationBuilder builder) =>
        builder
            .AddContainer("oms", "oms-simulator")
            .WithHttpEndpoint(targetPort: 8080, name: "http")
            .WithEnvironment("OMS_SIMULATOR_SEED", "empty")
            .WithHttpHealthCheck("/__admin/health");
}
