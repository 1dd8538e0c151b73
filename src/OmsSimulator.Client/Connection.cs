using System.Net.Http.Headers;

namespace OmsSimulator.Client;

/// <summary>Sends requests below one address.</summary>
internal sealed class Connection : IDisposable
{
    private readonly HttpClient http;
    private readonly bool ownsHttp;
    private readonly Uri address;

    /// <summary>Makes one; an address without its final slash gets it, so that its last part is not lost.</summary>
    public Connection(HttpClient http, Uri address, bool ownsHttp)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            throw new ArgumentException($"Expected an absolute http or https address, found \"{address}\".", nameof(address));
        (this.http, this.ownsHttp) = (http, ownsHttp);
        this.address = address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = $"{address.AbsolutePath}/" }.Uri;
    }

    /// <summary>Sends; the caller disposes the answer.</summary>
    public async Task<HttpResponseMessage> Send(
        HttpMethod method,
        string path,
        HttpContent? body,
        AuthenticationHeaderValue? authorization,
        CancellationToken cancellationToken,
        HttpCompletionOption until = HttpCompletionOption.ResponseContentRead,
        string? lastEventId = null
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path)) { Content = body };
        request.Headers.Authorization = authorization;
        if (lastEventId is not null)
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        return await http.SendAsync(request, until, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (ownsHttp)
            http.Dispose();
    }
}
