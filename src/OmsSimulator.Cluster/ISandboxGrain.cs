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
}
