using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using OmsSimulator.Contract;

namespace OmsSimulator.Schemas.Tests;

/// <summary>The records of the control surface and their schemas say the same: one description for host, client and OpenAPI.</summary>
public sealed class RecordTests
{
    private static readonly System.Text.Json.JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.SnakeCaseLower,
        TypeInfoResolver = ControlJson.Types,
    };

    /// <summary>Every document that a record says it is.</summary>
    public static TheoryData<string> Documents => [.. Described().Select(document => document.Schema)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void ARecordHasTheMembersOfItsSchema(string schema)
    {
        var (_, type, isList) = Described().Single(document => document.Schema == schema);
        var node = SchemaNode.Of(schema).Resolved();
        Differences(isList ? node.At("items").Resolved() : node, type).Should().BeEmpty();
    }

    [Fact]
    public void EveryAnswerOfTheControlSurfaceThatIsNotWrittenAsItStandsIsARecord() =>
        SchemaCatalogue
            .All.Select(schema => schema.Name)
            .Where(name => name.StartsWith("control/", StringComparison.Ordinal))
            .Except(Described().Select(document => document.Schema))
            .Should()
            .BeEquivalentTo(
                "control/installation",
                "control/mappings",
                "control/near-misses",
                "control/request",
                "control/request-count",
                "control/requests",
                "control/requests-removed",
                "control/scenarios"
            );

    private static IEnumerable<(string Schema, Type Type, bool IsList)> Described() =>
        from type in typeof(DocumentAttribute).Assembly.GetTypes()
        from document in type.GetCustomAttributes<DocumentAttribute>()
        orderby document.Schema
        select (document.Schema, type, document.IsList);

    private static IEnumerable<string> Differences(SchemaNode node, Type type)
    {
        var members = Options
            .GetTypeInfo(type)
            .Properties.Where(property => property.Get is not null)
            .ToDictionary(property => property.Name);
        var known = (node.Schema["properties"] as JsonObject ?? []).Select(property => property.Key).ToArray();
        foreach (var missing in known.Except(members.Keys))
            yield return $"{node}: {type.Name} lacks {missing}";
        foreach (var more in members.Keys.Except(known))
            yield return $"{node}: {type.Name} has {more}, which the schema lacks";
        foreach (var name in members.Keys.Intersect(known))
        {
            foreach (var difference in Inside(node.At("properties", name).Resolved(), members[name]))
                yield return difference;
        }
    }

    // Only what is a record of ours again has members to compare.
    private static IEnumerable<string> Inside(SchemaNode node, JsonPropertyInfo member)
    {
        var type = Options.GetTypeInfo(member.PropertyType);
        var alternative = node.Schema["anyOf"] is JsonArray several
            ? Enumerable.Range(0, several.Count).Select(index => node.At("anyOf", $"{index}").Resolved()).Last()
            : node;
        return type.Kind switch
        {
            JsonTypeInfoKind.Enumerable
                when type.ElementType is { } element && IsDocument(element) && alternative.Schema["items"] is JsonObject => Differences(
                alternative.At("items").Resolved(),
                element
            ),
            // What a schema leaves open has no members there.
            JsonTypeInfoKind.Object when IsDocument(member.PropertyType) && alternative.Schema["properties"] is JsonObject => Differences(
                alternative,
                member.PropertyType
            ),
            _ => [],
        };
    }

    private static bool IsDocument(Type type) =>
        type.Namespace == "OmsSimulator.Contract"
        && Options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Object
        && !type.Name.EndsWith("Resource", StringComparison.Ordinal);
}
