namespace ErpSample.Tests;

/// <summary>What the ERP does with the packages of its location.</summary>
public sealed class WarehouseTests(OmsServerFixture oms) : IClassFixture<OmsServerFixture>
{
    [Fact]
    public async Task A_waiting_package_is_prepared_packed_and_shipped()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().At("WH01").With("MUG", 2).With("CUP").CreateAsync();

        var round = await new Warehouse(sandbox.Client, "WH01").WorkAsync();

        round.Shipped.Should().Equal(package.Number);
        package.Should().BeIn(PackageState.Shipped);
        sandbox.Should().HaveNothingAgainstTheContract();
    }

    [Fact]
    public async Task What_was_begun_is_finished_and_what_is_elsewhere_is_left_alone()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var begun = await sandbox.Package().At("WH01").In(PackageState.Preparing).CreateAsync();
        var packed = await sandbox.Package().At("WH01").In(PackageState.Packed).CreateAsync();
        var elsewhere = await sandbox.Package().At("WH02").CreateAsync();
        var blocked = await sandbox.Package().At("WH01").BlockedIn(PackageState.Waiting).CreateAsync();

        await new Warehouse(sandbox.Client, "WH01").WorkAsync();

        begun.Should().BeIn(PackageState.Shipped);
        packed.Should().BeIn(PackageState.Shipped);
        elsewhere.Should().BeIn(PackageState.Waiting);
        blocked.Should().BeIn(PackageState.Blocked);
    }

    [Fact]
    public async Task A_product_that_is_not_on_the_shelf_is_planned_elsewhere()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        await sandbox.StockLocation("WH01").Holding("MUG", 5).WithPriority(1).CreateAsync();
        await sandbox.StockLocation("WH02").Holding("MUG", 5).WithPriority(2).CreateAsync();
        await sandbox.Scenario("WH01").CreateAsync();
        var order = await sandbox.Order("A1").With("MUG", 2).CreateAsync();

        var round = await new Warehouse(sandbox.Client, "WH01", isOnTheShelf: sku => sku != "MUG").WorkAsync();

        round.NotFound.Should().Equal("A1P1");
        order.Packages[0].Should().BeIn(PackageState.PackagingCanceled);
        (await sandbox.PackageAsync(2)).Should().BeAt("WH02").And.BeIn(PackageState.Waiting).And.Hold("MUG", 2);
        sandbox.Should().HaveStock("WH02", "MUG", 5, reserved: 2);
    }

    // Missing test of the generator: COMPLETE_PACKAGING is refused: Carrier could not be reached.
    [Fact]
    public async Task A_carrier_that_cannot_be_reached_leaves_the_package_for_the_next_round()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().At("WH01").In(PackageState.Preparing).CreateAsync();
        await sandbox.MakeAsync("PUT", "__admin/partners/carrier", """{"answers":{"status":500,"times":1}}""");

        var round = await new Warehouse(sandbox.Client, "WH01").WorkAsync();

        round.Later.Should().Equal(package.Number);
        package.Should().BeIn(PackageState.Preparing);
        (await new Warehouse(sandbox.Client, "WH01").WorkAsync()).Shipped.Should().Equal(package.Number);
    }

    // Missing test of the generator: DETECTED_OUT_OF_STOCK_ITEM finds no other place for the items.
    [Fact]
    public async Task A_product_that_nobody_has_leaves_the_package_out_of_stock()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().At("WH01").With("MUG", 2).With("CUP").CreateAsync();

        var round = await new Warehouse(sandbox.Client, "WH01", isOnTheShelf: sku => sku != "MUG").WorkAsync();

        round.NotFound.Should().Equal(package.Number);
        package.Should().BeIn(PackageState.OutOfStock);
        (await new Warehouse(sandbox.Client, "WH01").WorkAsync()).Shipped.Should().BeEmpty("it is nobody's work now");
    }

    // Missing test of the generator: PREPARE_PACKAGE_COMMAND is refused for a package in Cancellation Waiting.
    [Fact]
    public async Task A_package_whose_order_is_cancelled_after_it_was_read_is_left_alone()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().At("WH01").CreateAsync();
        using var http = new HttpClient(
            new BeforeTheFirstCommand(() => sandbox.Control.CancelOrderAsync(package.Made.OrderNumber))
            {
                InnerHandler = new HttpClientHandler(),
            }
        );

        var round = await new Warehouse(new OmsClient(http, sandbox.Address), "WH01").WorkAsync();

        round.TakenByOthers.Should().Equal(package.Number);
        package.Should().BeIn(PackageState.CancellationWaiting);
    }

    [Fact]
    public async Task Two_workers_ship_every_package_once()
    {
        await using var sandbox = await oms.CreateSandboxAsync(
            SandboxSeed.Of(new WorldDocument { Packages = [.. Enumerable.Repeat(new WorldPackage("WH01", "Waiting", [new("MUG")]), 20)] })
        );

        var rounds = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => Task.Run(() => new Warehouse(sandbox.Client, "WH01").WorkAsync()))
        );

        rounds.SelectMany(round => round.Shipped).Should().OnlyHaveUniqueItems();
        await new Warehouse(sandbox.Client, "WH01").WorkAsync();
        (await sandbox.Client.Packages.PageAsync(new PackageFilter { In = [PackageState.Shipped] })).Count.Should().Be(20);
    }

    /// <summary>Has something happen between reading a package and sending it a command.</summary>
    private sealed class BeforeTheFirstCommand(Func<Task> happens) : DelegatingHandler
    {
        private int commands;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Post && Interlocked.Increment(ref commands) == 1)
                await happens();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
