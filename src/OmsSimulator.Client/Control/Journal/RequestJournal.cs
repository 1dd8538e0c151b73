using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Client;

/// <summary>Requests of the journal.</summary>
public sealed record RequestJournal
{
    /// <summary>The requests.</summary>
    [JsonPropertyName("requests")]
    public IReadOnlyList<JournalEntry> Requests
    {
        get => field ?? [];
        init;
    }

    /// <summary>How many there are, and what else there is to say.</summary>
    [JsonPropertyName("meta")]
    public JsonElement Meta { get; init; }

    /// <summary>Whether nothing is recorded.</summary>
    [JsonPropertyName("requestJournalDisabled")]
    public bool IsDisabled { get; init; }

    /// <summary>Where a pattern matched nothing: the requests that came closest.</summary>
    [JsonPropertyName("nearMisses")]
    public IReadOnlyList<NearMiss> NearMisses
    {
        get => field ?? [];
        init;
    }
}

/// <summary>A request that a pattern almost matched.</summary>
public sealed record NearMiss
{
    /// <summary>In what it differed.</summary>
    [JsonPropertyName("message")]
    public string Message
    {
        get => field ?? "";
        init;
    }

    /// <summary>Every difference: member, expected, found.</summary>
    [JsonPropertyName("differences")]
    public JsonElement Differences { get; init; }

    /// <summary>The request.</summary>
    [JsonPropertyName("request")]
    public JournalEntry? Entry { get; init; }
}

/// <summary>A request and its answer, as the journal keeps them.</summary>
public sealed record JournalEntry
{
    /// <summary>Its id: the header <c>X-Oms-Simulator-Request</c> of the answer.</summary>
    [JsonPropertyName("id")]
    public string Id
    {
        get => field ?? "";
        init;
    }

    /// <summary>What was sent.</summary>
    [JsonPropertyName("request")]
    public JournalRequest Request
    {
        get => field ?? new JournalRequest();
        init;
    }

    /// <summary>What was answered.</summary>
    [JsonPropertyName("response")]
    public JournalResponse? Response { get; init; }

    /// <summary>Whether it was not refused.</summary>
    [JsonPropertyName("wasMatched")]
    public bool WasMatched { get; init; }

    /// <summary>What it did: sandbox, command, package, states, facts, warnings.</summary>
    [JsonPropertyName("simulator")]
    public JsonElement Simulator { get; init; }

    /// <summary>Whether a person sent it with the console; else a client did.</summary>
    [JsonIgnore]
    public bool IsFromConsole =>
        Simulator.ValueKind == JsonValueKind.Object && Simulator.TryGetProperty("from", out var from) && from.GetString() == "console";
}

/// <summary>What a client sent.</summary>
public sealed record JournalRequest
{
    /// <summary>The path below the sandbox's address, with its query.</summary>
    [JsonPropertyName("url")]
    public string Url
    {
        get => field ?? "";
        init;
    }

    /// <summary>The whole address.</summary>
    [JsonPropertyName("absoluteUrl")]
    public string AbsoluteUrl
    {
        get => field ?? "";
        init;
    }

    /// <summary>The method.</summary>
    [JsonPropertyName("method")]
    public string Method
    {
        get => field ?? "";
        init;
    }

    /// <summary>The headers.</summary>
    [JsonPropertyName("headers")]
    public JsonElement Headers { get; init; }

    /// <summary>The body.</summary>
    [JsonPropertyName("body")]
    public string? Body { get; init; }

    /// <summary>When, on the sandbox's clock.</summary>
    [JsonPropertyName("loggedDateString")]
    public string? LoggedDate { get; init; }
}

/// <summary>What a client was answered.</summary>
public sealed record JournalResponse
{
    /// <summary>The status.</summary>
    [JsonPropertyName("status")]
    public int Status { get; init; }

    /// <summary>The headers.</summary>
    [JsonPropertyName("headers")]
    public JsonElement Headers { get; init; }

    /// <summary>The body.</summary>
    [JsonPropertyName("body")]
    public string? Body { get; init; }
}

/// <summary>The requests that were forgotten.</summary>
internal sealed record RemovedRequests
{
    /// <summary>The requests.</summary>
    [JsonPropertyName("serveEvents")]
    public IReadOnlyList<JournalEntry> Requests
    {
        get => field ?? [];
        init;
    }
}

/// <summary>How many requests a pattern matches.</summary>
/// <param name="Count">How many.</param>
internal sealed record RequestCount([property: JsonPropertyName("count")] int Count);
