namespace OmsSimulator.Domain.Tests;

public sealed class EveryPairTests
{
    // Item ids 1 (A) and 2 (B) are followed wherever they go.
    private static readonly int[] Items = [1, 2];

    [Fact]
    public void TheTableNamesEveryPairOnce() =>
        PairTable
            .All.Select(row => (row.Code, row.From, row.To))
            .Should()
            .BeEquivalentTo(
                CommandCatalogue
                    .Packages.Where(command => command.Number <= 30)
                    .SelectMany(command => command.Pairs.Select(pair => (command.Code, pair.From, pair.To)))
            );

    [Fact]
    public void EveryPairEndsAsItsRowSays() =>
        ForEach(row =>
        {
            var oms = Standing(row);
            oms.Run(1, row.Code, row.To, row.Parameters);

            oms[1].State.Key.Should().Be(row.State);
            oms.Items(1).All(item => item.State.Key == row.State).Should().BeTrue();
            oms.Stock("L1", "A").Should().Be(row.StockAtL1);
            oms.Quota("L1").Should().Be(row.QuotaOfL1);
            Shown(oms.Shipment(1)).Should().Be(row.Shipment);
            foreach (var item in Items.Select(id => oms.Oms.PackageItems[id]))
            {
                item.Stock.Should().Be(row.Stock);
                item.State.Should().Be(oms[item.PackageId].State);
                ((int)oms.Oms.OrderItems[item.OrderItemId].State).Should().Be(row.OrderStatus);
            }
        });

    [Fact]
    public void EveryChangeOfStateWritesItsLogRowAndNothingElseDoes() =>
        ForEach(row =>
        {
            var oms = Standing(row);
            var transition = oms.Transition(row.Code, row.From, row.To);
            var sentAt = oms.At;
            oms.Run(1, row.Code, row.To, row.Parameters);

            var log = oms.Oms.LogRowsOf(1).Select(id => (PackageStateChanged)oms.Oms.LogRow(id).Fact).Reverse().ToArray();
            var states = log.Select(change => change.To.Key).Prepend(row.From).ToArray();
            states[^1].Should().Be(row.State);
            log.Select(change => change.From.Key).Should().Equal(states[..^1]);
            log.All(change => change.CommandCode == row.Code && change.TransitionId == transition.Id && change.From != change.To)
                .Should()
                .BeTrue();
            log.Should()
                .HaveCount(
                    row.State == row.From ? 0
                    : row.Code == "DETECTED_OUT_OF_STOCK_ITEM" ? 2
                    : 1
                );
            oms[1].ModifiedDate.Should().Be(sentAt);
            oms.Oms.LogCount.Should().Be(log.Length);
        });

    [Fact]
    public void EveryDecisionIsTheSameTwiceAndChangesNothingByItself() =>
        ForEach(row =>
        {
            var oms = Standing(row);
            var before = Picture.Of(oms.Oms);
            var body = Sandbox.Body(oms.Transition(row.Code, row.From, row.To), row.Parameters);
            var first = (Decision.Accepted)oms.Decide(1, body);
            var second = (Decision.Accepted)oms.Decide(1, body);
            FactText.Of(second.Facts).Should().Be(FactText.Of(first.Facts));
            Picture.Of(oms.Oms).Should().Be(before);
        });

    [Fact]
    public void PackingMakesThePackingDocumentAvailable() =>
        ForEach(row =>
        {
            var oms = Standing(row);
            var had = oms[1].HasPackingDocument;
            oms.Run(1, row.Code, row.To, row.Parameters);
            oms[1].HasPackingDocument.Should().Be(had || row.State == "Packed");
            (oms[1].ShipmentDate is not null)
                .Should()
                .Be(row.State == "Shipped" || row.From is "Shipped" or "AttemptedDelivery" or "DeliveryFailed" or "Delivered");
        });

    private static void ForEach(Action<PairEnd> claim)
    {
        foreach (var row in PairTable.All)
        {
            using var scope = new FluentAssertions.Execution.AssertionScope($"{row.Code} {row.From} to {row.To}");
            claim(row);
        }
    }

    private static Sandbox Standing(PairEnd row)
    {
        var oms = Sandbox.WithPackageIn(row.From, row.Code == "UNBLOCK_THE_PACKAGE" ? $", \"blocked_in\": \"{row.To}\"" : "");

        // No pair of the default installation brings a shipment to Preparing; a customer's own may.
        if (row is { Code: "UPDATE_SHIPMENT_LABEL", From: "Preparing" })
        {
            oms.Record(
                new ShipmentCreated(
                    new Shipment
                    {
                        Id = 1,
                        PackageId = 1,
                        Status = ShipmentStatus.Created,
                        CreatedDate = oms.At,
                        ModifiedDate = oms.At,
                    }
                )
            );
        }

        return oms;
    }

    private static string Shown(Shipment? shipment) =>
        shipment is null ? "-" : $"{shipment.Status} {shipment.AwbNumber ?? "-"} {shipment.LabelVersion}";
}
