using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OmsSimulator.Client;

/// <summary>Which requests, in WireMock's terms; members are ANDed.</summary>
public sealed record RequestPattern
{
    /// <summary>The method, or <c>ANY</c>.</summary>
    [JsonPropertyName("method")]
    public string? Method { get; init; }

    /// <summary>The path below the sandbox's address, with its query.</summary>
    [JsonPropertyName("url")]
    public string? Url { get; init; }

    /// <summary>The path below the sandbox's address.</summary>
    [JsonPropertyName("urlPath")]
    public string? UrlPath { get; init; }

    /// <summary>A regular expression for path and query.</summary>
    [JsonPropertyName("urlPattern")]
    public string? UrlPattern { get; init; }

    /// <summary>A regular expression for the path.</summary>
    [JsonPropertyName("urlPathPattern")]
    public string? UrlPathPattern { get; init; }

    /// <summary>What headers are.</summary>
    [JsonPropertyName("headers")]
    public IReadOnlyDictionary<string, ValuePattern>? Headers { get; init; }

    /// <summary>What the query's parameters are.</summary>
    [JsonPropertyName("queryParameters")]
    public IReadOnlyDictionary<string, ValuePattern>? QueryParameters { get; init; }

    /// <summary>What the body is.</summary>
    [JsonPropertyName("bodyPatterns")]
    public IReadOnlyList<ValuePattern>? BodyPatterns { get; init; }

    /// <summary>Commands that were sent to a package.</summary>
    public static RequestPattern Command(int package) =>
        new() { Method = "POST", UrlPathPattern = $"/api/v1/oms/packages/{package}/command/?" };
}

/// <summary>What a value is, in WireMock's terms.</summary>
public sealed record ValuePattern
{
    /// <summary>Exactly this.</summary>
    [JsonPropertyName("equalTo")]
    public string? EqualTo { get; init; }

    /// <summary>With this in it.</summary>
    [JsonPropertyName("contains")]
    public string? Contains { get; init; }

    /// <summary>As this regular expression says.</summary>
    [JsonPropertyName("matches")]
    public string? Matches { get; init; }

    /// <summary>Not there.</summary>
    [JsonPropertyName("absent")]
    public bool? Absent { get; init; }

    /// <summary>This JSON (of a body).</summary>
    [JsonPropertyName("equalToJson")]
    public JsonNode? EqualToJson { get; init; }

    /// <summary>With something at this JSONPath (of a body).</summary>
    [JsonPropertyName("matchesJsonPath")]
    public string? MatchesJsonPath { get; init; }
}
