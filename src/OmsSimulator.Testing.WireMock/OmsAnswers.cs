using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using WireMock;
using WireMock.ResponseBuilders;
using WireMock.ResponseProviders;
using WireMock.Settings;
using WireMock.Types;
using WireMock.Util;

namespace OmsSimulator.Testing.WireMock;

/// <summary>
/// Answers a request of a WireMock server with the simulator, which writes straight to the server's connection: its bytes, its losses of
/// connections and its pauses are those of a simulator that listens itself. WireMock gets a copy, for its log.
/// </summary>
internal sealed class OmsAnswers(MountedSimulator simulator) : IResponseProvider
{
    /// <inheritdoc/>
    public async Task<(IResponseMessage Message, IMapping? Mapping)> ProvideResponseAsync(
        IMapping mapping,
        HttpContext context,
        IRequestMessage requestMessage,
        WireMockServerSettings settings
    )
    {
        GiveBodyBack(context.Request, requestMessage);
        var copy = new AnswerCopy(context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        var lifetime = new Lifetime(context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>());
        await simulator.HandleAsync(ConnectionFeatures.Of(context.Features, copy, lifetime)).ConfigureAwait(false);
        var message = Message(context, copy, lifetime.IsLost);

        // The answer has been given: what WireMock writes of its copy goes nowhere.
        context.Features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        return (message, null);
    }

    // WireMock has read the body to its end, where the method has one in its opinion; else it is still to be read.
    private static void GiveBodyBack(HttpRequest request, IRequestMessage read)
    {
        if (read.BodyData is not { } body)
            return;
        if (body.DetectedCompression is { } compression)
        {
            throw new InvalidOperationException(
                $"WireMock has decompressed this {compression} body, and the OMS would not get what the client sent: start the server with DisableRequestBodyDecompressing = true."
            );
        }

        request.Body = new MemoryStream(body.BodyAsBytes ?? [], writable: false);
    }

    private static ResponseMessage Message(HttpContext context, AnswerCopy copy, bool isLost)
    {
        var message = new ResponseMessage { StatusCode = context.Response.StatusCode };
        foreach (var (name, values) in context.Response.Headers)
            message.AddHeader(name, [.. values.Select(static value => value ?? "")]);
        if (isLost)
            message.FaultType = FaultType.EMPTY_RESPONSE;
        message.BodyData = IsText(context.Response.ContentType)
            ? new BodyData { DetectedBodyType = BodyType.String, BodyAsString = Encoding.UTF8.GetString(copy.Bytes) }
            : new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = copy.Bytes.ToArray() };
        return message;
    }

    private static bool IsText(string? type) =>
        type is not null && (type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal));
}
