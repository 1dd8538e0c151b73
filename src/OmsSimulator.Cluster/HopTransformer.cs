using Yarp.ReverseProxy.Forwarder;

namespace OmsSimulator.Cluster;

/// <summary>Makes a request one that is handed on, and of its answer what a client sees.</summary>
/// <param name="request">The request as it came.</param>
/// <param name="address">Where it goes.</param>
/// <param name="secret">What shows that a replica sends it.</param>
internal sealed class HopTransformer(HandedOnRequest request, string address, string secret) : HttpTransformer
{
    /// <summary>How the client's connection is to be lost; none: it is not.</summary>
    public string? Lost { get; private set; }

    /// <summary>What the client gets of the body before.</summary>
    public byte[] Part { get; private set; } = [];

    /// <summary>Where the sandbox has gone; none: it was where it was thought to be.</summary>
    public string? Moved { get; private set; }

    /// <summary>What is sent; none: it did not come to that.</summary>
    public HttpRequestMessage? Sent { get; private set; }

    /// <inheritdoc/>
    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext,
        HttpRequestMessage proxyRequest,
        string destinationPrefix,
        CancellationToken cancellationToken
    )
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        Sent = proxyRequest;
        proxyRequest.RequestUri = new Uri(destinationPrefix);
        proxyRequest.Headers.Host = null;

        // Between replicas the head does not go alone: what was sent of a request would not be known.
        proxyRequest.Headers.Remove("Expect");
        proxyRequest.Headers.TryAddWithoutValidation(HopSettings.SecretHeader, secret);
        proxyRequest.Headers.TryAddWithoutValidation(HopSettings.RequestHeader, request.Write());
    }

    /// <inheritdoc/>
    public override async ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext,
        HttpResponseMessage? proxyResponse,
        CancellationToken cancellationToken
    )
    {
        if (proxyResponse is null)
            return await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
        Lost = Take(proxyResponse, HopSettings.LostHeader);
        Moved = Take(proxyResponse, HopSettings.MovedHeader);
        if (Lost is not null)
            Part = await proxyResponse.Content.ReadAsByteArrayAsync(cancellationToken);
        var copies = await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
        var headers = httpContext.Response.Headers;
        if (proxyResponse.Headers.ConnectionClose == true)
            headers.Connection = "close";
        if (request.Hops > 1)
            headers[HopSettings.MovedHeader] = Moved ?? address;
        if (Lost is null)
            return copies;
        headers.Remove("Date");
        return false;
    }

    private static string? Take(HttpResponseMessage answer, string name)
    {
        if (!answer.Headers.TryGetValues(name, out var values))
            return null;
        var said = string.Concat(values);
        answer.Headers.Remove(name);
        return said;
    }
}
