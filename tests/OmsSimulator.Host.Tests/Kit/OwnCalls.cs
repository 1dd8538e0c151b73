using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace OmsSimulator.Host.Tests;

/// <summary>The ways in which the process calls itself, as the console does: by handlers of the container, and nothing of the host's.</summary>
internal static class OwnCalls
{
    public static HttpClient Looking(this WebApplication app) => Client(app, "console-look");

    public static HttpClient Sending(this WebApplication app) => Client(app, "console-send");

    private static HttpClient Client(WebApplication app, string key) =>
        new(app.Services.GetRequiredKeyedService<HttpMessageHandler>(key), disposeHandler: false)
        {
            BaseAddress = new Uri("http://localhost/"),
        };
}
