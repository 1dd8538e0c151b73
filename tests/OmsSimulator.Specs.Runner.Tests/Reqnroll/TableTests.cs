using Reqnroll;
using Reqnroll.Assist;

namespace OmsSimulator.Specs.Runner.Tests.Reqnroll;

public sealed class TableTests
{
    private static readonly InstanceCreationOptions Strict = new() { VerifyAllColumnsBound = true };

    [Fact]
    public void ARowIsAnObjectBySpacesCaseAndUnderscoresNotMattering() =>
        Table("erp code | MAX_quota | isActive", "WH01 | 5 | false").CreateInstance<Location>(Strict).Should().Be(new Location("WH01", 5, false));

    [Fact]
    public void WhatATableDoesNotNameKeepsItsDefault() => Table("erp code", "WH01").CreateInstance<Location>(Strict).Should().Be(new Location("WH01"));

    [Fact]
    public void AnEmptyCellIsNullWhereItMayBe() => Table("erp code | max quota", " | ").CreateInstance<Location>(Strict).Should().Be(new Location("", null));

    [Fact]
    public void PropertiesAreSetToo() =>
        Table("name | colour | at | price", "x | dark red | 2026-01-05T08:15:30Z | 2.50").CreateInstance<Mutable>(Strict).Should().BeEquivalentTo(
            new Mutable { Name = "x", Colour = Colour.DarkRed, At = new DateTime(2026, 1, 5, 8, 15, 30, DateTimeKind.Utc), Price = 2.50m });

    [Fact]
    public void ATableMayStandUpright()
    {
        Table("Field | Value", "erp code | WH01", "max quota | 5").CreateInstance<Location>(Strict).Should().Be(new Location("WH01", 5));
        Table("Field | Value", "erp code | WH01").CreateInstance<Location>(Strict).Should().Be(new Location("WH01"));
        Table("this | that", "erp code | WH01").CreateInstance<Location>(Strict).Should().Be(new Location("WH01"));
    }

    [Fact]
    public void TwoColumnsOfOneRowLieDownWhenTheirHeaderIsMembers() => Table("erp code | max quota", "WH01 | 5").CreateInstance<Location>(Strict).Should().Be(new Location("WH01", 5));

    [Fact]
    public void EachRowIsAnObjectOfASet() =>
        Table("erp code | max quota", "WH01 | 5", "WH02 | ").CreateSet<Location>(Strict).Should().Equal(new Location("WH01", 5), new Location("WH02"));

    [Fact]
    public void AColumnThatNobodyTakesIsNamed()
    {
        FluentActions.Invoking(() => Table("erp cod", "WH01").CreateInstance<Location>(Strict)).Should().Throw<ColumnCouldNotBeBoundException>().WithMessage("*'erp cod'*ErpCode*");
        FluentActions.Invoking(() => Table("erp code | prio", "WH01 | 1").CreateSet<Location>(Strict)).Should().Throw<ColumnCouldNotBeBoundException>().WithMessage("*'prio'*");
        FluentActions.Invoking(() => Table("Field | Value", "prio | 1").CreateInstance<Location>(Strict)).Should().Throw<ColumnCouldNotBeBoundException>().WithMessage("*'prio'*");
    }

    [Fact]
    public void UnlessNobodyAsks() => Table("erp code | prio", "WH01 | 1").CreateSet<Location>().Should().Equal(new Location("WH01"));

    [Fact]
    public void AnObjectOfThreeColumnsHasOneRow() =>
        FluentActions.Invoking(() => Table("erp code | max quota | is active", "a | 1 | true", "b | 1 | true").CreateInstance<Location>()).Should().Throw<BindingException>().WithMessage("*one row*found 2*");

    [Fact]
    public void ASetIsComparedInAnyOrder()
    {
        var set = new[] { new Location("WH01", 5), new Location("WH02"), new Location("WH02") };
        Table("erp code | max quota", "WH02 | ", "WH01 | 5", "WH02 | ").CompareToSet(set);
        FluentActions.Invoking(() => Table("erp code", "WH02", "WH01", "WH02").CompareToSet(set, sequentialEquality: true)).Should().Throw<ComparisonException>();
        Table("erp code", "WH01", "WH02", "WH02").CompareToSet(set, sequentialEquality: true);
    }

    [Fact]
    public void WhatDiffersIsShown() =>
        FluentActions.Invoking(() => Table("erp code | max quota", "WH01 | 6", "WH02 | ").CompareToSet([new Location("WH01", 5), new Location("WH02")])).Should().Throw<ComparisonException>()
            .WithMessage("*- | WH01 | 6 |\n+ | WH01 | 5 |");

    [Fact]
    public void ASetOfAnotherSizeDiffers()
    {
        FluentActions.Invoking(() => Table("erp code").CompareToSet([new Location("WH01")])).Should().Throw<ComparisonException>().WithMessage("*+ | WH01 |");
        FluentActions.Invoking(() => Table("erp code", "WH01").CompareToSet<Location>([])).Should().Throw<ComparisonException>().WithMessage("*- | WH01 |");
        Table("erp code").CompareToSet<Location>([]);
    }

    [Fact]
    public void AColumnThatIsNoPropertyIsNamed() =>
        FluentActions.Invoking(() => Table("erp cod", "WH01").CompareToSet([new Location("WH01")])).Should().Throw<ComparisonException>().WithMessage("*'erp cod' is no property of Location*ErpCode*");

    [Fact]
    public void AnObjectIsCompared()
    {
        Table("erp code | max quota | is active", "WH01 | 5 | True").CompareToInstance(new Location("WH01", 5));
        Table("Field | Value", "erp code | WH01", "max quota | 5").CompareToInstance(new Location("WH01", 5));
        FluentActions.Invoking(() => Table("Field | Value", "erp code | WH02", "prio | 1").CompareToInstance(new Location("WH01"))).Should().Throw<ComparisonException>()
            .WithMessage("*erp code: expected <WH02>, found <WH01>\nprio: expected <1>, found <no such property>");
    }

    [Fact]
    public void ACellIsReadByItsColumnOrItsPlace()
    {
        var row = Table("a | b", "1 | 2").Rows[0];
        row["b"].Should().Be("2");
        row[0].Should().Be("1");
        row.ContainsKey("c").Should().BeFalse();
        FluentActions.Invoking(() => row["c"]).Should().Throw<IndexOutOfRangeException>().WithMessage("*'c'*a, b*");
    }

    [Fact]
    public void ARowHasAsManyCellsAsTheHeader() => FluentActions.Invoking(() => new DataTable("a", "b").AddRow("1")).Should().Throw<ArgumentException>();

    private static DataTable Table(string header, params string[] rows)
    {
        var table = new DataTable(Cells(header));
        foreach (var row in rows)
            table.AddRow(Cells(row));
        return table;

        static string[] Cells(string line) => line.Split('|', StringSplitOptions.TrimEntries);
    }

    public enum Colour
    {
        Red,
        DarkRed,
    }

    public sealed record Location(string ErpCode, int? MaxQuota = null, bool IsActive = true);

    public sealed class Mutable
    {
        public string Name { get; set; } = "";

        public Colour Colour { get; set; }

        public DateTime At { get; set; }

        public decimal Price { get; set; }
    }
}
