using System.Net;
using System.Text;
using OmsSimulator.Domain;
using OmsSimulator.Observability;
using OmsSimulator.Outbound;

namespace OmsSimulator.Webhooks;

/// <summary>
/// Posts webhooks: one client for all sandboxes, a connection for each attempt, no redirect followed, no proxy, only to the networks that
/// are allowed.
/// </summary>
internal sealed class WebhookSender : IDisposable
{
    private const int KeptContent = 4096;
    private const int KeptHeaders = 50;
    private const int KeptHeader = 1024;

    /// <summary>How long an answer is waited for. Derived: dj-whisperer.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>What comes of a receiver that takes longer.</summary>
    public static readonly WebhookAnswer TimedOut = WebhookAnswer.Failed("No answer within 10 seconds.");

    private readonly HttpMessageInvoker http;
    private readonly TimeProvider time;
    private readonly Measures? measures;

    public WebhookSender(SimulatorOptions options, Measures? measures = null)
    {
        (time, this.measures) = (options.Time, measures);
        KeptDeliveries = options.WebhookDeliveries;
        var networks = new OutboundNetworks(options.OutboundNetworks);
        http = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                ActivityHeadersPropagator = null,
                AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,

                // Derived: the vendor's library opens a connection for each attempt. One that is used again may have been closed by
                // its receiver meanwhile, and what was sent on it is lost.
                PooledConnectionLifetime = TimeSpan.Zero,
                ConnectCallback = (context, stop) => networks.Connect(context.DnsEndPoint, stop),
            }
        );
    }

    /// <summary>How many finished deliveries a sandbox keeps.</summary>
    public int KeptDeliveries { get; }

    /// <summary>The real time, for pauses.</summary>
    public TimeProvider Time => time;

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    /// <summary>Posts a request; whatever goes wrong on the way is an answer too.</summary>
    /// <exception cref="OperationCanceledException">The sandbox is gone.</exception>
    public async Task<WebhookAnswer> Send(WebhookRequest request, CancellationToken stop)
    {
        using var span = Traces.Post(request.Target, "webhook");
        var answer = await Post(request, stop);
        var outcome =
            answer.Failure is not null ? "failed"
            : answer.Status is >= 200 and <= 299 ? "delivered"
            : "refused";

        // Where there was no answer, its status is what the vendor's library notes, and nobody's answer.
        int? status = answer.Failure is null ? answer.Status : null;
        measures?.Attempt(outcome, status);
        span?.SetTag("oms_simulator.outcome", outcome);
        span.Answered(
            status,
            answer.Failure is null ? null
                : ReferenceEquals(answer, TimedOut) ? "timeout"
                : "connection_failed"
        );
        return answer;
    }

    private async Task<WebhookAnswer> Post(WebhookRequest request, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        try
        {
            using var message = Message(request);
            using var response = await http.SendAsync(message, either.Token);
            return new((int)response.StatusCode, Headers(response), await Content(response, either.Token));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return TimedOut;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return WebhookAnswer.Failed(failure.Message);
        }
    }

    private static HttpRequestMessage Message(WebhookRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, request.Target) { Content = new ByteArrayContent(request.Body) };
        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private static IReadOnlyList<HookHeader> Headers(HttpResponseMessage response) =>
        [
            .. response
                .Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                .Take(KeptHeaders)
                .Select(header => new HookHeader(Cut(header.Key), Cut(header.Value.ToString()))),
        ];

    private static string Cut(string text) => text.Length <= KeptHeader ? text : text[..KeptHeader];

    private static async Task<string> Content(HttpResponseMessage response, CancellationToken stop)
    {
        var buffer = new byte[KeptContent];
        var stream = await response.Content.ReadAsStreamAsync(stop);
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
        return Encoding.UTF8.GetString(buffer.AsSpan(0, length));
    }
}
