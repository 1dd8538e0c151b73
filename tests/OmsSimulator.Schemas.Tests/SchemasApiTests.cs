using System.Text.Json.Nodes;

namespace OmsSimulator.Schemas.Tests;

/// <summary><c>/__admin/schemas/</c>: every schema is listed and served, its references lead somewhere, and documents are judged.</summary>
[Collection(OneServer.Name)]
public sealed class SchemasApiTests(Server server)
{
    private const string Block = "/__admin/schemas/commands/block_the_package/validate";

    [Fact]
    public async Task EverySchemaIsListedWithAnAddressThatServesIt()
    {
        var list = await server.Expect(200, "GET", "/sandboxes/walk/__admin/schemas/");
        list["schemas"]!.AsArray().Select(row => (string)row!["name"]!).Should().Equal(SchemaCatalogue.All.Select(schema => schema.Name));
        foreach (var row in list["schemas"]!.AsArray())
        {
            var answer = await server.Send("GET", (string)row!["address"]!);
            (answer.Status, answer.ContentType).Should().Be((200, "application/schema+json"));
            ((string)JsonNode.Parse(answer.Body)!["title"]!).Should().Be((string)row["title"]!);
        }
    }

    [Fact]
    public async Task AReferenceLeadsToASchemaAsServed()
    {
        foreach (var schema in SchemaCatalogue.All)
        {
            foreach (
                var reference in SchemaNode
                    .Of(schema.Name)
                    .All()
                    .Select(node => (string?)node.Schema["$ref"])
                    .OfType<string>()
                    .Where(reference => reference[0] != '#')
                    .Distinct()
            )
            {
                await server.Expect(200, "GET", new Uri(new Uri($"http://any/__admin/schemas/{schema.Name}"), reference).AbsolutePath);
            }
        }
    }

    [Theory]
    [InlineData("""{"transition":1,"user":"u","token":"t"}""", """{"valid":true,"errors":[]}""")]
    [InlineData(
        """{"transition":1,"user":"u","input_parameters":{"token":7}}""",
        """{"valid":false,"errors":[{"pointer":"/input_parameters/token","keyword":"type","expected":"string","found":"7"}]}"""
    )]
    [InlineData(
        """{"transition":1,"user":"u"}""",
        """{"valid":false,"errors":[{"pointer":"/token","keyword":"required","expected":"a value","found":"nothing"}]}"""
    )]
    [InlineData("[]", """{"valid":false,"errors":[{"pointer":"","keyword":"type","expected":"object","found":"a list of 0"}]}""")]
    public async Task ADocumentIsJudged(string document, string judgement)
    {
        var answer = await server.Send("POST", Block, document);
        (answer.Status, answer.Body).Should().Be((200, judgement));
    }

    [Theory]
    [InlineData(
        "package-answer",
        """{"a.b":1,"a/b~c":2,"['x']":3}""",
        "/a.b /a~1b~0c /['x'] /package_id /package_number /package_stock_location_id /package_stock_location_name /is_same_location"
    )]
    [InlineData(
        "error-field",
        """{"error":{"barcodes":[{},{"a.b":[1]}],"x":["ok",null]},"status_code":400}""",
        "/error/barcodes/1/a.b/0 /error/x/1"
    )]
    [InlineData(
        "control/stock",
        """[{"stock_location":"L","sku":"S","on_hand":-1,"reserved":0,"available":0,"discrepancy":null}]""",
        "/0/on_hand /0/discrepancy"
    )]
    [InlineData(
        "world",
        """{"orders":[{"number":"1","items":[]}],"stock_locations":[{"erp_code":"L","max_quota":-1,"stock_location_type":"shop"}]}""",
        "/orders/0/items /stock_locations/0/max_quota /stock_locations/0/stock_location_type"
    )]
    public async Task AnErrorNamesItsPlace(string schema, string document, string pointers)
    {
        var answer = await server.Expect(200, "POST", $"/__admin/schemas/{schema}/validate", document);
        answer["errors"]!
            .AsArray()
            .Select(error => (string)error!["pointer"]!)
            .Should()
            .BeEquivalentTo(pointers.Split(' '), answer.ToJsonString());
    }

    [Fact]
    public async Task AnUnknownNameIsAProblem()
    {
        await server.Expect(404, "GET", "/__admin/schemas/nothing");
        await server.Expect(404, "GET", "/__admin/schemas/commands/nothing");
        await server.Expect(404, "GET", "/__admin/schemas/a/b/c");
        await server.Expect(404, "POST", "/__admin/schemas/nothing/validate", "{}");
        await server.Expect(405, "DELETE", "/__admin/schemas/package");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("""{"a":1,"a":2}""")]
    public async Task ABodyThatIsNoJsonIsRefused(string body) => await server.Expect(400, "POST", Block, body);
}
