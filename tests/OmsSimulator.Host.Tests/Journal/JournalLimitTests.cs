using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.Journal;
using OmsSimulator.Schemas;

namespace OmsSimulator.Host.Tests.Journal;

public sealed class JournalLimitTests
{
    [Fact]
    public Task TheOldestAreDroppedAndCounted() =>
        With(
            new JournalLimits(3, 1_000_000),
            async oms =>
            {
                for (var call = 1; call <= 10; call++)
                    await oms.Get($"packages/{call}/");
                var all = await oms.Get("__admin/requests?simulator=true");
                all.At("requests")
                    .EnumerateArray()
                    .Select(entry => entry.GetProperty("request").GetProperty("url").GetString())
                    .Should()
                    .Equal("/api/v1/oms/packages/10/", "/api/v1/oms/packages/9/", "/api/v1/oms/packages/8/");
                (all["meta.total"], all["meta.dropped"]).Should().Be(("3", "7"));
            }
        );

    [Fact]
    public Task TheBytesAreBounded() =>
        With(
            new JournalLimits(1_000, 20_000),
            async oms =>
            {
                for (var call = 1; call <= 100; call++)
                    await oms.Get($"packages/{call}/");
                await oms.Post("packages/package_denial_reason/", $$"""{"title":"{{new string('x', 30_000)}}"}""");
                var all = await oms.Get("__admin/requests?simulator=true");
                int.Parse(all["meta.total"], System.Globalization.CultureInfo.InvariantCulture).Should().BeInRange(10, 80);
                (
                    int.Parse(all["meta.total"], System.Globalization.CultureInfo.InvariantCulture)
                    + int.Parse(all["meta.dropped"], System.Globalization.CultureInfo.InvariantCulture)
                )
                    .Should()
                    .Be(101);
                all["requests.0.request.url"]
                    .Should()
                    .Be("/api/v1/oms/packages/100/", "what is larger than everything is not kept, and takes nothing else with it");
            }
        );

    [Fact]
    public Task WithoutEntriesThereIsNoJournal() =>
        With(
            new JournalLimits(0, 1_000_000),
            async oms =>
            {
                (await oms.Get("packages/1/")).Header("X-Oms-Simulator-Request").Should().BeNull();
                (await oms.Get("__admin/requests?simulator=true")).ShouldBe(
                    200,
                    """{"requests":[],"meta":{"total":0,"dropped":0},"requestJournalDisabled":true}"""
                );
                (await oms.Post("__admin/requests/count", "{}")).ShouldBe(200, """{"count":0,"requestJournalDisabled":true}""");
            }
        );

    private static async Task With(JournalLimits limits, Func<Oms, Task> test)
    {
        await using var app = Simulator.Build(
            new SimulatorOptions
            {
                Urls = "http://127.0.0.1:0",
                Seed = "empty",
                Journal = limits,
            }
        );
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var http = new HttpClient(new SchemaCheckedHandler()) { BaseAddress = new Uri(address + "/") };
        await test(new Oms(http, ""));
        await app.StopAsync();
    }
}
