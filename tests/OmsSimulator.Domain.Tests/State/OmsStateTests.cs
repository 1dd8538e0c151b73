using System.Text.Json;

namespace OmsSimulator.Domain.Tests;

/// <summary>The fold of the facts, and what can be asked of it.</summary>
public sealed class OmsStateTests
{
    private const string Key = "0123456789abcdef0123456789abcdef01234567";

    [Fact]
    public void ANewOmsIsTheDefaultInstallationWithoutAWorld()
    {
        var oms = new OmsState();
        oms.Installation.Should().BeSameAs(Installation.Default);
        oms.Facts.Should().BeEmpty();
        (
            oms.TryGetOrder("x", out _),
            oms.TryGetUser("x", out _),
            oms.TryGetProduct("x", out _),
            oms.TryGetStockLocation("x", out _),
            oms.TryGetToken("x", out _)
        )
            .Should()
            .Be((false, false, false, false, false));
    }

    [Fact]
    public void ATokenBelongsToItsUserAndKnowsWhenItWasIssued()
    {
        var oms = Sandbox.Of("""{"users":[{"username":"demo","password":"demo"}]}""");
        oms.Record(new TokenIssued(1, Key));
        oms.Oms.TryGetToken(Key, out var token).Should().BeTrue();
        token.Should().Be(new Token(1, oms.At));
    }

    [Fact]
    public void ADeletedDenialReasonIsGoneAndItsIdIsNotUsedAgain()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.Record(new DenialReasonDeleted(2));
        oms.Oms.DenialReasons.TryGet(2, out _).Should().BeFalse();
        oms.World("""{"denial_reasons":[{"title":"Old"}]}""");
        oms.Oms.DenialReasons.Ascending().Select(reason => reason.Id).Should().Equal(1, 3);
    }

    [Fact]
    public void StoredFactsOfEveryKindFoldToTheSameState()
    {
        var oms = Sandbox.WithPackageIn("Waiting", installation: """{"settings":{"quota_rule":"membership"}}""");
        oms.World(
            """{"scenarios":[{"name":"S","default_stock_location":"L2"}],"users":[{"username":"u","password":"p"}],"orders":[{"number":"N1","items":[{"sku":"Z","quantity":1},{"sku":"A","quantity":1}]}]}"""
        );
        oms.Record(new TokenIssued(1, Key), new DenialReasonDeleted(2));
        oms.World(
            """{"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1},{"sku":"B","quantity":1}],"order":"N1"}]}"""
        );
        oms.Run(4, "DETECTED_OUT_OF_STOCK_ITEM_ADVANCED", "OutOfStock", """{"package_items":[6]}""");
        oms.Run(4, "PACKAGE_PACKED_FOR_REFUND", "PackedForRefund");
        oms.Run(1, "COMPLETE_PACKAGING", "WaitingCargoLabel", """{"barcodes":{"order_item":1,"barcode":"X"}}""");
        oms.Run(1, "UPDATE_SHIPMENT_LABEL", "Packed", """{"package_items":[]}""");
        oms.Run(1, "UPDATE_INVOICE_OF_THE_PACKAGE", "Packed", """{"invoice_number":"F","invoice_date":"2026-01-05"}""");
        oms.Run(1, "SHIP_THE_PACKAGE_ADVANCED", "Shipped", """{"tracking_number":"T","cargo_company":1}""");
        oms.Run(5, "BLOCK_THE_PACKAGE", "Blocked", """{"user":"u","token":"t"}""");
        oms.Run(5, "UNBLOCK_THE_PACKAGE", "Waiting");
        oms.Run(5, "REFUSE_THE_PACKAGE", "NeedsRescheduling", """{"denial_reason":1}""");
        oms.SetStock("L1", "B", 9).Run(5, "REPACK_THE_PACKAGE", "Waiting");
        oms.Run(2, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", """{"package_items":[3]}""");

        var again = new OmsState();
        foreach (var recorded in oms.Oms.Facts)
            again.Apply(recorded with { Fact = JsonSerializer.Deserialize(FactText.Of(recorded.Fact), FactJson.Default.OmsFact)! });
        Picture.Of(again).Should().Be(Picture.Of(oms.Oms));
        again.Installation.Settings.QuotaRule.Should().Be(QuotaRule.Membership);
    }

    [Fact]
    public void ATimelineHasEveryFactOfThePackageOldestFirst()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM_ADVANCED", "OutOfStock", """{"package_items":[1]}""");
        oms.Oms.Timeline(1)
            .Select(entry => entry.Fact.Fact.GetType())
            .Should()
            .Equal(typeof(PackageCreated), typeof(ReservationsReleased), typeof(DiscrepanciesFound), typeof(PackageItemsMoved));
        oms.Oms.Timeline(2)
            .Select(entry => entry.Fact.Fact.GetType())
            .Should()
            .Equal(typeof(PackageCreated), typeof(PackageItemsMoved), typeof(ReservationsMade));
        oms.Oms.Timeline(1).Should().OnlyContain(entry => Said(oms.Oms.Facts[entry.Sequence - 1]) == Said(entry.Fact));
        oms.Oms.Timeline(99).Should().BeEmpty();
    }

    private static string Said(RecordedFact recorded) =>
        $"{recorded.At:O} {recorded.UserId} {System.Text.Json.JsonSerializer.Serialize(recorded.Fact, FactJson.Default.OmsFact)}";

    [Fact]
    public void LogRowsCountUpFromOneAcrossPackages()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.World("""{"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]}]}""");
        oms.Run(1, "PKG_STATE_TRANSITION", "Preparing");
        oms.Run(2, "PKG_STATE_TRANSITION", "Preparing");
        oms.Run(1, "PKG_STATE_TRANSITION", "ReadyForPackaging");
        oms.Oms.LogRowsOf(1).Should().Equal(3, 1);
        oms.Oms.LogRowsOf(2).Should().Equal(2);
        oms.Oms.LogCount.Should().Be(3);
    }

    [Fact]
    public void StatesInUseAreThoseOfSomePackage()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        oms.Run(1, "COMPLETE_PACKAGING", "Packed");
        oms.Oms.StatesInUse.Should().Equal(PackageState.Packed);
        (oms.Oms.CountIn(PackageState.Waiting), oms.Oms.CountIn(PackageState.Packed)).Should().Be((0, 1));
    }
}
