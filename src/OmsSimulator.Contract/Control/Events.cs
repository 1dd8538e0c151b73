using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>A fact that is kept, as a timeline has it: <c>event: fact</c> of <c>GET /__admin/events</c>.</summary>
/// <param name="At">When, on the sandbox's clock.</param>
/// <param name="Sandbox">The sandbox.</param>
/// <param name="Sequence">Its place among all facts of the sandbox.</param>
/// <param name="User">The user's id, where a token said who.</param>
/// <param name="Fact">What, with its <c>type</c>; the other members depend on it.</param>
[Document("control/event-fact")]
public sealed record FactEvent(DateTime At, string Sandbox, long Sequence, int? User, JsonElement Fact)
{
    /// <summary>What kind of fact it is, such as <c>package_state_changed</c>.</summary>
    [JsonIgnore]
    public string Type => Fact.ValueKind == JsonValueKind.Object && Fact.TryGetProperty("type", out var type) ? type.GetString() ?? "" : "";
}

/// <summary>A call that was answered; all of it is in the journal under its id: <c>event: request</c> of <c>GET /__admin/events</c>.</summary>
[Document("control/event-request")]
public sealed record RequestEvent
{
    /// <summary>When, on the sandbox's clock.</summary>
    public required DateTime At { get; init; }

    /// <summary>The sandbox.</summary>
    public required string Sandbox { get; init; }

    /// <summary>Its id in the journal.</summary>
    public required string Id { get; init; }

    /// <summary>Who sent it: <c>client</c> or <c>console</c>.</summary>
    public required string From { get; init; }

    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query below the sandbox's address, without secrets.</summary>
    public required string Url { get; init; }

    /// <summary>The status that the client saw; 0: it got no answer.</summary>
    public required int Status { get; init; }

    /// <summary>The code of the command that was sent; none: it was none.</summary>
    public string? Command { get; init; }

    /// <summary>The package that it was about.</summary>
    public int? Package { get; init; }

    /// <summary>The package's state before.</summary>
    public string? StateBefore { get; init; }

    /// <summary>The package's state after.</summary>
    public string? StateAfter { get; init; }

    /// <summary>Why it was refused.</summary>
    public string? Reason { get; init; }

    /// <summary>How many facts followed.</summary>
    public required int Facts { get; init; }

    /// <summary>How many warnings it got.</summary>
    public required int Warnings { get; init; }

    /// <summary>The fault that fired.</summary>
    public int? Fault { get; init; }
}

/// <summary>An attempt to deliver a webhook: <c>event: webhook</c> of <c>GET /__admin/events</c>.</summary>
[Document("control/event-webhook")]
public sealed record WebhookEvent
{
    /// <summary>When, on the sandbox's clock.</summary>
    public required DateTime At { get; init; }

    /// <summary>The sandbox.</summary>
    public required string Sandbox { get; init; }

    /// <summary>The delivery, as <c>GET /__admin/webhooks</c> has it.</summary>
    public required string Uuid { get; init; }

    /// <summary>The type of the event.</summary>
    public required string EventType { get; init; }

    /// <summary>The subscription; none: a sample.</summary>
    public required int? Webhook { get; init; }

    /// <summary>Where it went.</summary>
    public required string TargetUrl { get; init; }

    /// <summary>Which attempt, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Why it was made: <c>first</c>, <c>retry</c>, <c>scan</c>, <c>replay</c>, <c>duplicate</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether the receiver took it.</summary>
    public required bool Delivered { get; init; }

    /// <summary>What it answered; 500 for a network failure.</summary>
    public required int Status { get; init; }

    /// <summary>What went wrong on the network; none: it was an answer.</summary>
    public required string? Failure { get; init; }
}

/// <summary>Something was exchanged with a partner: <c>event: partner</c> of <c>GET /__admin/events</c>.</summary>
/// <param name="At">When it was said, on the sandbox's clock.</param>
/// <param name="Sandbox">The sandbox.</param>
/// <param name="Partner">Which partner.</param>
/// <param name="Call">The call, as <c>GET /__admin/partners/{name}/calls</c> has it.</param>
/// <param name="To">Where to: an address, or <c>stand-in</c>.</param>
/// <param name="Status">The HTTP status; none: there was no answer by HTTP.</param>
/// <param name="Failure">What went wrong; none: nothing did.</param>
[Document("control/event-partner")]
public sealed record PartnerEvent(DateTime At, string Sandbox, string Partner, long Call, string To, int? Status, string? Failure);

/// <summary>The clock was set or moved: <c>event: clock</c> of <c>GET /__admin/events</c>.</summary>
/// <param name="At">What it shows then.</param>
/// <param name="Sandbox">The sandbox.</param>
/// <param name="Mode"><c>real</c> or <c>frozen</c>.</param>
/// <param name="Now">What it shows.</param>
[Document("control/event-clock")]
public sealed record ClockEvent(DateTime At, string Sandbox, string Mode, DateTime Now);

/// <summary>A sandbox begins or ends: <c>event: sandbox</c> of <c>GET /__admin/events</c>.</summary>
/// <param name="At">When, on its clock.</param>
/// <param name="Sandbox">Which.</param>
/// <param name="Change"><c>begun</c>, <c>replaced</c> (a reset or a restore: everything in it is another's) or <c>dropped</c>.</param>
[Document("control/event-sandbox")]
public sealed record SandboxChange(DateTime At, string Sandbox, string Change)
{
    /// <summary>There is a sandbox of this name now, be it new or in another one's place.</summary>
    public const string Begun = "begun";

    /// <summary>It was reset or restored: another one has its name.</summary>
    public const string Replaced = "replaced";

    /// <summary>It was dropped.</summary>
    public const string Dropped = "dropped";
}

/// <summary>Who listens has missed events, and reads anew what it shows: <c>event: dropped</c> of <c>GET /__admin/events</c>.</summary>
/// <param name="At">When it is said, on the sandbox's clock.</param>
/// <param name="Sandbox">The sandbox.</param>
/// <param name="Count">How many, as far as that is known.</param>
/// <param name="Reason"><c>slow</c>, <c>old</c>, <c>replaced</c> or <c>elsewhere</c>.</param>
[Document("control/event-dropped")]
public sealed record DroppedEvents(DateTime At, string Sandbox, long Count, string Reason)
{
    /// <summary>It reads more slowly than things happen.</summary>
    public const string Slow = "slow";

    /// <summary>Its <c>Last-Event-ID</c> is older than what is kept.</summary>
    public const string Old = "old";

    /// <summary>The sandbox was reset or restored since, or the simulator was started anew.</summary>
    public const string Replaced = "replaced";

    /// <summary>Its <c>Last-Event-ID</c> is another sandbox's, and says nothing of this one.</summary>
    public const string Elsewhere = "elsewhere";
}
