namespace OmsSimulator.Domain.Tests;

public sealed class CoverageCellsTests
{
    private const string OwnState = """
        {"states": [{"key": "Boxed", "custom": true, "id": 990, "name": "Kutulandı", "enum_value": "9100"}],
         "commands": {"PKG_STATE_TRANSITION": {"pairs": {"add": [["Preparing", "Boxed"], ["Boxed", "Preparing"]]}}}}
        """;

    private static CoverageCells Default => CoverageCells.Of(Installation.Default);

    [Fact]
    public void TheDefaultInstallationHas87TransitionsAnd395Refusals()
    {
        Default.Transitions.Should().HaveCount(87);
        Default.Transitions.Count(cell => cell.Transition.Command.Definition.Subject == CommandSubject.Package).Should().Be(80);
        Default.Refusals.Should().HaveCount(395);
        Default.Selectors.Should().HaveCount(9).And.OnlyContain(cell => cell.Reachable);
        Default.Events.Should().HaveCount(19).And.OnlyContain(cell => cell.Reachable);
        Default.Hazards.Should().HaveCount(19);
    }

    [Fact]
    public void EveryCellHasAPlaceOfItsOwnWithoutGaps()
    {
        var places = Default.All.Select(cell => cell.Index);
        var outcomes = Default.Hazards.SelectMany(cell => cell.Hazard.Outcomes.Select((_, outcome) => cell.IndexOf(outcome)));
        places.Concat(outcomes).Order().Should().Equal(Enumerable.Range(0, Default.Count));
    }

    [Fact]
    public void NothingBringsAShipmentToPreparingByDefault() =>
        Default
            .All.Where(cell => !cell.Reachable && cell is not HazardCell)
            .Should()
            .ContainSingle()
            .Which.Should()
            .BeOfType<TransitionCell>()
            .Which.Transition.Slug.Should()
            .Be("package__update_shipment_label__preparing__preparing");

    [Fact]
    public void ACustomersOwnWayBringsOneThere() =>
        Of("""{"commands": {"PKG_STATE_TRANSITION": {"pairs": {"add": [["Packed", "Preparing"]]}}}}""")
            .Transitions.Should()
            .OnlyContain(cell => cell.Reachable);

    [Fact]
    public void HazardsThatOnlyAnInstallationBringsAreReachableThere()
    {
        Unreachable(Default).Should().BeEquivalentTo("token_expired", "unknown_state");
        Unreachable(Of("""{"settings": {"token_lifetime": "PT1H"}}""")).Should().BeEquivalentTo("unknown_state");
        Unreachable(Of(OwnState)).Should().BeEquivalentTo("token_expired");
    }

    [Fact]
    public void AStateOfTheCustomersOwnIsRefusedIn()
    {
        var cells = Of(OwnState);
        cells.Refusals.Should().Contain(cell => cell.State.Key == "Boxed" && cell.Command.Code == "SHIP_THE_PACKAGE");
        cells.Refusals.Should().NotContain(cell => cell.State.Key == "Boxed" && cell.Command.Code == "PKG_STATE_TRANSITION");
        cells.Transitions.Should().HaveCount(89).And.OnlyContain(cell => cell.Reachable || cell.Transition.Source.Key == "Preparing");
    }

    [Theory]
    [InlineData("COMPLETE_PACKAGING", "barcodes: missing wrong_type refused_value valid")]
    [InlineData("REFUSE_THE_PACKAGE", "denial_reason: missing wrong_type refused_value valid")]
    [InlineData("SHIP_THE_PACKAGE", "package_items: wrong_type refused_value valid")]
    [InlineData(
        "PREPARE_PACKAGE_COMMAND",
        "select_items_by_omnitron_id: missing wrong_type valid | missing_items: wrong_type refused_value valid | barcodes: missing wrong_type refused_value valid"
    )]
    [InlineData("UPDATE_PACKAGE_SHIPMENT_STATUS", "delivered_status: missing wrong_type refused_value valid")]
    [InlineData(
        "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE",
        "cargo_company: wrong_type refused_value valid | tracking_number: wrong_type refused_value valid | query_number: wrong_type refused_value valid | *: missing"
    )]
    [InlineData("READY_FOR_PICKUP", "")]
    [InlineData("TRANSFER_OUT_OF_STOCK", "transfer_items: missing wrong_type refused_value valid")]
    public void AParameterHasTheCellsThatItCanCome(string command, string expected) =>
        Fields(Default.Fields.Where(cell => cell.Command?.Code == command)).Should().Be(expected);

    [Fact]
    public void TheParameterThatNamesTheRecordCountsOnce() =>
        Fields(Default.Fields.Where(cell => cell.Command is null))
            .Should()
            .Be("package: wrong_type refused_value valid | transfer: wrong_type refused_value valid");

    [Theory]
    [InlineData("COMPLETE_PACKAGING", "Carrier could not be reached: …")]
    [InlineData("DETECTED_OUT_OF_STOCK_ITEM", "found | none_found")]
    [InlineData("REPACK_THE_PACKAGE", "found | none_found")]
    [InlineData("ASSIGN_PACKAGE_ITEMS_MANUALLY", "No stock location can supply the package")]
    [InlineData("SHIP_THE_PACKAGE_BASIC", "Item status on Omnitron does not match the package | Omnitron could not be reached: …")]
    [InlineData("UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", "Package has no shipment | Carrier could not be reached: …")]
    [InlineData("UPDATE_SHIPMENT_LABEL", "Package has no shipment | Carrier could not be reached: …")]
    [InlineData("TRANSFER_PRODUCT_NOT_FOUND", "found | none_found")]
    [InlineData("SHIP_THE_PACKAGE", "")]
    public void ACommandHasTheEffectsThatItCanComeTo(string command, string expected) => Effects(Default, command).Should().Be(expected);

    [Fact]
    public void AFlagBringsItsSentenceOnlyWhereATransitionHasIt()
    {
        var cells = Of(
            """
            {"transitions": [{"command": "SHIP_THE_PACKAGE", "from": "Packed", "to": "Shipped", "config": {"remote_invoice_call": true}},
             {"command": "COMPLETE_PACKAGING", "from": "Waiting", "to": "WaitingCargoLabel", "config": {"remote_invoice_call": true}}]}
            """
        );
        Effects(cells, "SHIP_THE_PACKAGE").Should().Be("Invoice service could not be reached: …");
        Effects(cells, "COMPLETE_PACKAGING").Should().Be("Carrier could not be reached: …", "nobody is asked before the label is there");
    }

    [Fact]
    public void AKeyOfTheCustomersOwnNamesTheCell() =>
        Fields(
                Of("""{"commands": {"REFUSE_THE_PACKAGE": {"code": "PKG_REFUSE", "parameters": {"denial_reason": "reason_id"}}}}""")
                    .Fields.Where(cell => cell.Command?.Code == "PKG_REFUSE")
            )
            .Should()
            .Be("reason_id: missing wrong_type refused_value valid");

    private static string[] Unreachable(CoverageCells cells) =>
        [.. cells.Hazards.Where(cell => !cell.Reachable).Select(cell => cell.Hazard.Name)];

    private static string Effects(CoverageCells cells, string command) =>
        string.Join(" | ", cells.Effects.Where(cell => cell.Command.Code == command).Select(cell => cell.Sentence));

    private static string Fields(IEnumerable<FieldCell> cells) =>
        string.Join(
            " | ",
            cells.GroupBy(cell => cell.Name).Select(group => $"{group.Key}: {string.Join(' ', group.Select(cell => Word(cell.Kind)))}")
        );

    private static string Word(FieldKind kind) =>
        kind switch
        {
            FieldKind.WrongType => "wrong_type",
            FieldKind.RefusedValue => "refused_value",
            _ => kind.ToString().ToLowerInvariant(),
        };

    private static CoverageCells Of(string document) => CoverageCells.Of(Installation.Load(document));
}
