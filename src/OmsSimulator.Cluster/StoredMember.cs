using System.Text.Json;

namespace OmsSimulator.Cluster;

/// <summary>What a row of the membership says of a silo, beside when it was last alive.</summary>
internal sealed record StoredMember
{
    /// <summary>The silo.</summary>
    public required string Silo { get; init; }

    /// <summary>Where it stands in its life.</summary>
    public required SiloStatus Status { get; init; }

    /// <summary>Who takes it for dead, and since when.</summary>
    public required List<Suspicion> Suspicions { get; init; }

    /// <summary>The port of its gateway; 0: it has none.</summary>
    public int ProxyPort { get; init; }

    /// <summary>Its machine.</summary>
    public string? HostName { get; init; }

    /// <summary>Its name.</summary>
    public string? SiloName { get; init; }

    /// <summary>Its role.</summary>
    public string? RoleName { get; init; }

    /// <summary>When it started.</summary>
    public required DateTime StartTime { get; init; }

    /// <summary>As it is stored.</summary>
    public static string Write(MembershipEntry entry) =>
        JsonSerializer.Serialize(
            new StoredMember
            {
                Silo = entry.SiloAddress.ToParsableString(),
                Status = entry.Status,
                Suspicions = [.. (entry.SuspectTimes ?? []).Select(static by => new Suspicion(by.Item1.ToParsableString(), by.Item2))],
                ProxyPort = entry.ProxyPort,
                HostName = entry.HostName,
                SiloName = entry.SiloName,
                RoleName = entry.RoleName,
                StartTime = entry.StartTime,
            }
        );

    /// <summary>As it was stored.</summary>
    /// <param name="text">The row.</param>
    /// <param name="alive">When the silo was last alive.</param>
    public static MembershipEntry Read(string text, DateTime alive)
    {
        var stored = JsonSerializer.Deserialize<StoredMember>(text)!;
        return new MembershipEntry
        {
            SiloAddress = SiloAddress.FromParsableString(stored.Silo),
            Status = stored.Status,
            SuspectTimes = [.. stored.Suspicions.Select(static said => Tuple.Create(SiloAddress.FromParsableString(said.By), said.At))],
            ProxyPort = stored.ProxyPort,
            HostName = stored.HostName ?? "",
            SiloName = stored.SiloName ?? "",
            RoleName = stored.RoleName,
            StartTime = stored.StartTime,
            IAmAliveTime = alive,
        };
    }

    /// <summary>A silo takes another one for dead.</summary>
    /// <param name="By">Which.</param>
    /// <param name="At">Since when.</param>
    internal sealed record Suspicion(string By, DateTime At);
}
