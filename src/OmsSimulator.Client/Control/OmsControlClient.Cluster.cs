namespace OmsSimulator.Client;

/// <content>Several replicas as one simulator.</content>
public sealed partial class OmsControlClient
{
    /// <summary>The replicas that share the simulator's store, and their sandboxes.</summary>
    public Task<ClusterDescription> ClusterAsync(CancellationToken cancellationToken = default) =>
        connection.Get<ClusterDescription>("cluster", cancellationToken);
}
