namespace OmsSimulator.Replicas;

/// <summary>A replica as the store knows it.</summary>
/// <param name="Id">What the store calls it.</param>
/// <param name="Address">Where others hand requests on to it.</param>
/// <param name="State"><c>joining</c>, <c>healthy</c> or <c>leaving</c>.</param>
/// <param name="Version">The simulator's version.</param>
/// <param name="Started">When it joined, UTC.</param>
/// <param name="Silence">How long it has not been heard of.</param>
/// <param name="Sandboxes">The names of its sandboxes.</param>
internal sealed record KnownReplica(
    string Id,
    string Address,
    string State,
    string Version,
    DateTime Started,
    TimeSpan Silence,
    IReadOnlyList<string> Sandboxes
);
