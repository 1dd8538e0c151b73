namespace OmsSimulator.Domain.Tests;

public sealed class CoverageCountsTests
{
    [Fact]
    public void AnAcceptedCommandCountsItsTransitionHowItWasNamedAndItsParameters() =>
        Counted("Waiting", """{"transition": 2181, "input_parameters": {"package": 1, "user": "ayse", "token": "t"}}""")
            .Should()
            .BeEquivalentTo(
                "transition package__block_the_package__waiting__blocked",
                "selector Transition",
                "field package Valid",
                "field BLOCK_THE_PACKAGE user Valid",
                "field BLOCK_THE_PACKAGE token Valid"
            );

    [Theory]
    [InlineData("""{"slug": "package__complete_packaging__waiting__packed"}""", "Slug")]
    [InlineData("""{"transition": 2021, "slug": "package__complete_packaging__waiting__packed"}""", "Both")]
    public void ATransitionIsNamedBySlugOrByBoth(string body, string kind) =>
        Counted("Waiting", body).Should().BeEquivalentTo("transition package__complete_packaging__waiting__packed", $"selector {kind}");

    [Theory]
    [InlineData("{}", "selector Neither")]
    [InlineData("""{"transition": null, "slug": ""}""", "selector Neither")]
    [InlineData("""{"transition": "2021"}""", "selector WrongType")]
    [InlineData("""{"transition": 2021, "slug": "nobody's"}""", "selector Mismatch")]
    [InlineData("""{"transition": 1}""", "selector Unknown")]
    [InlineData("""{"transition": 1, "slug": "nobody's"}""", "selector Unknown")]
    [InlineData("""{"slug": "package__complete_packaging__preparing__packed"}""", "selector OtherSource")]
    [InlineData("""{"slug": "package__ship_the_package__packed__shipped"}""", "refusal SHIP_THE_PACKAGE Waiting")]
    [InlineData("""{"slug": "transfer__transfer_dispatch__waiting__in-transit"}""")]
    [InlineData("[]")]
    public void ARefusedOneCountsWhatIsWrongWithIt(string body, params string[] expected) =>
        Counted("Waiting", body).Should().BeEquivalentTo(expected);

    [Fact]
    public void RestoringAnotherStateThanTheFormerOneIsASelectorOfItsOwn() =>
        Counted("Blocked", """{"slug": "package__unblock_the_package__blocked__preparing"}""", ", \"blocked_in\": \"Waiting\"")
            .Should()
            .Equal("selector NotFormerState");

    [Theory]
    [InlineData("REFUSE_THE_PACKAGE", "{}", "field REFUSE_THE_PACKAGE denial_reason Missing")]
    [InlineData("REFUSE_THE_PACKAGE", """{"denial_reason": null}""", "field REFUSE_THE_PACKAGE denial_reason WrongType")]
    [InlineData("REFUSE_THE_PACKAGE", """{"denial_reason": "1"}""", "field REFUSE_THE_PACKAGE denial_reason WrongType")]
    [InlineData("REFUSE_THE_PACKAGE", """{"denial_reason": 1.5}""", "field REFUSE_THE_PACKAGE denial_reason WrongType")]
    [InlineData("REFUSE_THE_PACKAGE", """{"denial_reason": 2}""", "field REFUSE_THE_PACKAGE denial_reason RefusedValue")]
    [InlineData("REFUSE_THE_PACKAGE", """{"denial_reason": 1, "package": 7}""", "field package RefusedValue")]
    [InlineData(
        "BLOCK_THE_PACKAGE",
        """{"user": "", "token": 5}""",
        "field BLOCK_THE_PACKAGE user RefusedValue",
        "field BLOCK_THE_PACKAGE token WrongType"
    )]
    [InlineData("COMPLETE_PACKAGING", """{"barcodes": 5}""", "field COMPLETE_PACKAGING barcodes WrongType")]
    [InlineData("COMPLETE_PACKAGING", """{"barcodes": [5]}""", "field COMPLETE_PACKAGING barcodes WrongType")]
    [InlineData(
        "COMPLETE_PACKAGING",
        """{"barcodes": [{"barcode": null}, {"order_item": 9, "barcode": "x"}]}""",
        "field COMPLETE_PACKAGING barcodes Missing",
        "field COMPLETE_PACKAGING barcodes WrongType",
        "field COMPLETE_PACKAGING barcodes RefusedValue"
    )]
    [InlineData(
        "PREPARE_PACKAGE_COMMAND",
        """{"select_items_by_omnitron_id": "true"}""",
        "field PREPARE_PACKAGE_COMMAND select_items_by_omnitron_id WrongType"
    )]
    [InlineData(
        "ASSIGN_PACKAGE_ITEMS_MANUALLY",
        """{"assignment_groups": []}""",
        "field ASSIGN_PACKAGE_ITEMS_MANUALLY assignment_groups RefusedValue"
    )]
    public void WrongParametersCountAsTheyAreWrong(string command, string parameters, params string[] expected) =>
        Counted("Waiting", Body("Waiting", command, parameters)).Should().BeEquivalentTo(expected);

    [Theory]
    [InlineData("5", "WrongType")]
    [InlineData("\"yesterday\"", "RefusedValue")]
    public void ADateIsOfAnotherTypeOrOfAnotherForm(string date, string kind) =>
        Counted("Packed", Body("Packed", "UPDATE_INVOICE_OF_THE_PACKAGE", $$"""{"invoice_number": "1", "invoice_date": {{date}}}"""))
            .Should()
            .Equal($"field UPDATE_INVOICE_OF_THE_PACKAGE invoice_date {kind}");

    [Fact]
    public void OneOfSeveralParametersHasToBeThere() =>
        Counted("Packed", Body("Packed", "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", "{}"))
            .Should()
            .Equal("field UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE * Missing");

    [Theory]
    [InlineData("DETECTED_OUT_OF_STOCK_ITEM", 10, "found")]
    [InlineData("DETECTED_OUT_OF_STOCK_ITEM", 0, "none_found")]
    [InlineData("DETECTED_OUT_OF_STOCK_ITEM_ADVANCED", 10, "found")]
    [InlineData("DETECTED_OUT_OF_STOCK_ITEM_ADVANCED", 0, "none_found")]
    public void PlanningAgainFindsALocationOrNone(string command, int stock, string expected) =>
        Counted("Waiting", Body("Waiting", command, """{"package_items": [1]}"""), elsewhere: stock)
            .Should()
            .Contain($"effect {command} {expected}")
            .And.ContainSingle(cell => cell.StartsWith("effect", StringComparison.Ordinal));

    [Theory]
    [InlineData(10, "found")]
    [InlineData(0, "none_found")]
    public void RepackFindsALocationOrIsRefused(int stock, string expected)
    {
        var counted = Counted("NeedsRescheduling", Body("NeedsRescheduling", "REPACK_THE_PACKAGE", "{}"), elsewhere: stock);
        counted.Should().Contain($"effect REPACK_THE_PACKAGE {expected}");
        counted.Should().HaveCount(stock > 0 ? 3 : 1);
    }

    [Fact]
    public void AnEffectThatCannotBeCarriedOutCountsItsSentence() =>
        Counted("Preparing", Body("Preparing", "UPDATE_SHIPMENT_LABEL", """{"package_items": []}"""))
            .Should()
            .Equal("effect UPDATE_SHIPMENT_LABEL Package has no shipment");

    [Fact]
    public void CountingAllocatesNothing()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        Decision[] decisions =
        [
            oms.Decide(1, Body("Waiting", "BLOCK_THE_PACKAGE", """{"user": "a", "token": "b"}""")),
            oms.Decide(1, Body("Waiting", "DETECTED_OUT_OF_STOCK_ITEM", """{"package_items": [1]}""")),
            oms.Decide(1, Body("Waiting", "COMPLETE_PACKAGING", """{"barcodes": [{"barcode": null}, {}]}""")),
            oms.Decide(1, """{"transition": 1}"""),
            oms.Decide(1, Body("Packed", "SHIP_THE_PACKAGE", "{}")),
            oms.Decide(1, Body("Preparing", "BLOCK_THE_PACKAGE", "{}")),
        ];
        var counts = new CoverageCounts(CoverageCells.Of(oms.Oms.Installation));
        void Count()
        {
            foreach (var decision in decisions)
                counts.Decided(decision, CommandSubject.Package, "Waiting");
        }

        Count();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < 1000; time++)
            Count();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        counts.Of(counts.Cells.Selectors[(int)SelectorKind.Unknown]).Should().Be(1001);
    }

    private static string Body(string from, string command, string parameters)
    {
        var way = Installation.Default.Transitions.First(row => row.Command.Code == command && row.Source.Key == from);
        return Sandbox.Body(way, parameters);
    }

    private static string[] Counted(string state, string body, string extra = "", int elsewhere = 10)
    {
        var oms = Sandbox.WithPackageIn(state, extra);
        oms.SetStock("L2", "A", elsewhere).SetStock("L2", "B", elsewhere);
        if (elsewhere == 0)
            oms.SetStock("L1", "A", (int)oms.Oms.Stock(1, 1).Reserved).SetStock("L1", "B", (int)oms.Oms.Stock(1, 2).Reserved);
        var counts = new CoverageCounts(CoverageCells.Of(oms.Oms.Installation));
        counts.Decided(oms.Decide(1, body), CommandSubject.Package, state);
        return Met(counts);
    }

    private static string[] Met(CoverageCounts counts) =>
        [.. counts.Cells.All.SelectMany(cell => Enumerable.Repeat(Name(cell), counts.Of(cell)))];

    private static string Name(CoverageCell cell) =>
        cell switch
        {
            TransitionCell transition => $"transition {transition.Transition.Slug}",
            RefusalCell refusal => $"refusal {refusal.Command.Code} {refusal.State.Key}",
            SelectorCell selector => $"selector {selector.Kind}",
            FieldCell { Command: { } command } field => $"field {command.Code} {field.Name} {field.Kind}",
            FieldCell field => $"field {field.Name} {field.Kind}",
            EffectCell effect => $"effect {effect.Command.Code} {effect.Sentence}",
            _ => cell.ToString(),
        };
}
