namespace OmsSimulator.Cluster;

/// <summary>A sandbox as the cluster knows it, by its name.</summary>
internal interface ISandboxGrain : IGrainWithStringKey
{
    /// <summary>
    /// Where requests for it are handed on to: the address of a replica, empty where there is no such sandbox, <see cref="Later"/> where
    /// nobody can say now.
    /// </summary>
    Task<string> Where();

    /// <summary>Ask again.</summary>
    const string Later = "?";

    /// <summary>What the store has of it cannot be read: what begins so says why.</summary>
    const string Damaged = "!";
}
