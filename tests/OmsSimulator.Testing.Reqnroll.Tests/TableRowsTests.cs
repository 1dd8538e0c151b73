using OmsSimulator.Testing.Steps;
using Reqnroll;

namespace OmsSimulator.Tests.Steps;

public sealed class TableRowsTests
{
    [Theory]
    [InlineData("erp code")]
    [InlineData("Erp Code")]
    [InlineData("erp_code")]
    [InlineData("ErpCode")]
    public void AColumnIsCalledAsAPersonWritesIt(string column) =>
        Table([column, "max quota"], ["WH01", "3"], ["WH02", ""])
            .RowsOf<Location>()
            .Should()
            .Equal(new Location("WH01", 3), new Location("WH02"));

    [Fact]
    public void ColumnsThatAreLeftOutHaveTheirDefaults() =>
        Table(["erp code"], ["WH01"]).RowOf<Location>().Should().Be(new Location("WH01", null, "warehouse"));

    [Fact]
    public void OneRowMayStandOneFieldBelowTheOther()
    {
        Table(["field", "value"], ["erp code", "WH01"], ["max quota", "3"]).RowOf<Location>().Should().Be(new Location("WH01", 3));
        Table(["field", "value"], ["erp code", "WH01"]).RowOf<Location>().Should().Be(new Location("WH01"));
    }

    [Fact]
    public void TwoColumnsWithOneRowAreColumns() =>
        Table(["erp code", "kind"], ["WH01", "store"]).RowOf<Location>().Should().Be(new Location("WH01", null, "store"));

    [Fact]
    public void AMisspeltColumnIsRefused()
    {
        const string Message = "There is no column \"erp cod\" here; there are ErpCode, MaxQuota, Kind.";
        FluentActions
            .Invoking(() => Table(["erp cod"], ["WH01"]).RowsOf<Location>())
            .Should()
            .Throw<ClaimFailedException>()
            .WithMessage(Message);
        FluentActions
            .Invoking(() => Table(["erp cod", "kind"], ["WH01", "store"]).RowOf<Location>())
            .Should()
            .Throw<ClaimFailedException>()
            .WithMessage(Message);
        FluentActions
            .Invoking(() => Table(["field", "value"], ["kind", "store"], ["erp cod", "WH01"]).RowOf<Location>())
            .Should()
            .Throw<ClaimFailedException>()
            .WithMessage(Message);
    }

    private static DataTable Table(string[] columns, params string[][] rows)
    {
        var table = new DataTable(columns);
        foreach (var row in rows)
            table.AddRow(row);
        return table;
    }

    private sealed record Location(string ErpCode, int? MaxQuota = null, string Kind = "warehouse");
}
