namespace OmsSimulator.Client;

/// <summary>Subscriptions to webhooks, and the record of what was delivered.</summary>
public sealed class HooksApi : OmsRows<Hook, HookFilter>
{
    internal HooksApi(VendorConnection connection)
        : base(connection, "/whisperer/hooks/") { }

    /// <summary>What was sent, and what became of it.</summary>
    public OmsRows<HookEvent, HookEventFilter> Events => new(Connection, "/whisperer/hook_events/");

    /// <summary>Subscribes.</summary>
    public Task<Hook> CreateAsync(NewHook hook, CancellationToken cancellationToken = default) =>
        Connection.Read<Hook>(HttpMethod.Post, Path, ClientJson.Body(hook), cancellationToken);

    /// <summary>Changes what is named of a subscription.</summary>
    public Task<Hook> ChangeAsync(int id, HookChange change, CancellationToken cancellationToken = default) =>
        Connection.Read<Hook>(HttpMethod.Patch, Of(id), ClientJson.Body(change), cancellationToken);

    /// <summary>Ends a subscription.</summary>
    public Task DeleteAsync(int id, CancellationToken cancellationToken = default) =>
        Connection.Do(HttpMethod.Delete, Of(id), null, cancellationToken);
}
