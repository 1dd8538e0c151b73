using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OmsSimulator.WebConsole.Hosting;

/// <summary>
/// The hub that a page speaks through once it is alive, as a pipeline of its own: SignalR compiles a caller for each of its methods when it
/// is mapped, which takes longer than the first page does, and no page waits for it.
/// </summary>
internal sealed class LateHub(IServiceProvider services)
{
    private static readonly PathString Path = "/_blazor";
    private readonly Lazy<RequestDelegate> pipeline = new(() => Build(services));

    /// <summary>Makes it now.</summary>
    public void Make() => _ = pipeline.Value;

    /// <summary>Answers what pages send, in front of everything that answers browsers.</summary>
    public static void Use(IApplicationBuilder app, LateHub hub) =>
        app.Use((context, next) => context.Request.Path.StartsWithSegments(Path) ? hub.pipeline.Value(context) : next(context));

    /// <summary>Leaves the hub out of the endpoints of the components.</summary>
    public static void LeaveOut(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton<RenderModeEndpointProvider, NoHub>());

    private static RequestDelegate Build(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UseRouting();
        app.UseEndpoints(static endpoints => endpoints.MapBlazorHub(Path.Value!));
        return app.Build();
    }

    private sealed class NoHub : RenderModeEndpointProvider
    {
        public override bool Supports(IComponentRenderMode renderMode) => true;

        public override IEnumerable<RouteEndpointBuilder> GetEndpointBuilders(
            IComponentRenderMode renderMode,
            IApplicationBuilder applicationBuilder
        ) => [];
    }
}
