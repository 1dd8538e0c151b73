namespace OmsSimulator.OpenApi.Tests;

public sealed class CoverageTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public void EveryEndpointIsDescribedAndEveryDescriptionIsAnEndpoint() =>
        Document.All.SelectMany(document => document.Operations).Select(operation => operation.ToString()).Should().BeEquivalentTo(
            server.Endpoints, "the tables are tests/OmsSimulator.Generate/OpenApi/OmsOperations.cs and ControlOperations.cs");

    [Fact]
    public void TheVendorsSurfaceIsInOneDocumentAndOursInTheOther()
    {
        Document.Oms.Operations.Should().OnlyContain(operation => IsVendors(operation.Path));
        Document.Control.Operations.Should().NotContain(operation => IsVendors(operation.Path));

        static bool IsVendors(string path) => path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/whisperer/", StringComparison.Ordinal);
    }

    [Fact]
    public void EveryCommandHasItsSchemaAndAnExample()
    {
        var body = Document.Oms.Operations.Single(operation => operation.Id == "sendCommand").Content["requestBody"]!["content"]!["application/json"]!;
        body["schema"]!["anyOf"]!.AsArray().Select(schema => ((string)schema!["$ref"]!).Split("commands.")[1].ToUpperInvariant())
            .Should().Equal(Domain.CommandCatalogue.Packages.Select(command => command.Code));
        body["examples"]!.AsObject().Select(example => example.Key).Should().BeEquivalentTo(Domain.CommandCatalogue.Packages.Select(command => command.Code));
    }
}
