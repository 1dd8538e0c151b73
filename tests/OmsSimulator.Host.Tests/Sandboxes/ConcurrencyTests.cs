using System.Text.Json;

namespace OmsSimulator.Host.Tests.Sandboxes;

[Collection(OpenMode.Name)]
public sealed class ConcurrencyTests(OpenSimulator simulator)
{
    [Fact]
    public async Task OfSixteenClientsWithTheSameCommandExactlyOneSucceedsInEveryRound()
    {
        const int Clients = 16;
        const int Rounds = 200;
        var oms = await simulator.SandboxWithPackage();
        var block = Oms.Body(Oms.Way("BLOCK_THE_PACKAGE", "Waiting", "Blocked"), """{"user":"u","token":"t"}""");
        var unblock = Oms.Body(Oms.Way("UNBLOCK_THE_PACKAGE", "Blocked", "Waiting"));
        for (var round = 0; round < Rounds; round++)
        {
            var body = round % 2 == 0 ? block : unblock;
            var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => oms.Command(1, body)));
            answers.Count(answer => answer.Status == 204).Should().Be(1, $"round {round}");
            answers.Count(answer => answer.Status == 406 && answer.Text == Envelope.NotAllowed).Should().Be(Clients - 1, $"round {round}");
        }

        (await oms.Get("state-transition-logs/")).Count.Should().Be(Rounds);
    }

    [Fact]
    public async Task WithOneUnitOfQuotaLeftSixtyFourOrdersAtOnceMakeOnePackageThere()
    {
        var oms = await simulator.Sandbox(
            """
            {
              "stock_locations": [
                { "erp_code": "SMALL", "priority": 1, "max_quota": 3, "stock": [{ "sku": "A", "quantity": 1000 }] },
                { "erp_code": "LARGE", "priority": 2, "max_quota": 1000, "stock": [{ "sku": "A", "quantity": 1000 }] }
              ],
              "scenarios": [{ "name": "S", "default_stock_location": "LARGE", "rules": [{ "conditions": ["SELECT_BY_QUOTA"] }] }],
              "packages": [
                { "stock_location": "SMALL", "state": "Waiting", "items": [{ "sku": "A", "quantity": 1 }] },
                { "stock_location": "SMALL", "state": "Preparing", "items": [{ "sku": "A", "quantity": 1 }] }
              ]
            }
            """
        );
        await Task.WhenAll(
            Enumerable
                .Range(1, 64)
                .Select(number => oms.World($$"""{"orders":[{"number":"{{number}}","items":[{"sku":"A","quantity":1}]}]}"""))
        );

        (await oms.Get("packages/?stock_location=1")).Count.Should().Be(3);
        (await oms.Get("packages/?stock_location=2")).Count.Should().Be(63);
        (await oms.Get("stock-locations/1/"))["available_quota"].Should().Be("0");
        (await oms.Get("stock-locations/2/"))["quota"].Should().Be("63");
    }

    [Fact]
    public async Task OneUnitOfStockGoesToOneOrder()
    {
        var oms = await simulator.Sandbox(
            """
            { "stock_locations": [{ "erp_code": "L1", "stock": [{ "sku": "A", "quantity": 1 }] }], "scenarios": [{ "name": "S", "default_stock_location": "L1" }] }
            """
        );
        await Task.WhenAll(
            Enumerable
                .Range(1, 32)
                .Select(number => oms.World($$"""{"orders":[{"number":"{{number}}","items":[{"sku":"A","quantity":1}]}]}"""))
        );
        (await oms.Get("packages/?state__enum_value=100")).Count.Should().Be(1);
        (await oms.Get("packages/?state__enum_value=920")).Count.Should().Be(31);
    }

    [Fact]
    public async Task AReaderNeverSeesATornPackage()
    {
        var oms = await simulator.SandboxWithPackage();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable
            .Range(0, 4)
            .Select(reader =>
                Task.Run(async () =>
                {
                    var read = 0;
                    while (!stop.IsCancellationRequested)
                    {
                        var answer = await oms.Get(reader % 2 == 0 ? "packages/1/" : "packages/");
                        IsWhole(reader % 2 == 0 ? answer.Json : answer.At("results.0"));
                        read++;
                    }

                    return read;
                })
            )
            .ToArray();
        for (var round = 0; round < 150; round++)
        {
            (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
            (await oms.Run(1, "UNBLOCK_THE_PACKAGE", "Blocked", "Waiting")).ShouldBe(204);
        }

        await stop.CancelAsync();
        (await Task.WhenAll(readers)).Sum().Should().BePositive();
    }

    [Fact]
    public async Task APageIsWholeWhileOrdersArriveAndSandboxesComeAndGo()
    {
        var oms = await simulator.SandboxWithPackage();
        var writers = Enumerable
            .Range(0, 3)
            .Select(writer =>
                Task.Run(async () =>
                {
                    for (var round = 0; round < 40; round++)
                    {
                        await oms.World($$"""{"packages":[{{Worlds.Package("Waiting")}},{{Worlds.Package("Packed")}}]}""");
                        (await simulator.Default.Delete($"__admin/sandboxes/{(await simulator.Sandbox()).Name}")).ShouldBe(204);
                    }
                })
            )
            .ToArray();
        while (!writers.All(writer => writer.IsCompleted))
        {
            var page = (await oms.Get("packages/?limit=100")).ShouldBe(HttpStatus.Ok);
            (page.Count % 2).Should().Be(1, "a world comes whole");
            page.Ids.Should().Equal(Enumerable.Range(0, Math.Min(100, page.Count)).Select(index => page.Count - index));
            (await simulator.Default.Get("__admin/sandboxes")).ShouldBe(HttpStatus.Ok);
        }

        await Task.WhenAll(writers);
        (await oms.Get("packages/short/")).Count.Should().Be(241);
    }

    // State, items and commands of a package tell the same story.
    private static void IsWhole(JsonElement package)
    {
        var state = package.GetProperty("state").GetProperty("enum_value").GetString();
        foreach (var item in package.GetProperty("packageitem_set").EnumerateArray())
            item.GetProperty("state").GetProperty("enum_value").GetString().Should().Be(state);
        foreach (var command in package.GetProperty("commands").EnumerateArray())
            command.GetProperty("source_state").GetInt32().Should().Be(package.GetProperty("state").GetProperty("id").GetInt32());
        package
            .GetProperty("commands")
            .GetArrayLength()
            .Should()
            .Be(state == "950" ? 1 : Domain.Installation.Default.From(Domain.PackageState.Waiting).Count);
    }
}
