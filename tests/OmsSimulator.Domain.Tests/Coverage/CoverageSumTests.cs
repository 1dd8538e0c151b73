namespace OmsSimulator.Domain.Tests;

public sealed class CoverageSumTests
{
    private const string Turkish = """
        {"name": "acme", "transitions": [{"id": 77, "command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "slug": "paketle"}]}
        """;

    [Fact]
    public void InstallationsAreSummedByCommandsAndStates()
    {
        var sum = new CoverageSum();
        sum.Add(Packed("""{"name": "default"}""", "package__complete_packaging__waiting__packed"));
        sum.Add(Packed(Turkish, "paketle"));
        sum.Rows.Count(row => row.Cell is TransitionCell).Should().Be(87);
        sum.Rows.Where(row => row.Count > 0 && row.Cell is TransitionCell).Should().ContainSingle().Which.Count.Should().Be(2);
        sum.Installations.Should().Equal("default", "acme");
    }

    [Fact]
    public void AnInstallationHasItsCellsFromItsFirstCountOn()
    {
        var sum = new CoverageSum();
        sum.Add(new CoverageCounts(CoverageCells.Of(Installation.Default)));
        sum.IsEmpty.Should().BeTrue();
    }

    [Theory]
    [InlineData("COMPLETE_PACKAGING", "6 15 8 7 1")]
    [InlineData("UNBLOCK_THE_PACKAGE", "4 17 8 3 0")]
    [InlineData("TRANSFER_DISPATCH", "2 4 8 3 0")]
    public void AScopeNarrowsEveryDimension(string command, string expected)
    {
        var sum = new CoverageSum();
        sum.Add(CoverageCells.Of(Installation.Default));
        CoverageRow[] rows = [.. new CoverageScope { Commands = new HashSet<string> { command } }.Of(sum.Rows)];
        var counts = new[]
        {
            rows.Count(row => row.Cell is TransitionCell),
            rows.Count(row => row.Cell is RefusalCell),
            rows.Count(row => row.Cell is SelectorCell),
            rows.Count(row => row.Cell is FieldCell),
            rows.Count(row => row.Cell is EffectCell),
        };
        string.Join(' ', counts).Should().Be(expected);
    }

    [Fact]
    public void WhatIsNotVisibleDoesNotCount()
    {
        var installation = Installation.Load(
            """{"replace": ["transitions"], "transitions": [{"id": 1, "command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "Packed", "ui_visibility": ["oms_web"]}, {"id": 2, "command": "SHIP_THE_PACKAGE", "from": "Packed", "to": "Shipped"}]}"""
        );
        var sum = new CoverageSum();
        sum.Add(CoverageCells.Of(installation));
        new CoverageScope { Visible = "third_party" }
            .Of(sum.Rows)
            .Select(row => row.Cell)
            .OfType<TransitionCell>()
            .Should()
            .ContainSingle()
            .Which.Transition.Id.Should()
            .Be(2);
    }

    private static CoverageCounts Packed(string installation, string slug)
    {
        var oms = Sandbox.WithPackageIn("Waiting", installation: installation);
        var counts = new CoverageCounts(CoverageCells.Of(oms.Oms.Installation));
        counts.Decided(oms.Decide(1, $$"""{"slug": "{{slug}}"}"""), CommandSubject.Package, "Waiting");
        return counts;
    }
}
