namespace OmsSimulator.Domain.Tests;

public sealed class StockTakingTests
{
    private readonly OmsState oms = Sandbox.WithPackageIn("Waiting").Oms;

    [Fact]
    public void EachCountIsAFactAndARow()
    {
        var count = Decide("""[{"stock_location":"L1","sku":"A","quantity":7},{"stock_location":"L1","sku":"B","quantity":1}]""");
        count.Problems.None.Should().BeTrue();
        count.Facts.Should().Equal(new StockSet(1, 1, 7), new StockSet(1, 2, 1));
        count.Rows.Should().Equal(new LocationStock("L1", "A", new(7, 2, false)), new LocationStock("L1", "B", new(1, 1, false)));
    }

    [Theory]
    [InlineData("X", "A", 5, "/1/stock_location", "unknown stock location X")]
    [InlineData("L1", "X", 5, "/1/sku", "unknown product X")]
    [InlineData("L1", "A", 1, "/1/quantity", "expected at least 2, which is reserved, found 1")]
    public void OneThatIsWrongLeavesAllOut(string location, string sku, int quantity, string pointer, string detail)
    {
        var count = Decide(
            $$"""[{"stock_location":"L2","sku":"A","quantity":7},{"stock_location":"{{location}}","sku":"{{sku}}","quantity":{{quantity}}}]"""
        );
        count.Problems.List.Should().Equal(new Problem(pointer, detail));
        (count.Facts.Count, count.Rows.Count).Should().Be((0, 0));
    }

    private StockTaking Decide(string counts) => StockTaking.Decide(oms, WorldDocument.ReadStock(Sandbox.Json(counts), new Problems()));
}
