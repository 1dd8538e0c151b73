using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Documents;
using OmsSimulator.Domain;
using OmsSimulator.Observability;
using OmsSimulator.Outbound;

namespace OmsSimulator.Partners;

/// <summary>
/// Speaks with real partners: no redirects, no cookies, answers of a bounded size, the call's own timeouts. Assumed: the whole exchange
/// (docs/partners.md).
/// </summary>
internal static class PartnerHttp
{
    private const int LongestAnswer = 4 * 1024 * 1024;
    private const int LongestKept = 16 * 1024;

    /// <summary>How long an answer may take, once there is a connection.</summary>
    public static TimeSpan ReadTimeout(PartnerMessage message) => TimeSpan.FromSeconds(CallOf(message).ReadTimeout);

    /// <summary>Sends a message and waits for what comes back; a failure is an answer too.</summary>
    /// <exception cref="OperationCanceledException">The sandbox is gone.</exception>
    public static async Task<PartnerReply> Send(
        Uri address,
        PartnerMessage message,
        OutboundNetworks networks,
        TimeProvider time,
        CancellationToken stop
    )
    {
        using var span = Traces.Post(address, PartnerWire.TypeOf(message));
        var reply = await Post(address, message, networks, time, stop);
        span.Answered(
            reply.Status,
            reply.Status is null ? (reply.Answer as PartnerAnswer.Failed)?.Why.Replace(' ', '_') ?? "failed" : null
        );
        return reply;
    }

    private static async Task<PartnerReply> Post(
        Uri address,
        PartnerMessage message,
        OutboundNetworks networks,
        TimeProvider time,
        CancellationToken stop
    )
    {
        var call = CallOf(message);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(call.ConnectTimeout), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        using var request = Request(address, message, call);

        // One connection for one call, so that each has the timeouts that it was given.
        using var client = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
                ConnectCallback = async (context, cancelled) =>
                {
                    var stream = await networks.Connect(context.DnsEndPoint, cancelled);
                    patience.CancelAfter(TimeSpan.FromSeconds(call.ReadTimeout));
                    return stream;
                },
            }
        );
        try
        {
            using var response = await client.SendAsync(request, either.Token);
            return await Read(response, message, either.Token);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or OperationCanceledException or FormatException)
        {
            stop.ThrowIfCancellationRequested();
            return new PartnerReply(
                new PartnerAnswer.Failed(patience.IsCancellationRequested ? PartnerFailures.Timeout : WhyOf(problem)),
                null
            );
        }
    }

    private static RemoteInvoiceCall CallOf(PartnerMessage message) => message is InvoiceQuestion invoice ? invoice.Call : Default;

    private static RemoteInvoiceCall Default { get; } = new();

    private static HttpRequestMessage Request(Uri address, PartnerMessage message, RemoteInvoiceCall call)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address);
        var body = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(body, WireJson.Writer))
            PartnerWire.Write(writer, message);
        request.Content = new ReadOnlyMemoryContent(body.WrittenMemory)
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", $"oms-simulator/{Simulator.Version}");
        if (call.RequestType == "basic_auth")
        {
            request.Headers.TryAddWithoutValidation(
                "Authorization",
                $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{call.Username}:{call.Password}"))}"
            );
        }
        else if (call.RequestType == "token")
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"{call.TokenPrefix} {call.Token}".Trim());
        }

        return request;
    }

    private static async Task<PartnerReply> Read(HttpResponseMessage response, PartnerMessage message, CancellationToken stop)
    {
        var status = (int)response.StatusCode;
        using var bytes = await PooledBytes.Read(response.Content, LongestAnswer, stop);
        if (bytes is null)
        {
            return new PartnerReply(
                new PartnerAnswer.Failed(PartnerFailures.UnusableAnswer),
                status,
                Text: $"more than {LongestAnswer} bytes"
            );
        }

        var isJson = JsonText.TryParse(bytes.Memory, out var document, out _);
        using (document)
        {
            PartnerAnswer answer = response.StatusCode is < HttpStatusCode.OK or >= HttpStatusCode.MultipleChoices
                ? new PartnerAnswer.Failed(PartnerFailures.Status(status))
                : PartnerAnswerDocument.Read(message, document?.RootElement) ?? new PartnerAnswer.Failed(PartnerFailures.UnusableAnswer);
            return document is not null && bytes.Memory.Length <= LongestKept
                ? new PartnerReply(answer, status, document.RootElement.Clone())
                : new PartnerReply(answer, status, Text: Beginning(bytes.Memory.Span, isJson));
        }
    }

    private static string? Beginning(ReadOnlySpan<byte> bytes, bool isJson) =>
        bytes.IsEmpty ? null : Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, LongestKept)]) + (isJson ? " …" : "");

    private static string WhyOf(Exception problem) =>
        problem is ForbiddenAddressException || problem.InnerException is ForbiddenAddressException ? PartnerFailures.NotAllowed
        : problem.GetBaseException() is SocketException socket
            ? socket.SocketErrorCode switch
            {
                SocketError.ConnectionRefused => PartnerFailures.ConnectionRefused,
                SocketError.TimedOut => PartnerFailures.Timeout,
                SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => PartnerFailures.HostNotFound,
                _ => PartnerFailures.ConnectionFailed,
            }
        : PartnerFailures.ConnectionFailed;
}
