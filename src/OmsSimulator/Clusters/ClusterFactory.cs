using System.Net;
using System.Runtime.CompilerServices;
using OmsSimulator.Cluster;
using OmsSimulator.Replicas;

namespace OmsSimulator.Clusters;

/// <summary>The program as a replica. What that needs is loaded when this is first called.</summary>
internal static class ClusterFactory
{
    /// <summary>Makes a replica that has not joined.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static IReplica Replica(string name, IPAddress address, (int Silo, int Hop) ports, string secret, string connection) =>
        new ClusterReplica(new ClusterSettings(name, address, ports.Silo, ports.Hop, secret, connection), TimeProvider.System);

    /// <summary>Joins.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Task Join(IReplica replica) => ((ClusterReplica)replica).Join();

    /// <summary>Waits until it is to end, and gives its sandboxes to the others; why it has to end otherwise.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static async Task<string?> Stay(IReplica replica, CancellationToken stop)
    {
        var member = (ClusterReplica)replica;
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (stop.Register(stopped.SetResult))
            await Task.WhenAny(stopped.Task, member.Lost);
        if (!member.Lost.IsCompleted)
            await member.Leave();
        return member.Lost.IsCompleted ? await member.Lost : null;
    }

    /// <summary>It is no replica any more.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static async Task End(IReplica replica) => await ((ClusterReplica)replica).DisposeAsync();
}
