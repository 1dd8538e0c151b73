using System.Net;
using System.Text;
using Yarp.ReverseProxy.Forwarder;

namespace OmsSimulator.Cluster;

/// <summary>Hands requests on to other replicas, byte by byte as they come, and their answers back.</summary>
internal sealed class HopForwarder : IAsyncDisposable
{
    // Who waits long, such as a listener to events, waits as long as it would without a hop.
    private static readonly ForwarderRequestConfig Forwarding = new()
    {
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        ActivityTimeout = TimeSpan.FromDays(1),
        AllowResponseBuffering = false,
    };

    private readonly ServiceProvider services = new ServiceCollection().AddLogging().AddHttpForwarder().BuildServiceProvider();
    private readonly IHttpForwarder forwarder;
    private readonly HttpMessageInvoker http = Connections();
    private readonly string secret;

    /// <summary>Makes one.</summary>
    /// <param name="secret">What shows the others that a replica sends.</param>
    public HopForwarder(string secret) => (this.secret, forwarder) = (secret, services.GetRequiredService<IHttpForwarder>());

    /// <summary>Hands a request on; what became of it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="address">Where to.</param>
    /// <param name="request">The request as it came.</param>
    /// <param name="gone">Cancelled when there is nobody any more.</param>
    public async Task<HopOutcome> Send(HttpContext context, string address, HandedOnRequest request, CancellationToken gone)
    {
        var transformer = new HopTransformer(request, address, secret);
        var headers = context.Response.Headers.ToArray();
        context.Response.Headers.Clear();
        var error = await forwarder.SendAsync(context, $"http://{address}/", http, Forwarding, transformer, gone);
        if (error == ForwarderError.None)
        {
            return new(HopEnd.Answered)
            {
                Lost = transformer.Lost,
                Part = transformer.Part,
                Moved = transformer.Moved,
            };
        }

        var problem = context.Features.Get<IForwarderErrorFeature>()?.Exception;
        if (context.Response.HasStarted)
            return new(HopEnd.Broken) { Problem = problem };
        context.Response.Clear();
        foreach (var (name, values) in headers)
            context.Response.Headers[name] = values;
        for (var inner = problem; inner is not null; inner = inner.InnerException)
        {
            if (inner is BadHttpRequestException wrong)
                throw new BadHttpRequestException(wrong.Message, wrong.StatusCode, wrong);
        }

        return new(transformer.Sent?.Content is SentContent { HasBegun: true } ? HopEnd.Unknown : HopEnd.Unsent) { Problem = problem };
    }

    /// <summary>Asks a replica for what it has itself.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="target">Path and query.</param>
    /// <param name="headers">More headers.</param>
    /// <param name="cancellationToken">Nobody waits any more.</param>
    public async Task<HttpResponseMessage> Ask(
        string address,
        string target,
        IEnumerable<(string Name, string Value)> headers,
        CancellationToken cancellationToken
    )
    {
        var at = target.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? mark : target.Length;
        using var asked = new HttpRequestMessage(HttpMethod.Get, $"http://{address}/");
        var request = new HandedOnRequest
        {
            Hops = 1,
            Host = "localhost",
            Path = target[..at],
            Query = target[at..],
            RawTarget = target,
            Looks = true,
            IsBodiless = true,
            IsOwn = true,
        };
        foreach (var (name, value) in headers)
            asked.Headers.TryAddWithoutValidation(name, value);
        asked.Headers.TryAddWithoutValidation(HopSettings.SecretHeader, secret);
        asked.Headers.TryAddWithoutValidation(HopSettings.RequestHeader, request.Write());
        return await http.SendAsync(asked, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return services.DisposeAsync();
    }

    private static HttpMessageInvoker Connections() =>
        new(
            new OnceOnly(
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    AutomaticDecompression = DecompressionMethods.None,
                    UseCookies = false,
                    UseProxy = false,
                    ActivityHeadersPropagator = null,
                    ConnectTimeout = TimeSpan.FromSeconds(5),
                    PooledConnectionIdleTimeout = TimeSpan.FromSeconds(60),
                    RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
                    ResponseHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
                }
            )
        );

    // A request with a body is sent once only, also where a connection that was kept turns out to be lost: what arrived nobody knows.
    private sealed class OnceOnly(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Content = new SentContent(request.Content ?? new ByteArrayContent([]));
            return base.SendAsync(request, cancellationToken);
        }
    }
}
