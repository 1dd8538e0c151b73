using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace OmsSimulator.Schemas.Tests;

/// <summary>Another validator, in strict mode, sees every sample and every mutation as NJsonSchema does.</summary>
[Collection(OneServer.Name)]
public sealed class AjvTests(Server server, ITestOutputHelper output)
{
    // JavaScript's numbers are exact up to here.
    private const decimal Exact = 1L << 53;

    [NodeFact]
    public void AjvAgrees()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, Lines());
            var lines = Node.Run(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            output.WriteLine(lines[^1]);
            lines[..^1].Should().BeEmpty();
            lines[^1].Should().StartWith("judged ");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private IEnumerable<string> Lines()
    {
        yield return new JsonObject(
            SchemaCatalogue.All.Select(schema =>
                KeyValuePair.Create<string, JsonNode?>(schema.Name, SchemaNode.Of(schema.Name).Schema.DeepClone())
            )
        ).ToJsonString();
        foreach (var schema in SchemaCatalogue.All)
        {
            foreach (var sample in Samples.Of(schema.Name, server))
            {
                var mutations = Mutations
                    .Of(schema.Name, sample)
                    .All.Where(mutation => IsExact(mutation.Json))
                    .Select(mutation => new
                    {
                        keyword = mutation.Keyword,
                        path = mutation.Path,
                        json = mutation.Json,
                    });
                yield return JsonSerializer.Serialize(
                    new
                    {
                        schema = schema.Name,
                        sample,
                        mutations,
                    }
                );
            }
        }
    }

    private static bool IsExact(string? json) =>
        !decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) <= Exact;
}
