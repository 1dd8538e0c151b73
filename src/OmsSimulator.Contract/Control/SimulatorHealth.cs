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

    /// <summary>Where sandboxes are kept.</summary>
    public required StoreHealth Store { get; init; }
}

/// <summary>How the store of a simulator is.</summary>
/// <param name="Kind"><c>memory</c>, <c>sqlite</c> or <c>postgres</c>.</param>
/// <param name="State"><c>ready</c>, or <c>unavailable</c>: reads go on, and what changes something is a 503.</param>
/// <param name="Waiting">How many decisions wait to be kept.</param>
/// <param name="Bytes">How many bytes it takes; null: it cannot tell.</param>
public sealed record StoreHealth(string Kind, string State, int Waiting, long? Bytes);
