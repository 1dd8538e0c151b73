namespace OmsSimulator.Replicas;

/// <summary>Where a replica stands in its life.</summary>
internal enum ReplicaState
{
    /// <summary>It has no sandboxes yet.</summary>
    Joining,

    /// <summary>It takes requests.</summary>
    Healthy,

    /// <summary>It gives its sandboxes to others, and hands requests on until it ends.</summary>
    Leaving,
}
