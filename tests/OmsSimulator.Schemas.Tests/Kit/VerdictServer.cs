using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace OmsSimulator.Schemas.Tests;

/// <summary>A simulator of its own, whose sandbox is at its beginning before every request that could meet what an earlier one left.</summary>
public sealed class VerdictServer : IAsyncLifetime
{
    private readonly WebApplication app = Simulator.Build(
        ProgramParts.Complete(new SimulatorOptions { Urls = "http://127.0.0.1:0", Seed = "demo" })
    );
    private readonly HttpClient client = new();
    private bool isChanged = true;

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        client.BaseAddress = new Uri(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        );
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>Sends a body; with a subscription there before, where one is needed.</summary>
    public async Task<(int Status, string Body)> Send(string method, string path, string body, bool withHook)
    {
        if (isChanged)
        {
            await Exchange("DELETE", "/__admin/sandboxes/acme", null);
            await Exchange("DELETE", "/__admin/sandboxes/acme-2", null);
            await Exchange("POST", "/__admin/reset", null);
            if (withHook)
                await Exchange("POST", "/whisperer/hooks/", """{"event_type":"b","target_url":"http://127.0.0.1:9/b"}""");
        }

        var answer = await Exchange(method, path, body);
        isChanged = answer.Status < 400;
        return answer;
    }

    private async Task<(int Status, string Body)> Exchange(string method, string path, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
