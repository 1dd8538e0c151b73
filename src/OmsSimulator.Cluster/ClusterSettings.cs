using System.Net;

namespace OmsSimulator.Cluster;

/// <summary>How a replica takes part in its cluster.</summary>
/// <param name="Name">The cluster's name: replicas of the same one share sandboxes.</param>
/// <param name="Address">Where the others reach it.</param>
/// <param name="SiloPort">The port of Orleans.</param>
/// <param name="HopPort">The port of requests that are handed on.</param>
/// <param name="Secret">What shows the others that it is one of them.</param>
/// <param name="Connection">The database.</param>
internal sealed record ClusterSettings(string Name, IPAddress Address, int SiloPort, int HopPort, string Secret, string Connection)
{
    /// <summary>Without what nobody is to read.</summary>
    public override string ToString() => $"{Name} at {Address}:{SiloPort},{HopPort}";
}
