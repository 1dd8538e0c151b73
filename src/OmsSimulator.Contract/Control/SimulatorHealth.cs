using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>Whether the simulator is well: the answer of <c>GET /__admin/health</c>.</summary>
[Document("control/health")]
public sealed record SimulatorHealth
{
    /// <summary><c>healthy</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The simulator's version.</summary>
    public required string Version { get; init; }

    /// <summary>How many seconds it runs.</summary>
    [JsonPropertyName("uptimeInSeconds")]
    public required long UptimeInSeconds { get; init; }
}
