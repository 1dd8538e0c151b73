using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>A fault to add: the body of <c>POST /__admin/faults</c>.</summary>
/// <param name="Then">What happens.</param>
[Document("requests/fault")]
public sealed record NewFault(FaultOutcome Then)
{
    /// <summary>Which calls it is for; all where it is left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FaultMatch? Match { get; init; }

    /// <summary>From which matching call on, from 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Nth { get; init; }

    /// <summary>How often at most.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Times { get; init; }

    /// <summary>How likely, above 0 up to 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Probability { get; init; }

    /// <summary>Whether the command happens and only its answer is spoiled.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? After { get; init; }
}

/// <summary>Which calls a fault is for; members are ANDed.</summary>
public sealed record FaultMatch
{
    /// <summary>The method.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Method { get; init; }

    /// <summary>What the path starts with.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Path { get; init; }

    /// <summary>The command's code.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Command { get; init; }

    /// <summary>The state that the package is in: its key or its name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? State { get; init; }

    /// <summary>The package's id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Package { get; init; }

    /// <summary>The partner that is called.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Partner { get; init; }

    /// <summary>The type of the event whose webhook is sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Webhook { get; init; }
}

/// <summary>What a fault does: at least one of <c>delay</c>, <c>status</c> and <c>drop</c>.</summary>
public sealed record FaultOutcome
{
    /// <summary>How long it takes, in real time.</summary>
    [JsonConverter(typeof(DurationConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimeSpan? Delay { get; init; }

    /// <summary>The status that is answered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Status { get; init; }

    /// <summary>The body that is answered: a string goes out as it is, anything else as JSON.</summary>
    [JsonConverter(typeof(VerbatimJson))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Body { get; init; }

    /// <summary>The body's media type; JSON where it is left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ContentType { get; init; }

    /// <summary>How the connection ends: <c>connection_reset</c>, <c>empty_response</c>, <c>truncated_body</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Drop { get; init; }
}

/// <summary>A fault of a sandbox, with how many calls matched and how often it fired.</summary>
[Document("control/fault")]
public sealed record Fault
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>Which calls it is for.</summary>
    public required FaultMatch Match { get; init; }

    /// <summary>From which matching call on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Nth { get; init; }

    /// <summary>How often at most.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Times { get; init; }

    /// <summary>How likely.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Probability { get; init; }

    /// <summary>Whether the command happens and only its answer is spoiled.</summary>
    public required bool After { get; init; }

    /// <summary>What happens.</summary>
    public required FaultOutcome Then { get; init; }

    /// <summary>How many calls it was for.</summary>
    public required long Matched { get; init; }

    /// <summary>How often it happened.</summary>
    public required long Fired { get; init; }
}

/// <summary>The faults of a sandbox: the answer of <c>GET /__admin/faults</c>.</summary>
/// <param name="Faults">The faults.</param>
/// <param name="Meta">How many there are.</param>
[Document("control/faults")]
public sealed record FaultList(IReadOnlyList<Fault> Faults, ListTotal Meta);
