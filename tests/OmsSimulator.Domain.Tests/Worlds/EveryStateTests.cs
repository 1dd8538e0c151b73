namespace OmsSimulator.Domain.Tests;

/// <summary>Packages that the world puts straight into a state, as if they had walked there (control.md).</summary>
public sealed class EveryStateTests
{
    private const string Created = "Created AWB0000000001 1";

    public static TheoryData<string, string, string, int, int, string> States =>
        new()
        {
            // state and its former one | stock at L1 of A, of which 10 were there | quota | order items | shipment
            { "Waiting", "", "12/2", 1, 400, "-" },
            { "WaitingRemoteAction", "", "12/2", 1, 400, "-" },
            { "Preparing", "", "12/2", 1, 400, "-" },
            { "WaitingForTransfer", "", "12/2", 1, 400, "-" },
            { "ReadyForPackaging", "", "12/2", 1, 400, "-" },
            { "WaitingCargoLabel", "", "12/2", 1, 450, "Created - 0" },
            { "Packed", "", "10/0", 0, 450, Created },
            { "Shipped", "", "10/0", 0, 500, "Shipped AWB0000000001 1" },
            { "ReadyForPickup", "", "10/0", 0, 520, Created },
            { "AttemptedDelivery", "", "10/0", 0, 540, "AttemptedDelivery AWB0000000001 1" },
            { "DeliveryFailed", "", "10/0", 0, 540, "DeliveryFailed AWB0000000001 1" },
            { "Delivered", "", "10/0", 0, 550, "Delivered AWB0000000001 1" },
            { "CancellationWaiting", "", "12/2", 1, 50, "-" },
            { "CancellationWaiting", ", \"cancelled_in\": \"WaitingCargoLabel\"", "12/2", 1, 50, "Created - 0" },
            { "CancellationWaiting", ", \"cancelled_in\": \"Packed\"", "10/0", 1, 50, Created },
            { "CancellationWaiting", ", \"cancelled_in\": \"Out of Stock\"", "10/0", 1, 50, "-" },
            { "PackagingCanceled", "", "10/0", 0, 100, "-" },
            { "PackagingCanceled", ", \"cancelled_in\": \"Packed\"", "10/0", 0, 100, "Cancelled AWB0000000001 1" },
            { "OutOfStock", "", "10/0", 0, 400, "-" },
            { "NeedsRescheduling", "", "10/0", 0, 400, "-" },
            { "Blocked", "", "12/2", 1, 400, "-" },
            { "Blocked", ", \"blocked_in\": \"ReadyForPackaging\"", "12/2", 1, 400, "-" },
            { "PackedForRefund", "", "10/0", 0, 400, "-" },
        };

    [Theory]
    [MemberData(nameof(States))]
    public void APackageBringsItsOwnStockAndAvailableStays(
        string state,
        string former,
        string stock,
        int quota,
        int orderStatus,
        string shipment
    )
    {
        var oms = Sandbox.WithPackageIn(state, former);
        oms[1].State.Key.Should().Be(state);
        oms.Stock("L1", "A").Should().Be(stock);
        oms.Oms.Stock(1, 1).Available.Should().Be(10);
        oms.Quota("L1").Should().Be(quota);
        oms.Items(1).Should().OnlyContain(item => item.State.Key == state);
        oms.OrderStatuses(1).Should().OnlyContain(status => (int)status == orderStatus);
        ((int)oms.Oms.Orders[1].State).Should().Be(orderStatus);
        var found = oms.Shipment(1);
        (found is null ? "-" : $"{found.Status} {found.AwbNumber ?? "-"} {found.LabelVersion}").Should().Be(shipment);
        oms[1].HasPackingDocument.Should().Be(shipment.Contains("AWB", StringComparison.Ordinal));
        oms.Oms.LogCount.Should().Be(0);
        oms.Oms.Facts.Count(fact => fact.Fact is PackageCreated).Should().Be(1);
        oms.Oms.IdsIn(new PackageState(state), descending: false).Should().Equal(1);
    }

    [Theory]
    [InlineData("Waiting")]
    [InlineData("WaitingRemoteAction")]
    [InlineData("Preparing")]
    [InlineData("ReadyForPackaging")]
    public void ABlockedPackageKnowsWhereItWasBlocked(string state) =>
        Sandbox.WithPackageIn("Blocked", $", \"blocked_in\": \"{state}\"")[1].BlockedIn.Should().Be(new PackageState(state));

    [Fact]
    public void BlockedInIsWaitingUnlessSaid() => Sandbox.WithPackageIn("Blocked")[1].BlockedIn.Should().Be(PackageState.Waiting);

    [Fact]
    public void AStateIsNamedByNameOrKey() =>
        Sandbox.WithPackageIn("Waiting Remote Action")[1].State.Should().Be(PackageState.WaitingRemoteAction);

    [Fact]
    public void ItMayBringItsAwbNumber() =>
        Sandbox.WithPackageIn("Shipped", ", \"awb_number\": \"TR123\"").Shipment(1)!.AwbNumber.Should().Be("TR123");

    [Fact]
    public void AShippedPackageHasItsShipmentDate() => Sandbox.WithPackageIn("Delivered")[1].ShipmentDate.Should().Be(Sandbox.Start);

    [Fact]
    public void ItMayJoinAKnownOrder()
    {
        var oms = Sandbox.WithPackageIn("Delivered");
        oms.World("""{"packages":[{"stock_location":"L2","state":"Waiting","items":[{"sku":"A","quantity":1}],"order":"5000000001"}]}""");
        oms[2].Number.Should().Be("5000000001P2");
        oms.Oms.Orders.Count.Should().Be(1);
        oms.Oms.Orders[1].ItemIds.Should().Equal(1, 2, 3);
        oms.Oms.Orders[1].State.Should().Be(OrderStatus.Approved);
    }

    [Fact]
    public void ItMayJoinAnOrderOfTheSameDocument()
    {
        var oms = Sandbox.Of(
            """
            {
              "orders": [{ "number": "N1", "items": [{ "sku": "A", "quantity": 1 }] }],
              "packages": [{ "stock_location": "L1", "state": "Packed", "items": [{ "sku": "B", "quantity": 1 }], "order": "N1" }]
            }
            """
        );
        oms[1].Number.Should().Be("N1P1");
        oms.Oms.OrderItems.Count.Should().Be(2);
        oms.Items(1).Single().OrderItemId.Should().Be(2);
    }

    [Fact]
    public void ItMakesTheProductsTheLocationAndTheOrderItNeeds()
    {
        var oms = Sandbox.Of("""{"packages":[{"stock_location":"NEW","state":"Waiting","items":[{"sku":"S1","quantity":1}]}]}""");
        oms.Location("NEW").Name.Should().Be("NEW");
        oms.Product("S1").Name.Should().Be("S1");
        oms.Oms.Orders[1].Number.Should().Be("5000000001");
    }
}
