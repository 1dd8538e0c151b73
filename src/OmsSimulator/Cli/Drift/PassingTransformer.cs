using System.Net.Http.Headers;
using Yarp.ReverseProxy.Forwarder;

namespace OmsSimulator.Cli.Drift;

/// <summary>
/// Sends a request on as it came, and an answer back, but for the target's own address in <c>next</c>, <c>previous</c> and
/// <c>Location</c>, which becomes the proxy's: a client that follows it stays here.
/// </summary>
/// <param name="passing">The exchange.</param>
internal sealed class PassingTransformer(PassingExchange passing) : HttpTransformer
{
    private const long LargestList = 64 * 1024 * 1024;

    /// <inheritdoc/>
    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext,
        HttpRequestMessage proxyRequest,
        string destinationPrefix,
        CancellationToken cancellationToken
    )
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        proxyRequest.RequestUri = new Uri(
            passing.Prefix + passing.RawTarget,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );

        // The target knows itself by its own name.
        proxyRequest.Headers.Host = null;
    }

    /// <inheritdoc/>
    public override async ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext,
        HttpResponseMessage? proxyResponse,
        CancellationToken cancellationToken
    )
    {
        var passes = await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
        if (proxyResponse is null)
            return passes;
        passing.Answered(
            PassingExchange.Headers(httpContext.Response.Headers),
            proxyResponse.Content.Headers.ContentEncoding.SingleOrDefault()
        );
        var addresses = new TargetAddresses(passing.Target, passing.OwnAddress);
        if (httpContext.Response.Headers.Location is [{ } location])
            httpContext.Response.Headers.Location = addresses.Own(location);
        if (!passes || !MayBeAPage(httpContext.Request, proxyResponse.Content.Headers))
            return passes;
        await Write(httpContext, proxyResponse, addresses, cancellationToken);
        return false;
    }

    private static bool MayBeAPage(HttpRequest request, HttpContentHeaders headers) =>
        HttpMethods.IsGet(request.Method)
        && headers.ContentType?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true
        && headers.ContentEncoding.Count <= 1
        && Encodings.IsKnown(headers.ContentEncoding.SingleOrDefault())
        && headers.ContentLength is null or <= LargestList;

    private async Task Write(
        HttpContext httpContext,
        HttpResponseMessage answer,
        TargetAddresses addresses,
        CancellationToken cancellationToken
    )
    {
        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        var encoding = answer.Content.Headers.ContentEncoding.SingleOrDefault();
        var plain = await Encodings.Decoded(body, encoding);
        if (plain is not null)
        {
            passing.Was(plain);
            if (addresses.InPage(plain) is { } changed)
                body = await Encodings.Encoded(changed, encoding);
        }

        if (httpContext.Response.ContentLength is not null)
            httpContext.Response.ContentLength = body.Length;
        await httpContext.Response.Body.WriteAsync(body, cancellationToken);
    }
}
