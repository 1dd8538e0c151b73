using System.Net;
using System.Text.Json;

namespace OmsSimulator.Client.Tests;

/// <summary>The vendor's API, call by call.</summary>
public sealed class OmsClientTests(OmsServerFixture oms) : IClassFixture<OmsServerFixture>
{
    [Fact]
    public async Task PackagesAreFilteredReadAndMoved()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var waiting = await sandbox.Package().At("WH01").With("MUG", 2).CreateAsync();
        await sandbox.Package().At("WH02").CreateAsync();
        await sandbox.Package().At("WH01").In(PackageState.Packed).CreateAsync();
        var filter = new PackageFilter
        {
            In = [PackageState.Waiting, PackageState.Preparing],
            At = ["WH01"],
            Ids = new IdRange(From: 1),
        };

        var found = await All(sandbox.Client.Packages.ListAsync(filter));
        var package = found.Should().ContainSingle().Subject;
        var pack = package.Commands.First(transition =>
            transition.Command == "COMPLETE_PACKAGING" && transition.DestinationState == StateId(sandbox, "Packed")
        );
        var answer = await sandbox.Client.Packages.CommandAsync(package.Id, CommandRequest.Of(pack));

        package.Number.Should().Be(waiting.Number);
        package.PackageitemSet[0].OrderItem.Product.Sku.Should().Be("MUG");
        answer.Should().BeNull();
        (await sandbox.Client.Packages.GetAsync(package.Id)).State.Name.Should().Be("Packed");
        (await sandbox.Client.Packages.LabelAsync(package.Id)).MediaType.Should().Be("application/pdf");
        (await All(sandbox.Client.Packages.Short.ListAsync(filter))).Should().BeEmpty();
        (await All(sandbox.Client.PackageItems.ListAsync(new PackageItemFilter { Package = package.Id })))
            .Should()
            .ContainSingle()
            .Which.Quantity.Should()
            .Be(2);
        (await All(sandbox.Client.StateTransitionLogs.ListAsync(new StateTransitionLogFilter { ObjectId = package.Id, ContentType = 26 })))
            .Should()
            .ContainSingle()
            .Which.NewState.Name.Should()
            .Be("Packed");
    }

    [Fact]
    public async Task ACommandRunsByItsSlugAndItsAnswerIsRead()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().In(PackageState.Packed).CreateAsync();

        var answer = await sandbox.Client.Packages.CommandAsync(package.Id, "package__ship_the_package__packed__shipped");

        answer!.PackageNumber.Should().Be(package.Number);
        package.Should().BeIn(PackageState.Shipped);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task RowsThatLeaveTheFilterHideNoOthers(int limit)
    {
        await using var sandbox = await oms.CreateSandboxAsync(
            SandboxSeed.Of(new WorldDocument { Packages = [.. Enumerable.Repeat(new WorldPackage("WH01", "Waiting", [new("MUG")]), 10)] })
        );

        var seen = new List<int>();
        await foreach (var package in sandbox.Client.Packages.ListAsync(new PackageFilter { In = [PackageState.Waiting], Limit = limit }))
        {
            seen.Add(package.Id);
            await sandbox.Client.Packages.CommandAsync(
                package.Id,
                package.Commands.First(transition => transition.Command == "COMPLETE_PACKAGING").Id
            );
        }

        seen.Should().Equal(Enumerable.Range(1, 10));
    }

    [Fact]
    public async Task ASortedListIsWalkedByPages()
    {
        await using var sandbox = await oms.CreateSandboxAsync(SandboxSeed.Demo);
        var filter = new PackageFilter { Sort = "-id", Limit = 7 };

        var rows = await All(sandbox.Client.Packages.ListAsync(filter));
        var page = await sandbox.Client.Packages.PageAsync(filter, 2);

        rows.Select(row => row.Id).Should().BeInDescendingOrder().And.HaveCount(31).And.OnlyHaveUniqueItems();
        page.Count.Should().Be(31);
        page.Results.Select(row => row.Id).Should().Equal(rows.Skip(7).Take(7).Select(row => row.Id));
    }

    [Fact]
    public async Task EveryListOfTheDemoWorldIsRead()
    {
        await using var sandbox = await oms.CreateSandboxAsync(SandboxSeed.Demo);
        var client = sandbox.Client;

        (await All(client.Orders.ListAsync())).Should().HaveCount(30);
        var item = (await All(client.OrderItems.ListAsync(new OrderItemFilter { Order = 1 })))[0];
        (await client.OrderItems.GetAsync(item.Id))
            .Should()
            .BeEquivalentTo(
                item,
                options =>
                    options
                        .Using<JsonElement>(compared => compared.Subject.GetRawText().Should().Be(compared.Expectation.GetRawText()))
                        .WhenTypeIs<JsonElement>()
            );
        (await client.Orders.GetAsync(1)).OrderitemSet.Should().NotBeEmpty();
        var plan = (await All(client.ExecutionPlans.ListAsync()))[0];
        (await client.ExecutionPlans.GetAsync(plan.Id)).Context.Attempts.Should().NotBeEmpty();
        (await All(client.CargoCompanies.ListAsync())).Should().NotBeEmpty();
        (await client.CargoCompanies.GetAsync(1)).Id.Should().Be(1);
        (await client.StockLocations.SimpleAsync()).Should().HaveCount(5);
        (await All(client.StockLocations.ListAsync(new StockLocationFilter { ErpCode = "WH01" }))).Should().ContainSingle();
    }

    [Fact]
    public async Task DenialReasonsAreKept()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var reasons = sandbox.Client.DenialReasons;

        var made = await reasons.CreateAsync(new DenialReasonChange { Title = "Hasarlı ürün", Priority = 3 });
        var changed = await reasons.ChangeAsync(made.Id, new DenialReasonChange { IsActive = false });
        var replaced = await reasons.ReplaceAsync(made.Id, new DenialReasonChange { Title = "Kayıp" });
        (await All(reasons.ListAsync())).Should().ContainSingle();
        await reasons.DeleteAsync(made.Id);

        (changed.Title, changed.Priority, changed.IsActive).Should().Be(("Hasarlı ürün", 3, false));
        (replaced.Title, replaced.Priority, replaced.IsActive).Should().Be(("Kayıp", null, true));
        (await reasons.FindAsync(made.Id)).Should().BeNull();
    }

    [Fact]
    public async Task ALocationIsChangedAndItsQuotaTakenAway()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var location = await sandbox.StockLocation("WH01").WithQuota(2).Holding("MUG", 2).CreateAsync();
        await sandbox.StockLocation("WH02").Holding("MUG", 1).CreateAsync();

        (await sandbox.Client.StockLocations.ChangeAsync(location.Id, new StockLocationChange { MaxQuota = 5, Priority = 9 }))
            .Should()
            .BeEquivalentTo(new { MaxQuota = 5, Priority = 9 });
        (await sandbox.Client.StockLocations.ChangeAsync(location.Id, new StockLocationChange { NoMaxQuota = true }))
            .MaxQuota.Should()
            .BeNull();
        (await sandbox.Client.StockLocations.AvailabilityAsync(["MUG", "MUG"]))
            .Should()
            .BeEquivalentTo(new Dictionary<string, bool> { ["WH01"] = true, ["WH02"] = false });
        (await sandbox.Client.StockLocations.AvailabilityAsync(["MUG"], erpCodes: ["WH02"]))
            .Should()
            .BeEquivalentTo(new Dictionary<string, bool> { ["WH02"] = true });
    }

    [Fact]
    public async Task ATransferOrderIsReadAndMoved()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        await sandbox.StockLocation("WH01").Holding("MUG", 1).WithPriority(1).CreateAsync();
        await sandbox.StockLocation("WH02").Holding("CUP", 5).WithPriority(2).CreateAsync();
        await sandbox.Scenario("WH01").WithTransfers().CreateAsync();
        var order = await sandbox.Order("A1").With("MUG", 1).With("CUP", 1).CreateAsync();
        var transfers = sandbox.Client.TransferOrders;

        var transfer = (await All(transfers.ListAsync(new TransferOrderFilter { OrderNumber = "A1", StateEnumValues = ["waiting"] })))
            .Should()
            .ContainSingle()
            .Subject;
        await transfers.CommandAsync(transfer.Id, CommandRequest.Of(transfer.Commands[0]) with { Transfer = transfer.Id });

        order.Packages.Should().ContainSingle(package => PackageState.WaitingForTransfer.Is(package.Made.State));
        (await transfers.GetAsync(transfer.Id)).State.EnumValue.Should().NotBe("waiting");
        (await All(transfers.Items.ListAsync(new TransferOrderItemFilter { TransferOrder = transfer.Id })))
            .Should()
            .ContainSingle()
            .Which.TransferOrder.Should()
            .Be(transfer.Id);
    }

    [Fact]
    public async Task TheKeyOfALoginGoesWithEveryRequest()
    {
        await using var server = await OmsServer.StartAsync(new SimulatorOptions { Auth = AuthenticationMode.Token, Seed = "empty" });
        await using var sandbox = await server.CreateSandboxAsync(
            SandboxSeed.Of(new WorldDocument { Users = [new WorldUser("ayşe", "gizli")] })
        );

        await FluentActions
            .Awaiting(() => sandbox.Client.Packages.PageAsync())
            .Should()
            .ThrowAsync<OmsApiException>()
            .Where(refused => refused.Status == HttpStatusCode.Unauthorized);
        var key = await sandbox.Client.LogInAsync("ayşe", "gizli");

        key.Should().MatchRegex("^[0-9a-f]{40}$");
        (await sandbox.Client.Packages.PageAsync()).Count.Should().Be(0);
    }

    [Fact]
    public async Task WhatAnOlderOmsLeavesOutIsNoReasonToFail()
    {
        var canned = new Canned(
            HttpStatusCode.OK,
            """{"id":7,"number":"A1P1","state":{"id":1,"name":"X","enum_value":"100"},"created_date":"2026-01-05T08:15:30Z","unheard_of":{}}"""
        );
        using var client = canned.Client("https://acme-oms.akinon.net/behind/a/proxy");

        var package = await client.Packages.GetAsync(7);

        PackageState.Waiting.Is(package.State).Should().BeTrue();
        package.CreatedDate.Should().Be(new DateTime(2026, 1, 5, 8, 15, 30, DateTimeKind.Utc));
        canned.Asked.Should().Equal(new Uri("https://acme-oms.akinon.net/behind/a/proxy/api/v1/oms/packages/7/"));
    }

    [Fact]
    public async Task ACallThatIsGivenUpEnds()
    {
        var silence = new Silence();
        using var client = new OmsClient(new HttpClient(silence), new Uri("http://oms.test/"));
        using var cancellation = new CancellationTokenSource();

        var call = client.Packages.GetAsync(1, cancellation.Token);
        await silence.Asked.Task;
        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task AListThatIsGivenUpEndsBetweenItsPages()
    {
        await using var sandbox = await oms.CreateSandboxAsync(SandboxSeed.Demo);
        using var cancellation = new CancellationTokenSource();
        var seen = 0;

        await FluentActions
            .Awaiting(async () =>
            {
                await foreach (
                    var row in sandbox.Client.Packages.ListAsync(new PackageFilter { Limit = 5 }).WithCancellation(cancellation.Token)
                )
                {
                    if (++seen == 5)
                        await cancellation.CancelAsync();
                }
            })
            .Should()
            .ThrowAsync<OperationCanceledException>();

        seen.Should().Be(5);
    }

    [Theory]
    [InlineData("ftp://oms.test/")]
    [InlineData("/relative")]
    public void AnAddressThatIsNoneIsRefused(string address) =>
        FluentActions
            .Invoking(() => new OmsClient(new Uri(address, UriKind.RelativeOrAbsolute)))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*absolute http or https*");

    private static int StateId(OmsSandbox sandbox, string name) =>
        sandbox
            .Control.InstallationAsync()
            .GetAwaiter()
            .GetResult()
            .GetProperty("states")
            .EnumerateArray()
            .First(state => state.GetProperty("name").ValueEquals(name) && state.GetProperty("content_type").GetInt32() == 26)
            .GetProperty("id")
            .GetInt32();

    private static async Task<List<T>> All<T>(IAsyncEnumerable<T> rows)
    {
        var all = new List<T>();
        await foreach (var row in rows)
            all.Add(row);
        return all;
    }
}
