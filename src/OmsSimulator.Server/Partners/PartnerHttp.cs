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
    private const int FirstRead = 4096;

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
        var bytes = await ReadBounded(response.Content, stop);
        if (bytes is null)
        {
            return new PartnerReply(
                new PartnerAnswer.Failed(PartnerFailures.UnusableAnswer),
                status,
                Text: $"more than {LongestAnswer} bytes"
            );
        }

        var (body, problem) = Parse(bytes.Value);
        PartnerAnswer answer = response.StatusCode is < HttpStatusCode.OK or >= HttpStatusCode.MultipleChoices
            ? new PartnerAnswer.Failed(PartnerFailures.Status(status))
            : PartnerAnswerDocument.Read(message, body) ?? new PartnerAnswer.Failed(PartnerFailures.UnusableAnswer);
        return body is not null && bytes.Value.Length <= LongestKept
            ? new PartnerReply(answer, status, body)
            : new PartnerReply(
                answer,
                status,
                Text: bytes.Value.IsEmpty
                    ? null
                    : Encoding.UTF8.GetString(bytes.Value.Span[..Math.Min(bytes.Value.Length, LongestKept)]) + (problem is null ? " …" : "")
            );
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadBounded(HttpContent content, CancellationToken stop)
    {
        await using var stream = await content.ReadAsStreamAsync(stop);
        var bytes = new ArrayBufferWriter<byte>(FirstRead);
        while (true)
        {
            var read = await stream.ReadAsync(bytes.GetMemory(FirstRead), stop);
            if (read == 0)
                return bytes.WrittenMemory;
            bytes.Advance(read);
            if (bytes.WrittenCount > LongestAnswer)
                return null;
        }
    }

    private static (JsonElement? Body, string? Problem) Parse(ReadOnlyMemory<byte> bytes)
    {
        if (!JsonText.TryParse(bytes, out var document, out var problem))
            return (null, problem);
        using (document)
            return (document.RootElement.Clone(), null);
    }

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
