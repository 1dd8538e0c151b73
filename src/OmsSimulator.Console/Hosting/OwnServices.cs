using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace OmsSimulator.WebConsole.Hosting;

/// <summary>Gives every request the console's services in place of the host's, and the host's back.</summary>
internal static class OwnServices
{
    /// <summary>Puts it in front.</summary>
    public static void UseOwnServices(this IApplicationBuilder app, IServiceProvider services) =>
        app.Use(
            async (context, next) =>
            {
                var of = context.Features.Get<IServiceProvidersFeature>();
                await using var scope = services.CreateAsyncScope();
                context.Features.Set<IServiceProvidersFeature>(new Provided(scope.ServiceProvider));
                try
                {
                    await next(context);
                }
                finally
                {
                    context.Features.Set(of);
                }
            }
        );

    private sealed class Provided(IServiceProvider services) : IServiceProvidersFeature
    {
        public IServiceProvider RequestServices { get; set; } = services;
    }
}
