namespace OmsSimulator.Replicas;

/// <summary>This simulator as one of several that share a store: it knows where each sandbox is, and hands requests on to there.</summary>
internal interface IReplica
{
    /// <summary>What the store calls it: no other one ever has the same.</summary>
    string Id { get; }

    /// <summary>The cluster's name.</summary>
    string Cluster { get; }

    /// <summary>Where it stands in its life.</summary>
    ReplicaState State { get; }

    /// <summary>Whether it may answer for the sandboxes that it has: as long as nobody can have taken them from it.</summary>
    bool MayServe { get; }

    /// <summary>Where others hand requests on to it.</summary>
    HopSettings Hops { get; }

    /// <summary>Gets to know the simulator whose replica it is, before that listens.</summary>
    void Attach(SandboxDirectory sandboxes, ILoggerFactory logs);

    /// <summary>Where a sandbox is; one that is nowhere is taken up by a replica first.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isHandedOn">Whether another replica took it to be here, or it was not reached: what was known before counts no more.</param>
    ValueTask<SandboxPlace> Find(string name, bool isHandedOn);

    /// <summary>Hands a request on, and its answer back, as they come.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The sandbox that it is for.</param>
    /// <param name="address">Where that is.</param>
    /// <param name="request">The request as it came here.</param>
    /// <returns>Whether it has an end; otherwise there was no connection, and nothing of the request was sent.</returns>
    Task<bool> HandOn(HttpContext context, string name, string address, HandedOnRequest request);

    /// <summary>Asks every other replica that is there for what it has itself; those that do not answer are left out.</summary>
    /// <typeparam name="T">The document that each answers.</typeparam>
    /// <param name="target">Path and query, such as <c>/__admin/sandboxes</c>.</param>
    Task<IReadOnlyList<T>> Ask<T>(string target)
        where T : class;

    /// <summary>Where every replica that is there is handed requests on to, this one included.</summary>
    IReadOnlyCollection<string> Addresses { get; }

    /// <summary>Asks a replica, which may be this one, for what it has itself, as long as it answers.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="target">Path and query.</param>
    /// <param name="headers">More headers.</param>
    /// <param name="cancellationToken">Nobody listens any more.</param>
    Task<HttpResponseMessage> Open(
        string address,
        string target,
        IEnumerable<(string Name, string Value)> headers,
        CancellationToken cancellationToken
    );

    /// <summary>Every replica, as the store knows them.</summary>
    Task<IReadOnlyList<KnownReplica>> All();

    /// <summary>Has every sandbox taken up by some replica.</summary>
    Task TakeUpAll();
}
