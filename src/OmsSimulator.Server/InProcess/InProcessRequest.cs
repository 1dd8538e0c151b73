using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http.Features;

namespace OmsSimulator.InProcess;

/// <summary>A request as the server would show it, made of the one that a client sends.</summary>
internal static class InProcessRequest
{
    /// <summary>The request.</summary>
    public static HttpRequestFeature Of(HttpRequestMessage request, Stream body)
    {
        var address = request.RequestUri!;
        var shown = new HttpRequestFeature
        {
            Protocol = "HTTP/1.1",
            Scheme = address.Scheme,
            Method = request.Method.Method,
            Path = PathString.FromUriComponent(address.AbsolutePath).Value!,
            PathBase = "",
            QueryString = address.Query,
            RawTarget = address.PathAndQuery,
            Body = body,
        };
        shown.Headers.Host = request.Headers.Host ?? address.Authority;
        Copy(request.Headers, shown.Headers);
        if (request.Content is not { } content)
            return shown;

        // Asked first: only then it stands among the headers.
        var length = content.Headers.ContentLength;
        Copy(content.Headers, shown.Headers);
        if (length is null)
            shown.Headers.TransferEncoding = "chunked";
        return shown;
    }

    private static void Copy(HttpHeaders from, IHeaderDictionary to)
    {
        foreach (var (name, values) in from.NonValidated)
        {
            if (!name.Equals("Host", StringComparison.OrdinalIgnoreCase))
                to.Append(name, values.ToArray());
        }
    }
}
