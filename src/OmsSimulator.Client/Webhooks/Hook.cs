using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Client;

/// <summary>A subscription to a webhook.</summary>
public sealed record Hook
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>What it is for, such as <c>package.created</c>.</summary>
    public required string EventType { get; init; }

    /// <summary>Where it delivers.</summary>
    public required string TargetUrl { get; init; }

    /// <summary>Whether it delivers.</summary>
    public required bool IsActive { get; init; }

    /// <summary>How it waits between attempts.</summary>
    public JsonElement RetryCountdownConfig { get; init; }

    /// <summary>What is added to its requests.</summary>
    public JsonElement AdditionalHeaders { get; init; }

    /// <summary>How it proves itself to the receiver.</summary>
    public JsonElement Config { get; init; }
}

/// <summary>A subscription to make.</summary>
/// <param name="EventType">What it is for.</param>
/// <param name="TargetUrl">Where it delivers: an absolute http or https address.</param>
public sealed record NewHook(string EventType, string TargetUrl)
{
    /// <summary>What signs its bodies.</summary>
    public string? SecretKey { get; init; }

    /// <summary>Whether it delivers.</summary>
    public bool? IsActive { get; init; }

    /// <summary>How it waits between attempts: <c>{"choice", "kwargs"}</c>.</summary>
    public JsonObject? RetryCountdownConfig { get; init; }

    /// <summary>What is added to its requests.</summary>
    public JsonObject? AdditionalHeaders { get; init; }

    /// <summary>How it proves itself to the receiver.</summary>
    public JsonObject? Config { get; init; }
}

/// <summary>What can be changed of a subscription; null is not sent.</summary>
public sealed record HookChange
{
    /// <summary>What it is for.</summary>
    public string? EventType { get; init; }

    /// <summary>Where it delivers.</summary>
    public string? TargetUrl { get; init; }

    /// <summary>What signs its bodies.</summary>
    public string? SecretKey { get; init; }

    /// <summary>Whether it delivers.</summary>
    public bool? IsActive { get; init; }

    /// <summary>How it waits between attempts.</summary>
    public JsonObject? RetryCountdownConfig { get; init; }

    /// <summary>What is added to its requests.</summary>
    public JsonObject? AdditionalHeaders { get; init; }

    /// <summary>How it proves itself to the receiver.</summary>
    public JsonObject? Config { get; init; }
}

/// <summary>An event that was sent to a subscriber.</summary>
public sealed record HookEvent
{
    /// <summary>The event's id: 32 hex digits, the same in every attempt.</summary>
    public required string Uuid { get; init; }

    /// <summary>The subscription.</summary>
    public JsonElement Webhook { get; init; }

    /// <summary>What was sent: <c>{"event": {"type", "uuid"}, "payload": {…}}</c>, as an object or as its text.</summary>
    public JsonElement RequestPayload { get; init; }

    /// <summary>What the target answered.</summary>
    public JsonElement ResponseContent { get; init; }

    /// <summary>The status that the target answered.</summary>
    public int? ResponseHttpStatus { get; init; }

    /// <summary>Whether the target took it.</summary>
    public bool Delivered { get; init; }

    /// <summary>When it was tried.</summary>
    public JsonElement RequestDatetimes { get; init; }

    /// <summary>How often it was tried again.</summary>
    public int RetryCount { get; init; }

    /// <summary>The kind of record it is about.</summary>
    public int? ContentType { get; init; }

    /// <summary>The record it is about.</summary>
    public int? ObjectId { get; init; }
}
