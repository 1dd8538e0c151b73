using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace OmsSimulator.Client;

/// <summary>Speaks to the vendor's surface: the login's key goes out, refusals come back as exceptions.</summary>
/// <param name="connection">What sends.</param>
internal sealed class VendorConnection(Connection connection) : IDisposable
{
    /// <summary>Where the API begins.</summary>
    public const string Oms = "api/v1/oms/";

    /// <summary>The login's key.</summary>
    public string? Token { get; set; }

    /// <summary>Sends and reads the answer's document.</summary>
    public async Task<T> Read<T>(HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken)
    {
        using var answer = await Send(method, path, body, cancellationToken).ConfigureAwait(false);
        return await Parse<T>(answer, method, path, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends; an answer without a body is none.</summary>
    public async Task<T?> ReadIfAny<T>(HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken)
        where T : class
    {
        using var answer = await Send(method, path, body, cancellationToken).ConfigureAwait(false);
        return answer.StatusCode == HttpStatusCode.NoContent
            ? null
            : await Parse<T>(answer, method, path, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a document; none where it does not exist.</summary>
    public async Task<T?> Find<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await Read<T>(HttpMethod.Get, path, null, cancellationToken).ConfigureAwait(false);
        }
        catch (OmsApiException refused) when (refused.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Sends; nothing is expected back.</summary>
    public async Task Do(HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken)
    {
        using var answer = await Send(method, path, body, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a file.</summary>
    public async Task<OmsDocument> ReadFile(string path, CancellationToken cancellationToken)
    {
        using var answer = await Send(HttpMethod.Get, path, null, cancellationToken).ConfigureAwait(false);
        return new OmsDocument(
            answer.Content.Headers.ContentType?.ToString() ?? "",
            await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)
        );
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private static async Task<T> Parse<T>(HttpResponseMessage answer, HttpMethod method, string path, CancellationToken cancellationToken)
    {
        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return JsonSerializer.Deserialize(body, ClientJson.Of<T>()) ?? throw new JsonException("The document is null.");
        }
        catch (JsonException wrong)
        {
            throw OmsApiException.NotUnderstood(method, path, answer, body, wrong);
        }
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken)
    {
        var authorization = Token is null ? null : new AuthenticationHeaderValue("Token", Token);
        var answer = await connection.Send(method, path, body, authorization, cancellationToken).ConfigureAwait(false);
        if (answer.IsSuccessStatusCode)
            return answer;
        using (answer)
        {
            throw OmsApiException.Of(
                method,
                path,
                answer,
                await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)
            );
        }
    }
}
