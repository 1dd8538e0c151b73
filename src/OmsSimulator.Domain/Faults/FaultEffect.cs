using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>What happens to a call when a fault fires.</summary>
public sealed record FaultEffect
{
    /// <summary>How long it waits, in real time.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>The status that is answered.</summary>
    public int? Status { get; init; }

    /// <summary>The body that is answered, JSON; none: the vendor's envelope.</summary>
    public byte[]? Body { get; init; }

    /// <summary>How the connection is lost.</summary>
    public FaultDrop? Drop { get; init; }

    /// <summary>Whether what was asked happens first, and only its answer is spoiled.</summary>
    public bool After { get; init; }

    /// <summary>Whether the answer is another than it would have been.</summary>
    [JsonIgnore]
    public bool SpoilsAnswer => Status is not null || Drop is not null;
}

/// <summary>How a connection is lost.</summary>
public enum FaultDrop
{
    /// <summary>It is reset.</summary>
    ConnectionReset,

    /// <summary>It is closed without a byte.</summary>
    EmptyResponse,

    /// <summary>It is closed in the middle of the body.</summary>
    TruncatedBody,
}
