using System.Text;
using Microsoft.AspNetCore.Routing;

namespace OmsSimulator.Host.Tests.Control;

[Collection(OpenMode.Name)]
public sealed class IndexTests(OpenSimulator simulator)
{
    private const string Yaml = """
        products:
          - sku: MUG
            price: "12.50"
        packages:
          - stock_location: L1
            state: Packed
            items:
              - { sku: MUG, quantity: 2 }
        """;

    [Fact]
    public async Task TheSurfaceSaysWhatIsThere()
    {
        await using var own = await OwnSimulator.Start(new SimulatorOptions { Seed = "empty" });
        var index = (await own.Default.Get("__admin")).ShouldBe(HttpStatus.Ok);
        var mapped = ((IEndpointRouteBuilder)own.App)
            .DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/__admin", StringComparison.Ordinal))
            .SelectMany(endpoint =>
                endpoint
                    .Metadata.GetMetadata<HttpMethodMetadata>()!
                    .HttpMethods.Where(method => method != "HEAD")
                    .Select(method => $"{method} {endpoint.RoutePattern.RawText!.Replace("{**", "{", StringComparison.Ordinal)}")
            );
        index
            .At("calls")
            .EnumerateArray()
            .Select(call => $"{call.GetProperty("method").GetString()} {call.GetProperty("path").GetString()}")
            .Should()
            .BeEquivalentTo(mapped);
        index.At("calls").EnumerateArray().Should().OnlyContain(call => call.GetProperty("summary").GetString()!.Length > 5);
        (index["sandbox"], index["documents.control"]).Should().Be(("default", "/openapi/control.json"));
    }

    [Fact]
    public async Task TheIndexOfASandboxLeadsThroughItsAddress()
    {
        var oms = await simulator.Sandbox();
        var index = (await oms.Get("__admin")).ShouldBe(HttpStatus.Ok);
        (index["sandbox"], index["documents.schemas"]).Should().Be((oms.Name, $"/sandboxes/{oms.Name}/__admin/schemas/"));
    }

    [Fact]
    public async Task OneSandboxIsShownAsInTheList()
    {
        var oms = await simulator.SandboxWithPackage();
        var one = (await simulator.Default.Get($"__admin/sandboxes/{oms.Name}")).ShouldBe(HttpStatus.Ok);
        var all = (await simulator.Default.Get("__admin/sandboxes")).At("sandboxes").EnumerateArray();
        one.Text.Should().Be(all.Single(sandbox => sandbox.GetProperty("name").GetString() == oms.Name).GetRawText());
        one["packages"].Should().Be("1");
        (await simulator.Default.Get("__admin/sandboxes/nobody")).ShouldBe(
            404,
            """{"type":"about:blank","title":"Not Found","status":404,"detail":"Sandbox \"nobody\" does not exist."}"""
        );
    }

    [Theory]
    [InlineData("application/yaml")]
    [InlineData("text/yaml; charset=utf-8")]
    public async Task AWorldIsAddedInYaml(string mediaType)
    {
        var oms = await simulator.Sandbox();
        var made = (await oms.Send("POST", "__admin/world", Yaml, mediaType)).ShouldBe(HttpStatus.Created);
        (made["products.0.sku"], made["packages.0.state.name"]).Should().Be(("MUG", "Packed"));
        (await oms.StateOf(1)).Should().Be("Packed");
    }

    [Fact]
    public async Task AWrongWorldInYamlIsRefusedWithItsPlacesAndNothingChanges()
    {
        var oms = await simulator.Sandbox();
        var facts = await oms.Facts();
        (await oms.Send("POST", "__admin/world", "products:\n  - sku: A\n    price: none\noders: []\n", "application/yaml"))
            .ShouldBe(HttpStatus.Unprocessable)
            .At("errors")
            .EnumerateArray()
            .Select(error => error.GetProperty("pointer").GetString())
            .Should()
            .Equal("/products/0/price", "/oders");
        (await oms.Send("POST", "__admin/world", "products: [", "application/yaml")).ShouldBe(HttpStatus.BadRequest);
        (await oms.Facts()).Should().Be(facts);
    }

    [Theory]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=\"iso-8859-9\"")]
    [InlineData("application/yaml; charset=windows-1254")]
    [InlineData("application/json; charset=klingon")]
    public async Task AnotherCharsetThanUtf8IsRefusedAndNothingChanges(string mediaType)
    {
        var oms = await simulator.Sandbox();
        var facts = await oms.Facts();
        foreach (
            var (method, path) in ((string, string)[])[("POST", "__admin/world"), ("PUT", "__admin/clock"), ("PUT", "__admin/snapshot")]
        )
        {
            (await oms.SendBytes(method, path, Encoding.UTF8.GetBytes("{}"), mediaType)).ShouldBe(
                415,
                """{"type":"about:blank","title":"Unsupported Media Type","status":415,"detail":"Content-Type: expected charset=utf-8, or none; the body of the control surface is UTF-8."}"""
            );
        }

        (await oms.Facts()).Should().Be(facts);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("application/json")]
    [InlineData(null)]
    public async Task Utf8MayBeSaidOrNot(string? mediaType)
    {
        var oms = await simulator.Sandbox();
        (await oms.Send("POST", "__admin/world", """{"products":[{"sku":"Çanta"}]}""", mediaType))
            .ShouldBe(HttpStatus.Created)["products.0.sku"]
            .Should()
            .Be("Çanta");
    }
}
