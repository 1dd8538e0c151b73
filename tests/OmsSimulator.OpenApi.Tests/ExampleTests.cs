using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace OmsSimulator.OpenApi.Tests;

public sealed class ExampleTests
{
    public static TheoryData<string> Documents => [.. Document.All.Select(document => document.Name)];

    [Theory, MemberData(nameof(Documents))]
    public async Task EveryExampleIsAsItsSchemaSays(string name)
    {
        var document = Document.All.Single(document => document.Name == name);
        var wrong = new List<string>();
        foreach (var (place, schema, examples) in document.Examples())
        {
            var compiled = await Compile(document, schema);
            foreach (var (example, content) in examples)
            {
                var found = compiled.Validate(Token(content!["value"]?.ToJsonString() ?? "null"));
                wrong.AddRange(found.Select(error => $"{place}/examples/{example}: {error}"));
            }
        }

        wrong.Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Documents))]
    public void EveryAnswerThatIsJsonHasAnExample(string name)
    {
        var document = Document.All.Single(document => document.Name == name);
        document
            .Objects()
            .Where(found =>
                found.Place.Contains("/responses/", StringComparison.Ordinal)
                && found.Place.EndsWith("json", StringComparison.Ordinal)
                && found.Object.ContainsKey("schema")
                && !found.Object.ContainsKey("examples")
                && !HasNoSchema(found.Object["schema"]!)
            )
            .Select(found => found.Place)
            .Should()
            .BeEmpty();
    }

    // A document of another kind: lines, a schema, or one of these documents itself.
    private static bool HasNoSchema(JsonNode schema) =>
        schema.ToJsonString() is """{"type":"object","additionalProperties":true}""" or """{"type":"string"}""";

    // NJsonSchema looks for references under the names of draft-07.
    private static Task<JsonSchema> Compile(Document document, JsonNode schema)
    {
        var whole = new JsonObject { ["allOf"] = new JsonArray(schema.DeepClone()), ["definitions"] = document.Schemas.DeepClone() };
        return JsonSchema.FromJsonAsync(whole.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal));
    }

    private static JToken Token(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }
}
