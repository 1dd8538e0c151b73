using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Schemas.Tests;

/// <summary>
/// Bodies of requests, right and wrong: samples with each of their places taken away, replaced by values of every kind, or given one key
/// more. No schema is asked what is wrong, so that what a schema forgets is tried too.
/// </summary>
internal static class RequestBodies
{
    private static readonly string[] Values =
    [
        .. (string[])["null", "true", "false", "0", "1", "-1", "1.5", "2.0", "2e1", "2147483647", "2147483648", "-2147483649", "1e20"],
        .. (string[])["[]", "{}", "[1]", """{"a":1}"""],
        .. new[]
        {
            "",
            "  ",
            "\0",
            "a\0b",
            "abc\n",
            "ü",
            "5",
            "POST",
            "*",
            "//a",
            "PT0S",
            "P1M",
            "PT6M",
            "P99999999999D",
            "2026-02-30T10:00:00Z",
            "2026-02-01",
            "2026-02-01Z",
            "2026-02-01 10:00+0300",
            "http://",
            "http:a",
            "http://a b/",
            "http://u:p@a/",
            "HTTP://A.b/",
            "http://a.b:99999/",
            $"http://a.b/{new string('x', 245)}",
            "ftp://a/",
            "text/html; charset=utf-8",
            "text/html;",
            "YQ==",
            "YQ",
            new string('x', 101),
            new string('x', 125),
            new string('x', 256),
            new string('x', 2049),
        }.Select(text => JsonSerializer.Serialize(text)),
    ];

    // Bodies whose fault is in how their members go together.
    private static readonly Dictionary<string, string[]> Together = new()
    {
        ["requests/request-pattern"] =
        [
            """{"url":"/a","urlPath":"/b"}""",
            """{"url":null,"urlPath":"/b"}""",
            """{"urlPattern":"/a","urlPathPattern":"/b"}""",
            """{"bodyPatterns":[{"equalTo":"a","contains":"b"}]}""",
            """{"headers":{"a":{"equalTo":"a","matches":"b"}}}""",
            """{"bodyPatterns":[{"contains":"a","caseInsensitive":true}]}""",
        ],
        ["requests/hook"] = [.. Countdowns()],
        ["requests/hook-change"] = [.. Countdowns()],
        ["requests/clock"] =
        [
            .. (
                (string[])["2026-02-01T10:00", "2026-02-01T10:00:00,5Z", "2026-02-01T24:00Z", "2026-02-01T10Z", "2026-02-01t10:00z"]
            ).Select(now => $$"""{"mode":"frozen","now":"{{now}}"}"""),
            """{"mode":"frozen","now":"2026-02-01 10:00:00.123456789 03"}""",
        ],
        ["requests/clock-advance"] =
        [
            .. ((string[])["P1D", "P1DT1H", "PT1H1M1.5S", "PT", "P", "PT1M1H", "-PT1S", "P1W", "PT1.5M", "P1Y", "pt1s", " PT1S"]).Select(
                by => $$"""{"by":"{{by}}"}"""
            ),
        ],
        ["requests/partner"] =
        [
            """{"answers":{"timeout":true,"delay":"PT2S"}}""",
            """{"answers":{"connection_refused":true,"delay":"PT2S"}}""",
            """{"answers":{"timeout":true,"connection_refused":true}}""",
            """{"answers":{"status":500,"timeout":true}}""",
            """{"answers":{"status":500,"timeout":false,"connection_refused":null,"delay":"PT1S"}}""",
        ],
        ["requests/fault"] =
        [
            """{"then":{"status":204,"body":{}}}""",
            """{"then":{"status":304,"drop":"truncated_body"}}""",
            """{"then":{"status":500,"drop":"truncated_body"}}""",
            """{"then":{"status":200,"drop":"truncated_body"}}""",
            """{"then":{"status":200,"body":null,"drop":"truncated_body"}}""",
            """{"then":{"drop":"empty_response","status":null}}""",
            """{"then":{"drop":null,"delay":null,"status":null}}""",
            """{"then":{"status":503,"content_type":null}}""",
            """{"match":{"partner":"carrier","method":"GET"},"then":{"status":500}}""",
            """{"match":{"webhook":"package.created","path":"/a"},"then":{"status":500}}""",
            """{"match":{"webhook":"package.created","partner":"carrier"},"then":{"status":500}}""",
        ],
    };

    /// <summary>The samples of a request.</summary>
    public static IReadOnlyList<JsonNode> Samples(string schema) =>
        schema == "requests/partner"
            ?
            [
                JsonNode.Parse("""{"address":"http://localhost:9000/invoices","answers":{"status":500,"times":3}}""")!,
                JsonNode.Parse("""{"answers":{"timeout":true,"times":3}}""")!,
                JsonNode.Parse("""{"answers":{"connection_refused":true}}""")!,
                JsonNode.Parse("""{"answers":{"delay":"PT2S"}}""")!,
                JsonNode.Parse(
                    """{"answers":{"invoice_number":"F-1","invoice_date":"2026-01-05","invoice_url":"https://a.b/","document_type":"a","document_content":"YWJj"}}"""
                )!,
            ]
        : schema == "requests/stock" ? [JsonNode.Parse("""[{"stock_location":"WH01","sku":"TSH100-01","quantity":70}]""")!]
        : OmsSimulator.Schemas.Tests.Samples.Said(schema);

    /// <summary>The samples and everything that is made of them.</summary>
    public static IEnumerable<string> Of(string schema)
    {
        var seen = new HashSet<string>(Together.GetValueOrDefault(schema, []));
        foreach (var sample in Samples(schema))
        {
            seen.Add(sample.ToJsonString());
            seen.UnionWith(Spoilt(sample));
        }

        return seen;
    }

    private static IEnumerable<string> Spoilt(JsonNode sample)
    {
        foreach (var path in Places(sample, []))
        {
            foreach (var value in Values)
                yield return new Mutation("value", path, value).Apply(sample);
            if (path.Count > 0 && !int.TryParse(path[^1], out _))
                yield return new Mutation("removed", path, null).Apply(sample);
            if (path.Aggregate(sample, Step) is JsonObject)
                yield return new Mutation("surplus", [.. path, "no_such_key"], "1").Apply(sample);
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Places(JsonNode? node, IReadOnlyList<string> path)
    {
        yield return path;
        IEnumerable<(string Step, JsonNode? Node)> inside = node switch
        {
            JsonObject members => members.Select(member => (member.Key, member.Value)),
            JsonArray elements => elements.Select((element, index) => ($"{index}", element)),
            _ => [],
        };
        foreach (var place in inside.SelectMany(one => Places(one.Node, [.. path, one.Step])))
            yield return place;
    }

    private static JsonNode Step(JsonNode node, string step) => node is JsonArray list ? list[int.Parse(step)]! : node[step]!;

    private static IEnumerable<string> Countdowns() =>
        from choice in (string[])["fixed", "linear", "exponential", "random"]
        from kwargs in (string[])
            [
                """{"seconds":1}""",
                """{"base":1}""",
                """{"base":1,"limit":null}""",
                """{"min_value":1,"max_value":2}""",
                """{"min_value":1}""",
                """{"seconds":1,"base":"x"}""",
                """{"base":1,"seconds":-1}""",
            ]
        select $$$"""{"event_type":"a","target_url":"http://a.b/","retry_countdown_config":{"choice":"{{{choice}}}","kwargs":{{{kwargs}}}}}""";
}
