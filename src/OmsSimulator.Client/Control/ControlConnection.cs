using System.Net.Http.Headers;
using System.Text.Json;

namespace OmsSimulator.Client;

/// <summary>Speaks to the control surface: problems come back as exceptions.</summary>
/// <param name="connection">What sends.</param>
internal sealed class ControlConnection(Connection connection) : IDisposable
{
    private const string Prefix = "__admin/";

    /// <summary>The key of a simulator that guards its control surface.</summary>
    public string? AdminKey { get; set; }

    /// <summary>Asks for a document.</summary>
    public Task<T> Get<T>(string path, CancellationToken cancellationToken) => Send<T>(HttpMethod.Get, path, null, cancellationToken);

    /// <summary>Sends a document and reads the answer's.</summary>
    public Task<TAnswer> Send<TDocument, TAnswer>(
        HttpMethod method,
        string path,
        TDocument document,
        CancellationToken cancellationToken
    ) => Send<TAnswer>(method, path, ClientJson.Body(document), cancellationToken);

    /// <summary>Sends and reads the answer's document.</summary>
    public async Task<T> Send<T>(HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken)
    {
        using var answer = await Answer(method, path, body, HttpCompletionOption.ResponseContentRead, cancellationToken)
            .ConfigureAwait(false);
        var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return JsonSerializer.Deserialize(bytes, ClientJson.Of<T>()) ?? throw new JsonException("The document is null.");
        }
        catch (JsonException wrong)
        {
            throw OmsControlException.NotUnderstood(method, path, answer.StatusCode, bytes, wrong);
        }
    }

    /// <summary>Sends; nothing is expected back.</summary>
    public async Task Do(HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken)
    {
        using var answer = await Answer(method, path, body, HttpCompletionOption.ResponseContentRead, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Sends; answers with the document as it came, and with no kind of element where the answer has none.</summary>
    public async Task<JsonElement> Raw(HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken)
    {
        using var answer = await Answer(method, path, body, HttpCompletionOption.ResponseContentRead, cancellationToken)
            .ConfigureAwait(false);
        var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return bytes.Length == 0 ? default : ClientJson.Element(bytes);
        }
        catch (JsonException wrong)
        {
            throw OmsControlException.NotUnderstood(method, path, answer.StatusCode, bytes, wrong);
        }
    }

    /// <summary>Asks for a text.</summary>
    public Task<string> Text(string path, CancellationToken cancellationToken) => Text(HttpMethod.Get, path, null, cancellationToken);

    /// <summary>Sends and reads the answer's text.</summary>
    public async Task<string> Text(HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken)
    {
        using var answer = await Answer(method, path, body, HttpCompletionOption.ResponseContentRead, cancellationToken)
            .ConfigureAwait(false);
        return await answer.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Copies an answer's bytes as they arrive.</summary>
    public async Task Copy(string path, Stream destination, CancellationToken cancellationToken)
    {
        using var answer = await Answer(HttpMethod.Get, path, null, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        await answer.Content.CopyToAsync(destination, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Begins to listen to events; the caller disposes the answer, whose body goes on.</summary>
    /// <param name="path">Which events.</param>
    /// <param name="last">The id of the event that was heard last; none: none was.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public Task<HttpResponseMessage> Listen(string path, string? last, CancellationToken cancellationToken) =>
        Answer(HttpMethod.Get, path, null, HttpCompletionOption.ResponseHeadersRead, cancellationToken, last);

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private async Task<HttpResponseMessage> Answer(
        HttpMethod method,
        string path,
        HttpContent? body,
        HttpCompletionOption until,
        CancellationToken cancellationToken,
        string? lastEventId = null
    )
    {
        var authorization = AdminKey is null ? null : new AuthenticationHeaderValue("Bearer", AdminKey);
        var answer = await connection
            .Send(method, $"{Prefix}{path}", body, authorization, cancellationToken, until, lastEventId)
            .ConfigureAwait(false);
        if (answer.IsSuccessStatusCode)
            return answer;
        using (answer)
        {
            throw OmsControlException.Of(
                method,
                $"{Prefix}{path}",
                answer.StatusCode,
                await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)
            );
        }
    }
}
