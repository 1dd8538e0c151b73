using System.Net;
using System.Security.Cryptography;
using System.Text;
using OmsSimulator.Listening;
using Orleans.Configuration;
using Orleans.Serialization;

namespace OmsSimulator.Cluster;

/// <summary>Orleans in a replica: a host of its own, beside the simulator's.</summary>
internal static class Silo
{
    // Three silent probes, and a vote: within ten seconds.
    private static readonly TimeSpan Probe = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan LongestProbe = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Alive = TimeSpan.FromSeconds(2);

    /// <summary>Makes it; it is not started.</summary>
    /// <param name="settings">How the replica takes part.</param>
    /// <param name="id">What the store calls the replica: the silo's name.</param>
    /// <param name="membership">The members of the cluster.</param>
    /// <param name="sandboxes">The replica's sandboxes.</param>
    /// <param name="logs">Its log.</param>
    /// <param name="lost">Told when the others have declared it dead.</param>
    public static IHost Build(
        ClusterSettings settings,
        string id,
        IMembershipTable membership,
        IReplicaSandboxes sandboxes,
        ILoggerFactory logs,
        Action<string> lost
    )
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<IHostLifetime>(DeafLifetime.Instance);
        builder.UseOrleans(silo =>
        {
            silo.Services.AddSerializer(static serializer => serializer.AddAssembly(typeof(SandboxGrain).Assembly));
            silo.Services.AddSingleton(membership);
            silo.Services.AddSingleton(sandboxes);
            silo.Services.AddSingleton<IFatalErrorHandler>(new LostSilo(lost));
            silo.AddPlacementDirector<SandboxPlacement>(static services => new SandboxPlacementDirector(
                services.GetRequiredService<IReplicaSandboxes>()
            ));
            silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (IdOf(settings), "oms-simulator"));
            silo.Configure<SiloOptions>(options => options.SiloName = id);
            silo.Configure<EndpointOptions>(endpoint =>
            {
                (endpoint.AdvertisedIPAddress, endpoint.SiloPort, endpoint.GatewayPort) = (settings.Address, settings.SiloPort, 0);
                endpoint.SiloListeningEndpoint = new IPEndPoint(settings.Address, settings.SiloPort);
            });
            silo.Configure<ClusterMembershipOptions>(Set);
        });
        builder.Services.AddSingleton<ILoggerFactory>(new QuietLogs(logs));
        return builder.Build();
    }

    /// <summary>
    /// Declares the silo of a replica dead. Whom the database has not heard of for long is gone, and Orleans need not find that out a second time: its
    /// probes take the longer the busier a machine is.
    /// </summary>
    /// <param name="silo">This replica's silo.</param>
    /// <param name="id">What the store calls the other one.</param>
    public static async Task Bury(IHost silo, string id)
    {
        var members = silo.Services.GetRequiredService<IClusterMembershipService>();
        foreach (var member in members.CurrentSnapshot.Members.Values)
        {
            if (member.Name == id && member.Status != SiloStatus.Dead)
                await members.TryKill(member.SiloAddress);
        }
    }

    private static void Set(ClusterMembershipOptions membership)
    {
        (membership.ProbeTimeout, membership.MaxProbeTimeout) = (Probe, LongestProbe);
        (membership.NumMissedProbesLimit, membership.NumVotesForDeathDeclaration) = (3, 2);
        (membership.IAmAliveTablePublishTimeout, membership.NumMissedTableIAmAliveLimit) = (Alive, 3);
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        membership.DefunctSiloExpiration = TimeSpan.FromHours(1);
        membership.DefunctSiloCleanupPeriod = TimeSpan.FromMinutes(10);
    }

    // Orleans lets nobody in who says another one: whoever does not know the secret does.
    private static string IdOf(ClusterSettings settings) =>
        $"{settings.Name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"silo\n{settings.Secret}")))[..16]}";

    private sealed class LostSilo(Action<string> lost) : IFatalErrorHandler
    {
        public bool IsUnexpected(Exception exception) => false;

        public void OnFatalException(object? sender, string? context, Exception? exception) =>
            lost(exception?.Message ?? context ?? "the others declared it dead");
    }
}
