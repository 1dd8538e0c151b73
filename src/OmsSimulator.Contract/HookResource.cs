using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>A webhook subscription. Derived: dj-whisperer's serializer, in its order.</summary>
public sealed record HookResource
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>How long the retries wait.</summary>
    public required CountdownResource RetryCountdownConfig { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime ModifiedDate { get; init; }

    /// <summary>Where its events are posted.</summary>
    public required string TargetUrl { get; init; }

    /// <summary>Whether new events are sent.</summary>
    public required bool IsActive { get; init; }

    /// <summary>What bodies are signed with.</summary>
    public required string? SecretKey { get; init; }

    /// <summary>The type of event.</summary>
    public required string EventType { get; init; }

    /// <summary>Always null here: a function of the vendor's own program.</summary>
    public string? Callback { get; init; }

    /// <summary>Headers that are sent too.</summary>
    public required IReadOnlyDictionary<string, string> AdditionalHeaders { get; init; }

    /// <summary>The receiver's authentication, and what else was sent.</summary>
    public required JsonElement Config { get; init; }
}

/// <summary><c>{"choice": "exponential", "kwargs": {"base": 2}}</c></summary>
/// <param name="Choice">Which countdown.</param>
/// <param name="Kwargs">Its numbers.</param>
public sealed record CountdownResource(string Choice, CountdownKwargsResource Kwargs);

/// <summary>The numbers of a countdown, those that it has.</summary>
public sealed record CountdownKwargsResource
{
    /// <summary>Of <c>fixed</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Seconds { get; init; }

    /// <summary>Of <c>linear</c> and <c>exponential</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Base { get; init; }

    /// <summary>Of <c>linear</c> and <c>exponential</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Limit { get; init; }

    /// <summary>Of <c>random</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MinValue { get; init; }

    /// <summary>Of <c>random</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MaxValue { get; init; }
}
