namespace OmsSimulator.Contract;

/// <summary>The replicas that share a store: the answer of <c>GET /__admin/cluster</c>.</summary>
/// <param name="Name">The cluster's name; null: the simulator is alone.</param>
/// <param name="Replica">The id of the replica that answers; null: the simulator is alone.</param>
/// <param name="Replicas">The replicas; none: the simulator is alone.</param>
/// <param name="Meta">How many there are.</param>
[Document("control/cluster")]
public sealed record ClusterDescription(string? Name, string? Replica, IReadOnlyList<ReplicaDescription> Replicas, ListTotal Meta);

/// <summary>A replica, and the sandboxes that it has.</summary>
/// <param name="Id">What the store calls it.</param>
/// <param name="Address">Where other replicas hand requests on to it.</param>
/// <param name="State"><c>joining</c>, <c>healthy</c>, <c>leaving</c>, or <c>silent</c>: it was not heard of for seconds.</param>
/// <param name="Version">The simulator's version.</param>
/// <param name="Started">When it joined.</param>
/// <param name="Sandboxes">The names of its sandboxes.</param>
public sealed record ReplicaDescription(
    string Id,
    string Address,
    string State,
    string Version,
    DateTime Started,
    IReadOnlyList<string> Sandboxes
);
