namespace OmsSimulator.Domain.Tests;

public sealed class EveryTransferPairTests
{
    private static readonly string[] States = [.. TransferStateCatalogue.All.Select(definition => definition.State.Key)];

    [Fact]
    public void TheTableNamesEveryPairOnce() =>
        TransferPairTable
            .All.Select(row => (row.Code, row.From, row.To))
            .Should()
            .BeEquivalentTo(
                CommandCatalogue
                    .Transfers.Where(command => command.Number <= 30)
                    .SelectMany(command => command.Pairs.Select(pair => (command.Code, pair.From, pair.To)))
            );

    [Fact]
    public void EveryPairEndsAsItsRowSays() =>
        ForEach(row =>
        {
            var oms = TransferWorld.WithTransfersIn(row.From);
            oms.RunTransfer(1, row.Code, row.To, row.Parameters);

            oms.Transfer(1).Stock.Should().Be(row.Stock);
            oms.Stock("L2", "B").Should().Be(row.StockAtSource);
            oms.Stock("L1", "B").Should().Be(row.StockAtDestination);
            oms.Stock("L1", "A").Should().Be("5/2");
            oms.Items(1).Select(item => item.Stock).Should().Equal(ItemStock.Reserved, row.Item, ItemStock.None);
            oms.Items(1).Should().OnlyContain(item => item.State == PackageState.WaitingForTransfer);
            oms.OrderStatuses(1).Should().OnlyContain(status => status == OrderStatus.Approved);
            Shown(oms.ShipmentOf(1)).Should().Be(row.Shipment);
            oms.Shipment(1).Should().BeNull();
            oms.Shown().Should().Be($"P1 L1 WaitingForTransfer A2 B3 C1 | {row.Transfers}");
            (oms.Quota("L1"), oms.Quota("L2"), oms.Quota("L3")).Should().Be((1, 0, 0));
        });

    [Fact]
    public void EveryChangeOfStateWritesTheTransfersLogRowAndNoneOfThePackages() =>
        ForEach(row =>
        {
            var oms = TransferWorld.WithTransfersIn(row.From);
            var transition = oms.Transition(row.Code, row.From, row.To);
            var (before, sentAt) = (oms.Oms.LogCount, oms.At);
            oms.RunTransfer(1, row.Code, row.To, row.Parameters);

            oms.Oms.LogCount.Should().Be(before + 1);
            oms.Oms.LogRow(before + 1)
                .Should()
                .Be(new RecordedFact(new TransferStateChanged(1, 1, new(row.From), new(row.To), row.Code, transition.Id), sentAt, null));
            oms.Oms.LogRowsOf(oms.Transfer(1)).First().Should().Be(before + 1);
            oms.Oms.LogRowsOf(oms.Transfer(2)).Should().NotContain(before + 1);
            oms.Oms.LogRowsOf(1).Should().BeEmpty();
            oms.Oms.Timeline(1).Select(entry => entry.Fact.Fact).Should().Contain(fact => fact is TransferStateChanged);
            oms.Transfer(1).ModifiedDate.Should().Be(sentAt);
        });

    [Fact]
    public void ACustomersOwnPairOfAStateWithItselfChangesNoState()
    {
        var oms = TransferWorld.WithTransfersIn(
            "Waiting",
            """{ "commands": { "TRANSFER_ORDER_ADVANCED": { "pairs": { "add": [["Waiting", "Waiting"]] } } } }"""
        );
        oms.RunTransfer(1, "TRANSFER_ORDER_ADVANCED", "Waiting", """{"cargo_company":2,"tracking_number":"X1"}""")
            .Facts.Should()
            .ContainSingle()
            .Which.Should()
            .BeOfType<ShipmentCreated>();
        oms.Transfer(1).State.Should().Be(TransferState.Waiting);
    }

    [Fact]
    public void FromEveryOtherStateATransitionIsRefusedAndChangesNothing()
    {
        var refused = 0;
        foreach (var state in States)
        {
            var oms = TransferWorld.WithTransfersIn(state);
            foreach (var row in TransferPairTable.All.Where(row => row.From != state))
            {
                var transition = oms.Transition(row.Code, row.From, row.To);
                var refusal = oms.RefusedTransfer(1, Sandbox.Body(transition, row.Parameters));
                refusal.Text().Should().Be("406 commands_100_1", $"{row.Code} in {state}");
                refusal
                    .Reason.Should()
                    .Be($"Transfer 1 is in {state}, transition {transition.Id} ({row.Code}) runs from {row.From} to {row.To}.");
                refusal
                    .Allowed.Should()
                    .Equal(
                        TransferPairTable
                            .All.Where(known => known.From == state)
                            .Select(known => oms.Transition(known.Code, known.From, known.To).Id)
                            .Order()
                    );
                oms.RefusedTransfer(1, Sandbox.Body(transition)).Text().Should().Be("406 commands_100_1");
                refused++;
            }
        }

        refused.Should().Be((States.Length - 1) * TransferPairTable.All.Count);
    }

    [Fact]
    public void EveryDecisionIsTheSameTwiceAndChangesNothingByItself() =>
        ForEach(row =>
        {
            var oms = TransferWorld.WithTransfersIn(row.From);
            var before = Picture.Of(oms.Oms);
            var body = Sandbox.Body(oms.Transition(row.Code, row.From, row.To), row.Parameters);
            var first = (Decision.Accepted)oms.DecideTransfer(1, body);
            FactText.Of(((Decision.Accepted)oms.DecideTransfer(1, body)).Facts).Should().Be(FactText.Of(first.Facts));
            Picture.Of(oms.Oms).Should().Be(before);
        });

    private static void ForEach(Action<TransferPairEnd> claim)
    {
        foreach (var row in TransferPairTable.All)
        {
            using var scope = new FluentAssertions.Execution.AssertionScope($"{row.Code} {row.From} to {row.To}");
            claim(row);
        }
    }

    private static string Shown(Shipment? shipment) =>
        shipment is null
            ? "-"
            : $"{shipment.Status} {shipment.CargoCompanyId} {shipment.TrackingNumber} {shipment.AwbNumber ?? "-"} {shipment.LabelVersion}";
}
