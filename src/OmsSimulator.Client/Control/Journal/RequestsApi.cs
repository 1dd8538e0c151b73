namespace OmsSimulator.Client;

/// <summary>The journal: what clients sent to the sandbox, in WireMock's terms.</summary>
public sealed class RequestsApi
{
    private readonly ControlConnection connection;

    internal RequestsApi(ControlConnection connection) => this.connection = connection;

    /// <summary>The last requests, newest first.</summary>
    public Task<RequestJournal> ListAsync(int? limit = null, DateTimeOffset? since = null, CancellationToken cancellationToken = default) =>
        connection.Get<RequestJournal>($"requests{Simulator().Set("limit", limit).Set("since", since)}", cancellationToken);

    /// <summary>The last requests that a filter wants, newest first.</summary>
    public Task<RequestJournal> ListAsync(JournalFilter filter, CancellationToken cancellationToken = default) =>
        connection.Get<RequestJournal>($"requests{filter.Query(Simulator())}", cancellationToken);

    /// <summary>The last requests that people sent with the console, newest first.</summary>
    public Task<RequestJournal> OfConsoleAsync(int? limit = null, CancellationToken cancellationToken = default) =>
        connection.Get<RequestJournal>($"requests{Simulator().Set("from", "console").Set("limit", limit)}", cancellationToken);

    /// <summary>One request.</summary>
    public Task<JournalEntry> GetAsync(string id, CancellationToken cancellationToken = default) =>
        connection.Get<JournalEntry>($"requests/{Uri.EscapeDataString(id)}{Simulator()}", cancellationToken);

    /// <summary>The requests that a pattern matches, oldest first.</summary>
    public Task<RequestJournal> FindAsync(RequestPattern pattern, CancellationToken cancellationToken = default) =>
        Post<RequestJournal>("find", pattern, cancellationToken);

    /// <summary>How many requests a pattern matches.</summary>
    public async Task<int> CountAsync(RequestPattern pattern, CancellationToken cancellationToken = default) =>
        (await Post<RequestCount>("count", pattern, cancellationToken).ConfigureAwait(false)).Count;

    /// <summary>Forgets the requests that a pattern matches; answers with them.</summary>
    public async Task<IReadOnlyList<JournalEntry>> RemoveAsync(RequestPattern pattern, CancellationToken cancellationToken = default) =>
        (await Post<RemovedRequests>("remove", pattern, cancellationToken).ConfigureAwait(false)).Requests;

    /// <summary>The requests that were refused.</summary>
    public Task<RequestJournal> UnmatchedAsync(CancellationToken cancellationToken = default) =>
        connection.Get<RequestJournal>($"requests/unmatched{Simulator()}", cancellationToken);

    /// <summary>
    /// A recorded walk as a test that does the same, as <c>gherkin</c> or <c>csharp</c>: it begins as the sandbox did, does again whatever
    /// changed it, and claims the answers of the requests that are chosen.
    /// </summary>
    public Task<string> ScenarioAsync(ChosenRequests chosen, string format = "gherkin", CancellationToken cancellationToken = default) =>
        connection.Text(
            HttpMethod.Post,
            $"requests/scenario?format={Uri.EscapeDataString(format)}",
            ClientJson.Body(chosen),
            cancellationToken
        );

    /// <summary>Forgets one request.</summary>
    public Task ForgetAsync(string id, CancellationToken cancellationToken = default) =>
        connection.Do(HttpMethod.Delete, $"requests/{Uri.EscapeDataString(id)}", null, cancellationToken);

    /// <summary>Forgets all requests.</summary>
    public Task ClearAsync(CancellationToken cancellationToken = default) =>
        connection.Do(HttpMethod.Delete, "requests", null, cancellationToken);

    private Task<T> Post<T>(string call, RequestPattern pattern, CancellationToken cancellationToken) =>
        connection.Send<RequestPattern, T>(HttpMethod.Post, $"requests/{call}{Simulator()}", pattern, cancellationToken);

    // The members that are the simulator's own stand in an answer only where they are asked for.
    private static QueryText Simulator() => new QueryText().Set("simulator", "true");
}
