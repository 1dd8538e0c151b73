using System.Text.Json.Nodes;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace OmsSimulator.Testing.WireMock.Tests;

/// <summary>An invoice service of others: WireMock.Net answers what the OMS asks while a command runs.</summary>
public sealed class PartnerTests(OmsServerFixture oms) : IClassFixture<OmsServerFixture>, IAsyncLifetime
{
    private static readonly JsonObject AsksForInvoices = JsonNode
        .Parse(
            """{"transitions": [{"id": 2021, "command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "config": {"remote_invoice_call": true}}]}"""
        )!
        .AsObject();

    private readonly WireMockServer invoices = WireMockServer.Start();
    private OmsSandbox sandbox = null!;
    private OmsPackage package = null!;

    public async Task InitializeAsync()
    {
        sandbox = await oms.Server.CreateSandboxAsync(installation: AsksForInvoices.DeepClone().AsObject());
        await sandbox.Control.Partners.SetAddressAsync("invoice", new Uri($"{invoices.Url}/invoices"));
        package = await sandbox.Package().At("WH01").In(PackageState.Waiting).With("MUG", 2).CreateAsync();
    }

    public async Task DisposeAsync()
    {
        invoices.Dispose();
        await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task ThePackageGetsTheInvoiceThatTheServiceNames()
    {
        invoices
            .Given(
                Request
                    .Create()
                    .WithPath("/invoices")
                    .UsingPost()
                    .WithBody(new JsonPartialMatcher($$"""{"type": "invoice", "package_number": "{{package.Number}}"}"""))
            )
            .RespondWith(Response.Create().WithBodyAsJson(new { invoice_number = "GIB2026000000001" }));

        await package.SendAsync("COMPLETE_PACKAGING");

        package.Should().BeIn(PackageState.Packed);
        invoices.LogEntries.Should().ContainSingle().Which.RequestMessage!.Body.Should().Contain("\"MUG\"");
        using var http = sandbox.CreateClient();
        (await http.GetStringAsync($"api/v1/oms/packages/{package.Id}/")).Should().Contain("GIB2026000000001");
    }

    [Theory]
    [InlineData(503, "status 503")]
    [InlineData(404, "status 404")]
    public async Task AServiceThatRefusesLeavesThePackageAsItWas(int status, string reason)
    {
        invoices.Given(Request.Create()).RespondWith(Response.Create().WithStatusCode(status));

        var command = () => package.SendAsync("COMPLETE_PACKAGING");

        (await command.Should().ThrowAsync<OmsApiException>())
            .Which.Error.NonFieldErrors.Should()
            .Equal($"Invoice service could not be reached: {reason}");
        package.Should().BeIn(PackageState.Waiting);
    }

    [Fact]
    public async Task AServiceThatIsNotThereLeavesThePackageAsItWas()
    {
        invoices.Stop();

        var command = () => package.SendAsync("COMPLETE_PACKAGING");

        (await command.Should().ThrowAsync<OmsApiException>())
            .Which.Error.NonFieldErrors.Should()
            .Equal("Invoice service could not be reached: connection refused");
        package.Should().BeIn(PackageState.Waiting);
    }
}
