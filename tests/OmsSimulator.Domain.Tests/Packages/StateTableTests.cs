namespace OmsSimulator.Domain.Tests;

/// <summary>The tables of states.md, written by hand.</summary>
public sealed class StateTableTests
{
    // name | enum_value | mark of the name | mark of the number
    private const string Packages = """
        Waiting | 100 | D | D
        Waiting Remote Action | 150 | D | A
        Preparing | 200 | D | D
        Waiting for Transfer | 300 | D | A
        Ready for Packaging | 400 | D | D
        Waiting Cargo Label | 450 | D | A
        Packed | 500 | D | D
        Shipped | 600 | D | A
        Ready for Pickup | 620 | R | A
        Attempted Delivery | 640 | D | A
        Delivery Failed | 650 | D | A
        Delivered | 700 | D | A
        Cancellation Waiting | 800 | D | A
        Packaging Canceled | 900 | R | A
        Out of Stock | 920 | D | D
        Needs Rescheduling | 930 | D | A
        Blocked | 950 | D | A
        Packed for Refund | 1100 | D | D
        """;

    private static IEnumerable<State> Rows(int contentType) => Installation.Default.States.Where(state => state.ContentType == contentType);

    [Fact]
    public void PackagesHaveTheStatesOfTheTable() =>
        PackageStateCatalogue
            .All.Select(state => $"{state.Name} | {state.EnumValue} | {Mark(state.NameProvenance)} | {Mark(state.NumberProvenance)}")
            .Should()
            .Equal(Packages.Split('\n'));

    [Fact]
    public void TheDefaultInstallationShowsThemAsPackageStatus() =>
        Rows(26)
            .Select(row => $"{row.Name} {row.EnumValue} {row.EnumClass}")
            .Should()
            .Equal(Packages.Split('\n').Select(row => $"{row.Split(" | ")[0]} {row.Split(" | ")[1]} PackageStatus"));

    [Theory]
    [InlineData("Waiting", 33)]
    [InlineData("WaitingRemoteAction", 142)]
    [InlineData("Preparing", 34)]
    [InlineData("PackagingCanceled", 44)]
    public void TheIdsOfTheSamplesAreKept(string key, int id)
    {
        Installation.Default.StateOf(new PackageState(key)).Id.Should().Be(id);
        PackageStateCatalogue.All.Single(state => state.State.Key == key).IdProvenance.Mark.Should().Be(Domain.Mark.Derived);
    }

    [Fact]
    public void TheIdsOfAllStatesArePinned() =>
        Rows(26).Select(row => row.Id).Should().Equal(33, 142, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 45, 44, 46, 47, 48, 49);

    [Fact]
    public void ItemsFollowTheirPackageAndKnowOneStateMore() =>
        Rows(28)
            .Select(row => $"{row.Name} {row.EnumValue} {row.EnumClass}")
            .Should()
            .BeEquivalentTo(
                Rows(26).Select(row => $"{row.Name} {row.EnumValue} PackageItemStatus").Append("OMS Not Found 910 PackageItemStatus")
            );

    [Fact]
    public void OrdersAndOrderItemsHaveOmnitronsNumbers()
    {
        string[] statuses =
        [
            "50 cancellation_waiting",
            "100 canceled",
            "200 waiting",
            "300 payment_waiting",
            "350 confirmation_waiting",
            "400 approved",
            "425 Inactive",
            "450 preparing",
            "500 shipped",
            "510 shipped_and_informed",
            "520 ready_for_pickup",
            "540 attempted_delivery",
            "544 review_started",
            "545 review_waiting",
            "550 delivered",
            "600 refunded",
        ];
        Rows(2).Select(row => $"{row.EnumValue} {row.Name}").Should().Equal(statuses);
        Rows(3).Select(row => $"{row.EnumValue} {row.Name}").Should().Equal(statuses);
        Rows(2).Concat(Rows(3)).Should().OnlyContain(row => row.EnumClass == "OrderStatus");
        OrderStatusCatalogue
            .All.Where(status => status.Provenance.Mark == Domain.Mark.Derived)
            .Select(status => (int)status.Status)
            .Should()
            .Equal(550, 600);
    }

    [Fact]
    public void NoTwoRowsShareAnId() => Installation.Default.States.Select(row => row.Id).Should().OnlyHaveUniqueItems();

    [Fact]
    public void TheNumberOfAnOrderStatusIsItsEnumValue()
    {
        foreach (var status in Enum.GetValues<OrderStatus>())
        {
            Installation.Default.StateOf(status).EnumValue.Should().Be($"{(int)status}");
            Installation.Default.ItemStateOf(status).EnumValue.Should().Be($"{(int)status}");
        }
    }

    private static char Mark(Provenance provenance) =>
        provenance.Mark switch
        {
            Domain.Mark.Documented => 'D',
            Domain.Mark.Derived => 'R',
            _ => 'A',
        };
}
