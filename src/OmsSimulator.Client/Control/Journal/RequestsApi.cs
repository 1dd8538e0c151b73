namespace OmsSimulator.Client;

/// <summary>The journal: what clients sent to the sandbox, in WireMock's terms.</summary>
public sealed class RequestsApi
{
    private readonly ControlConnection connection;

    /// <summary>Makes it.</summary>
    internal RequestsApi(ControlConnection connection) => this.connection = connection;

    /// <summary>The last requests, newest first.</summary>
    public Task<RequestJournal> ListAsync(int? limit = null, DateTimeOffset? since = null, CancellationToken cancellation = default) =>
        connection.Get<RequestJournal>($"requests{Simulator().Set("limit", limit).Set("since", since)}", cancellation);

    /// <summary>One request.</summary>
    public Task<JournalEntry> GetAsync(string id, CancellationToken cancellation = default) =>
        connection.Get<JournalEntry>($"requests/{Uri.EscapeDataString(id)}{Simulator()}", cancellation);

    /// <summary>The requests that a pattern matches, oldest first.</summary>
    public Task<RequestJournal> FindAsync(RequestPattern pattern, CancellationToken cancellation = default) =>
        Post<RequestJournal>("find", pattern, cancellation);

    /// <summary>How many requests a pattern matches.</summary>
    public async Task<int> CountAsync(RequestPattern pattern, CancellationToken cancellation = default) =>
        (await Post<RequestCount>("count", pattern, cancellation).ConfigureAwait(false)).Count;

    /// <summary>Forgets the requests that a pattern matches; answers with them.</summary>
    public async Task<IReadOnlyList<JournalEntry>> RemoveAsync(RequestPattern pattern, CancellationToken cancellation = default) =>
        (await Post<RemovedRequests>("remove", pattern, cancellation).ConfigureAwait(false)).Requests;

    /// <summary>The requests that were refused.</summary>
    public Task<RequestJournal> UnmatchedAsync(CancellationToken cancellation = default) =>
        connection.Get<RequestJournal>($"requests/unmatched{Simulator()}", cancellation);

    /// <summary>Forgets one request.</summary>
    public Task ForgetAsync(string id, CancellationToken cancellation = default) =>
        connection.Do(HttpMethod.Delete, $"requests/{Uri.EscapeDataString(id)}", null, cancellation);

    /// <summary>Forgets all requests.</summary>
    public Task ClearAsync(CancellationToken cancellation = default) => connection.Do(HttpMethod.Delete, "requests", null, cancellation);

    private Task<T> Post<T>(string call, RequestPattern pattern, CancellationToken cancellation) =>
        connection.Send<RequestPattern, T>(HttpMethod.Post, $"requests/{call}{Simulator()}", pattern, cancellation);

    // The members that are the simulator's own stand in an answer only where they are asked for.
    private static QueryText Simulator() => new QueryText().Set("simulator", "true");
}
