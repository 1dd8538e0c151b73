using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>A simulator with the demo world and a clock that stands: the same requests give the same bytes.</summary>
internal sealed class ExchangeServer : IAsyncDisposable
{
    private const string Host = "localhost:8080";
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly WebApplication app;
    private readonly HttpClient http;

    private ExchangeServer(WebApplication app, HttpClient http) => (this.app, this.http) = (app, http);

    /// <summary>Where its endpoints can be read.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Where it listens.</summary>
    public Uri Address => http.BaseAddress!;

    /// <summary>Starts one.</summary>
    public static async Task<ExchangeServer> Start(AuthenticationMode mode, string? adminKey = null)
    {
        var app = Simulator.Build(
            ProgramParts.Complete(
                new SimulatorOptions
                {
                    Urls = "http://127.0.0.1:0",
                    Auth = mode,
                    AdminKey = adminKey,
                    Time = new StandingClock(),
                }
            )
        );
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new(app, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) });
    }

    /// <summary>Sends a request to the world as it started, after those that go before.</summary>
    public async Task<ExchangedAnswer> Exchange(string method, Exchange exchange)
    {
        await Send("POST", "/__admin/reset", null);
        foreach (var (before, target, body) in exchange.Before)
            await Send(before, target, body);
        return await Send(exchange.Method ?? method, exchange.Target, exchange.Body, exchange.ContentType, exchange.Key);
    }

    /// <summary>Sends a request to the world as it is.</summary>
    public async Task<ExchangedAnswer> Send(
        string method,
        string target,
        string? body,
        string contentType = "application/json",
        string? key = null
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), target);
        request.Headers.Host = Host;
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Token {key}");
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, contentType);
        using var response = await http.SendAsync(request);
        return new(
            response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync(),
            [.. response.Headers.Concat(response.Content.Headers).Select(header => header.Key)]
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => 0;
    }
}

/// <summary>What came back.</summary>
/// <param name="Status">The status.</param>
/// <param name="MediaType">The media type.</param>
/// <param name="Body">The body.</param>
/// <param name="Headers">The names of the headers.</param>
internal sealed record ExchangedAnswer(HttpStatusCode Status, string? MediaType, string Body, IReadOnlyList<string> Headers);
