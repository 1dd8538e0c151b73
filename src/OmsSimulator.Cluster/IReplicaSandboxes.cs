namespace OmsSimulator.Cluster;

/// <summary>What grains ask of the replica on which they are activated.</summary>
internal interface IReplicaSandboxes
{
    /// <summary>Where requests are handed on to this replica.</summary>
    string Address { get; }

    /// <summary>Whether it takes up sandboxes: not before it has joined, not when it leaves.</summary>
    bool TakesUp { get; }

    /// <summary>Takes a sandbox up; answers as <see cref="ISandboxGrain.Where"/> does.</summary>
    Task<string> TakeUp(string name);

    /// <summary>Gives a sandbox to whoever takes it up.</summary>
    Task GiveUp(string name);
}
