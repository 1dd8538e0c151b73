using Microsoft.AspNetCore.HttpOverrides;
using OmsSimulator.Replicas;

namespace OmsSimulator.Listening;

/// <summary>
/// <c>--forwarded-headers</c>: a proxy in front says by which scheme, host and prefix it was asked, and links in answers are written with
/// them.
/// </summary>
internal static class ForwardedRequests
{
    /// <summary>
    /// Puts it in front of everything that looks at addresses. Whoever sets the switch has a proxy in front, so every peer is believed.
    /// </summary>
    public static void UseForwardedRequests(this WebApplication app)
    {
        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedPrefix,
            ForwardLimit = 1,
        };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();

        // What another replica hands on was read there.
        app.UseWhen(static context => !context.IsHandedOn, branch => branch.UseForwardedHeaders(forwarded));
    }
}
