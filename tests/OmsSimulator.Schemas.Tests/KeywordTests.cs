using System.Text.Json.Nodes;
using NJsonSchema;
using OmsSimulator.Domain;

namespace OmsSimulator.Schemas.Tests;

/// <summary>
/// The vocabulary of the schemas: every keyword in use is enforced, none is silently skipped, and none means different things to different
/// validators.
/// </summary>
public sealed class KeywordTests
{
    private static readonly string[] Annotations = ["$schema", "$id", "title", "description", "definitions"];

    // Per keyword a schema, what it takes and what it has to refuse.
    private static readonly Dictionary<string, (string Schema, string Good, string Bad)> Enforced = new()
    {
        ["type"] = ("""{"type":"integer"}""", "1", "1.5"),
        ["enum"] = ("""{"type":"string","enum":["a"]}""", "\"a\"", "\"b\""),
        ["pattern"] = ("""{"type":"string","pattern":"^a$(?!\\n)"}""", "\"a\"", "\"a\\n\""),
        ["minLength"] = ("""{"type":"string","minLength":1}""", "\"a\"", "\"\""),
        ["maxLength"] = ("""{"type":"string","maxLength":1}""", "\"a\"", "\"ab\""),
        ["minimum"] = ("""{"type":"integer","minimum":1}""", "1", "0"),
        ["maximum"] = ("""{"type":"integer","maximum":1}""", "1", "2"),
        ["exclusiveMinimum"] = ("""{"type":"number","exclusiveMinimum":0}""", "0.5", "0"),
        ["format"] = ("""{"type":"string","format":"date-time"}""", "\"2026-01-05T08:15:30.123456Z\"", "\"yesterday\""),
        ["not"] = ("""{"not":{"type":"object","required":["a"]}}""", "{}", """{"a":1}"""),
        ["items"] = ("""{"type":"array","items":{"type":"integer"}}""", "[1]", "[1,\"a\"]"),
        ["minItems"] = ("""{"type":"array","minItems":1}""", "[1]", "[]"),
        ["maxItems"] = ("""{"type":"array","maxItems":1}""", "[1]", "[1,2]"),
        ["uniqueItems"] = ("""{"type":"array","uniqueItems":true,"items":{"type":"integer"}}""", "[1,2]", "[1,1]"),
        ["properties"] = ("""{"type":"object","properties":{"a":{"type":"integer"}}}""", """{"a":1}""", """{"a":"1"}"""),
        ["required"] = ("""{"type":"object","required":["a"]}""", """{"a":1}""", "{}"),
        ["additionalProperties"] = (
            """{"type":"object","additionalProperties":false,"properties":{"a":{}}}""",
            """{"a":1}""",
            """{"b":1}"""
        ),
        ["minProperties"] = ("""{"type":"object","minProperties":1}""", """{"a":1}""", "{}"),
        ["anyOf"] = ("""{"anyOf":[{"type":"null"},{"type":"integer"}]}""", "null", "\"a\""),
        ["allOf"] = ("""{"allOf":[{"type":"integer"},{"minimum":3}]}""", "3", "2"),
        ["$ref"] = (
            """{"definitions":{"a":{"type":"integer"}},"type":"object","properties":{"a":{"$ref":"#/definitions/a"}}}""",
            """{"a":1}""",
            """{"a":"1"}"""
        ),
    };

    private static readonly Dictionary<string, (string Schema, string Bad)> Skipped = new()
    {
        ["const"] = ("""{"const":1}""", "2"),
        ["contains"] = ("""{"type":"array","contains":{"type":"integer"}}""", "[\"a\"]"),
        ["dependencies"] = ("""{"type":"object","dependencies":{"a":["b"]}}""", """{"a":1}"""),
        ["propertyNames"] = ("""{"type":"object","propertyNames":{"pattern":"^a$"}}""", """{"b":1}"""),
        ["if"] = ("""{"if":{"type":"integer"},"then":{"minimum":3}}""", "2"),
        ["maxItems 0"] = ("""{"type":"array","maxItems":0}""", "[1]"),
        ["enum without type"] = ("""{"enum":[1]}""", "\"1\""),
        ["beside $ref"] = (
            """{"definitions":{"a":{"type":"integer"}},"type":"object","properties":{"a":{"$ref":"#/definitions/a","minimum":3}}}""",
            """{"a":1}"""
        ),
    };

    public static TheoryData<string> EnforcedKeywords => [.. Enforced.Keys];

    public static TheoryData<string> SkippedKeywords => [.. Skipped.Keys];

    private static IEnumerable<SchemaNode> Everything => SchemaCatalogue.All.SelectMany(schema => SchemaNode.Of(schema.Name).All());

    [Fact]
    public void EveryKeywordInUseIsProvedToBeEnforced() =>
        Everything
            .SelectMany(node => node.Schema.Select(member => member.Key))
            .Distinct()
            .Except(Annotations)
            .Except(Enforced.Keys)
            .Should()
            .BeEmpty();

    [Theory]
    [MemberData(nameof(EnforcedKeywords))]
    public async Task AKeywordIsEnforced(string keyword)
    {
        var (text, good, bad) = Enforced[keyword];
        var schema = await JsonSchema.FromJsonAsync(text);
        schema.Validate(good).Should().BeEmpty();
        schema.Validate(bad).Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(SkippedKeywords))]
    public async Task WhatNJsonSchemaSkipsIsKnown(string keyword)
    {
        var (text, bad) = Skipped[keyword];
        (await JsonSchema.FromJsonAsync(text)).Validate(bad).Should().BeEmpty("it may be used once this fails");
    }

    [Fact]
    public void EverySchemaIsDraft07WithATitleAndTheAddressOfItsFile() =>
        SchemaCatalogue
            .All.Select(schema => (schema.Name, SchemaNode.Of(schema.Name).Schema))
            .Should()
            .OnlyContain(known =>
                (string?)known.Schema["$schema"] == "http://json-schema.org/draft-07/schema#"
                && (string?)known.Schema["$id"] == $"https://oms-simulator.invalid/schemas/{known.Name}.schema.json"
                && known.Schema.ContainsKey("title")
                && known.Schema.ContainsKey("description")
            );

    [Fact]
    public void NothingStandsBesideAReference() => Wrong(schema => schema.ContainsKey("$ref") && schema.Count > 1).Should().BeEmpty();

    [Fact]
    public void AnEnumerationSaysItsType() => Wrong(schema => schema.ContainsKey("enum") && !schema.ContainsKey("type")).Should().BeEmpty();

    [Fact]
    public void OnlyNumbersAndStringsAreUnique() =>
        Wrong(schema => schema.ContainsKey("uniqueItems") && (string?)schema["items"]?["type"] is not ("integer" or "string"))
            .Should()
            .BeEmpty();

    [Fact]
    public void NoLimitIsZeroThatWouldBeSkipped() =>
        Wrong(schema => new[] { "maxItems", "maxProperties", "maxLength" }.Any(key => (int?)schema[key] == 0)).Should().BeEmpty();

    [Fact]
    public void APatternThatEndsEndsBeforeALastLineFeedToo() =>
        Wrong(schema =>
                (string?)schema["pattern"] is { } pattern
                && pattern.Contains('$', StringComparison.Ordinal)
                && !pattern.EndsWith(Shape.Text.End, StringComparison.Ordinal)
            )
            .Should()
            .BeEmpty();

    [Fact]
    public void EveryFactHasItsWordInTheTimeline()
    {
        var types = typeof(OmsFact)
            .GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), false)
            .Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>()
            .Select(derived => (string)derived.TypeDiscriminator!);
        var fact = SchemaNode.Of("control/timeline").At("properties", "facts", "items", "properties", "fact", "properties", "type");
        fact.Schema["enum"]!.AsArray().Select(word => (string)word!).Should().BeEquivalentTo(types);
    }

    private static IEnumerable<string> Wrong(Func<JsonObject, bool> isWrong) =>
        Everything.Where(node => isWrong(node.Schema)).Select(node => node.ToString());
}
