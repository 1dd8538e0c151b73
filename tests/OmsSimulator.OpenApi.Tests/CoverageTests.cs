namespace OmsSimulator.OpenApi.Tests;

public sealed class CoverageTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public void EveryEndpointIsDescribedAndEveryDescriptionIsAnEndpoint() =>
        Document
            .All.SelectMany(document => document.Operations)
            .Select(operation => operation.ToString())
            .Should()
            .BeEquivalentTo(server.Endpoints, "the tables are tools/Generate/OpenApi/OmsOperations.cs and ControlOperations.cs");

    [Fact]
    public void TheVendorsSurfaceIsInOneDocumentAndOursInTheOther()
    {
        Document.Oms.Operations.Should().OnlyContain(operation => IsVendors(operation.Path));
        Document.Control.Operations.Should().NotContain(operation => IsVendors(operation.Path));
    }

    private static bool IsVendors(string path) =>
        path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/whisperer/", StringComparison.Ordinal);

    [Theory]
    [InlineData("sendCommand", Domain.CommandSubject.Package)]
    [InlineData("sendTransferCommand", Domain.CommandSubject.Transfer)]
    public void EveryCommandHasItsSchemaAndAnExample(string operationId, Domain.CommandSubject subject)
    {
        var codes = Domain.CommandCatalogue.All.Where(command => command.Subject == subject).Select(command => command.Code).ToArray();
        var body = Document.Oms.Operations.Single(operation => operation.Id == operationId).Content["requestBody"]!["content"]![
            "application/json"
        ]!;
        var component = (string)body["schema"]!["$ref"]!;
        component.Should().Be($"#/components/schemas/{subject}Command");
        Document.Oms.Find(component)!["anyOf"]!
            .AsArray()
            .Select(schema => (string?)Document.Oms.Find((string)schema!["$ref"]!)!["x-oms-command"]!["code"]!["value"])
            .Should()
            .Equal(codes);
        body["examples"]!.AsObject().Select(example => example.Key).Should().Contain(codes);
    }
}
