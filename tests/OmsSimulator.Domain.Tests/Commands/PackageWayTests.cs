namespace OmsSimulator.Domain.Tests;

/// <summary>The shortest way of commands to a wanted state.</summary>
public sealed class PackageWayTests
{
    [Theory]
    [InlineData("Waiting", "Waiting", "")]
    [InlineData("Waiting", "Packed", "2021")]
    [InlineData("Waiting", "Delivered", "2021 2321 2401")]
    [InlineData("Packed", "Packed", "")]
    [InlineData("Shipped", "DeliveryFailed", "2404")]
    [InlineData("OutOfStock", "Shipped", "2261 2021 2321")]
    public void ItIsTheShortestAndOfEquallyShortOnesThatOfTheLowestIds(string from, string to, string way) =>
        Way(Sandbox.WithPackageIn(from), to).Should().Be(way);

    [Theory]
    [InlineData("Delivered", "Waiting")]
    [InlineData("Waiting", "WaitingForTransfer")]
    public void WhereNoCommandsLeadThereIsNone(string from, string to) => Way(Sandbox.WithPackageIn(from), to).Should().Be("none");

    [Fact]
    public void APackageIsUnblockedToTheStateItWasBlockedIn()
    {
        var oms = Sandbox.WithPackageIn("Blocked", """, "blocked_in": "Preparing" """);
        Way(oms, "Preparing").Should().Be("2203");
        Way(oms, "Waiting").Should().Be("2203 2103 2262", "it cannot be unblocked to Waiting");
    }

    [Fact]
    public void WhereItWasBlockedInIsNotKnownAnyOfThemIsAWay()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        Way(oms, oms[1] with { State = PackageState.Blocked }, "ReadyForPackaging").Should().Be("2204");
    }

    [Fact]
    public void NoWayLeadsThroughBlocking()
    {
        var oms = Sandbox.WithPackageIn(
            "Waiting",
            installation: """
            {
              "replace": ["transitions"],
              "transitions": [
                { "id": 1, "command": "BLOCK_THE_PACKAGE", "from": "Waiting", "to": "Blocked" },
                { "id": 2, "command": "UNBLOCK_THE_PACKAGE", "from": "Blocked", "to": "Preparing" },
                { "id": 3, "command": "UNBLOCK_THE_PACKAGE", "from": "Blocked", "to": "Waiting" },
                { "id": 4, "command": "REFUSE_THE_PACKAGE", "from": "Waiting", "to": "NeedsRescheduling" },
                { "id": 5, "command": "REPACK_THE_PACKAGE", "from": "NeedsRescheduling", "to": "Waiting" }
              ]
            }
            """
        );
        Way(oms, "Blocked").Should().Be("1");
        Way(oms, "Preparing").Should().Be("none");
    }

    private static string Way(Sandbox oms, string to) => Way(oms, oms[1], to);

    private static string Way(Sandbox oms, Package package, string to)
    {
        var way = PackageWay.Shortest(oms.Oms.Installation, package, new PackageState(to));
        return way is null ? "none" : string.Join(' ', way.Select(transition => transition.Id));
    }
}
