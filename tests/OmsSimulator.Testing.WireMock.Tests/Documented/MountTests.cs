using FluentAssertions;
using OmsSimulator.Client;
using OmsSimulator.Testing;
using OmsSimulator.Testing.WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;
using Xunit;

namespace Orders.Tests;

public sealed class MountTests
{
    [Fact]
    public async Task One_address_serves_our_stubs_and_the_oms()
    {
        using var server = WireMockServer.Start(
            new WireMockServerSettings { DisableRequestBodyDecompressing = true, MaxRequestLogCount = 1000 }
        );
        server.Given(Request.Create().WithPath("/erp/orders")).RespondWith(Response.Create().WithBody("[]"));
        await using var oms = server.UseOmsSimulator(priority: 1000);
        await oms.Sandbox.Package().At("WH01").In(PackageState.Packed).With("MUG", 2).CreateAsync();
        using var http = new HttpClient { BaseAddress = new Uri(server.Url!) };

        (await http.GetStringAsync("erp/orders")).Should().Be("[]");
        (await http.GetStringAsync("api/v1/oms/packages/")).Should().Contain("\"name\":\"Packed\"");
        server.LogEntries.Should().HaveCountGreaterThan(2);
    }
}
