namespace OmsSimulator.Domain.Tests;

/// <summary>The table of commands.md, written by hand; the catalogue has to say the same.</summary>
public sealed class CommandTableTests
{
    // number code mark | class | page | sources>destination mark; … | parameter key-mark required-mark; … (? = optional) | success mark,
    // mark of its body where that is another
    private const string Table = """
        1 COMPLETE_PACKAGING A | CompletePackagingCommand | S004 | W,P,RFP>Packed D; W,P,RFP>WCL A | barcodes? D | none D
        2 COMPLETE_PACKAGING_WITHOUT_SHIPMENT A | CompletePackagingWithoutShipmentCommand | S002 | W,P,RFP>Packed D | package_items D D; barcodes? D | none D
        3 CHANNEL_BASED_COMPLETE_PACKAGING A | ChannelBasedCompletePackagingCommand | CHAN | W>Packed D; P,RFP>Packed A | barcodes? R | package D R
        4 PKG_DEALLOCATE_RESERVATIONS D | DeAllocatePackageReservationsCommand | DEA | W>P D | | none A
        5 REFUSE_THE_PACKAGE A | | REF | W,WRA,P>NR D | denial_reason A D | none A
        6 DETECTED_OUT_OF_STOCK_ITEM D | | NF | W>OOS D; P,RFP>OOS A | package_items D D | package D
        7 DETECTED_OUT_OF_STOCK_ITEM_ADVANCED A | DetectedOutOfStockItemCommandAdvanced | NFA | W,P,RFP>OOS A | package_items A A | package A
        8 PACKAGE_PACKED_FOR_REFUND A | PackagePackedForRefundCommand | PFR | W,OOS>PackedForRefund D | | none A
        9 BLOCK_THE_PACKAGE A | BlockThePackageCommand | BLK | W,WRA,P,RFP>Blocked D | user A D; token A D | none A
        10 UNBLOCK_THE_PACKAGE D | | BLK | Blocked>W D; Blocked>WRA D; Blocked>P D; Blocked>RFP D | | none A
        11 UPDATE_INVOICE_OF_THE_PACKAGE A | UpdateInvoiceOfThePackageCommand | INV | Packed>Packed D; Shipped>Shipped D; ReadyForPickup>ReadyForPickup D; AD>AD D; DF>DF D; Delivered>Delivered D | invoice_number A A; invoice_date A A; document_type? A; document_content? A | none A
        12 ASSIGN_PACKAGE_ITEMS_MANUALLY D | | PLAN | W>PackagingCanceled R; WRA,P,RFP,OOS,NR>PackagingCanceled A | assignment_groups D D | none A
        13 REPACK_THE_PACKAGE A | | S003 | OOS,NR>W A | | package D R
        14 PREPARE_PACKAGE_COMMAND D | | PREP | W>P D | select_items_by_omnitron_id D D; missing_items? A; barcodes? A | package A
        15 PKG_STATE_TRANSITION D | PackageStateTransitionCommand | S003 | WRA>P D; WRA>W A; W>P A; P>RFP A; W>RFP A; W>WRA A; W,WRA,P,RFP,Packed>CancellationWaiting A; CancellationWaiting>PackagingCanceled A; WT>PackagingCanceled A | | none A
        16 SHIP_THE_PACKAGE A | ShipThePackageCommand | SHIP | Packed>Shipped D | package_items? D | package D
        17 SHIPMENT_ORDER A | | SHIP | Packed>Shipped D | | none A
        18 SHIP_THE_PACKAGE_ADVANCED A | ShipThePackageAdvancedCommand | SHIP | Packed>Shipped D | tracking_number D D; cargo_company D D | package D R
        19 SHIP_THE_PACKAGE_BASIC A | ShipThePackageBasicCommand | SWI | Packed>Shipped D | | none D
        20 UPDATE_PACKAGE_SHIPMENT_STATUS A | UpdatePackageShipmentStatusCommand | S000 | Shipped,AD,DF>Delivered D; Shipped,AD>DF A | delivered_status D A | none D
        21 UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE A | UpdateShipmentInfoOfThePackageCommand | INFO | Packed>Packed D; Shipped>Shipped D; Delivered>Delivered D; AD>AD D; DF>DF A | cargo_company? A; tracking_number? A; query_number? A | none A
        22 UPDATE_SHIPMENT_LABEL R | UpdateShipmentLabelOfThePackageCommand | LABEL | P>P D; Packed>Packed D; Shipped>Shipped D; WCL>Packed D | package_items D D | none D
        23 READY_FOR_PICKUP A | ReadyForPickupCommand | PAR | Packed>ReadyForPickup A | | none A
        24 SELF_SERVICE_PACKAGE_DELIVERY A | SelfServicePackageDeliveryCommand | PAR | ReadyForPickup>Delivered A | | none A
        """;

    private static readonly Dictionary<string, string> Short = new()
    {
        ["W"] = "Waiting",
        ["WRA"] = "WaitingRemoteAction",
        ["P"] = "Preparing",
        ["WT"] = "WaitingForTransfer",
        ["RFP"] = "ReadyForPackaging",
        ["WCL"] = "WaitingCargoLabel",
        ["OOS"] = "OutOfStock",
        ["NR"] = "NeedsRescheduling",
        ["AD"] = "AttemptedDelivery",
        ["DF"] = "DeliveryFailed",
    };

    // Commands that the contract's table does not have yet have no row: their features say what they do.
    private static IEnumerable<Command> Listed => CommandCatalogue.Packages.Take(Rows.Length);

    private static readonly string[][] Rows = [.. Table.Split('\n').Select(row => row.Split('|', StringSplitOptions.TrimEntries))];

    [Fact]
    public void TheCatalogueHasTheCommandsOfTheTableInItsOrder() =>
        Listed
            .Select(command => $"{command.Number} {command.Code} {Mark(command.CodeProvenance)}")
            .Should()
            .Equal(Rows.Select(row => row[0]));

    [Fact]
    public void EachCommandHasItsClassAndPage() =>
        Listed.Select(command => $"{command.Class} {command.Page.Id}").Should().Equal(Rows.Select(row => $"{row[1]} {row[2]}"));

    [Fact]
    public void EachCommandConnectsThePairsOfItsRowWithTheirMarks()
    {
        foreach (var (command, row) in Listed.Zip(Rows))
        {
            command
                .Pairs.Select(pair => $"{pair.From}>{pair.To} {Mark(pair.Provenance)}")
                .Should()
                .BeEquivalentTo(row[3].Split("; ").SelectMany(Pairs), command.Code);
        }
    }

    [Fact]
    public void EachCommandTakesTheParametersOfItsRowWithTheirMarks()
    {
        foreach (var (command, row) in Listed.Zip(Rows))
        {
            command
                .Fields.Select(field =>
                    field.Required
                        ? $"{field.Name} {Mark(field.Provenance)} {Mark(field.RequiredProvenance)}"
                        : $"{field.Name}? {Mark(field.Provenance)}"
                )
                .Should()
                .Equal(row[4].Split("; ", StringSplitOptions.RemoveEmptyEntries), command.Code);
        }
    }

    [Fact]
    public void EachCommandAnswersAsItsRowSays() =>
        Listed
            .Select(command =>
                $"{command.Success} {Mark(command.SuccessProvenance)}{(command.SuccessBodyProvenance is { } body ? $" {Mark(body)}" : "")}".ToLowerInvariant()
            )
            .Should()
            .Equal(Rows.Select(row => row[5].ToLowerInvariant()));

    [Theory]
    [InlineData("sync_remote_order_status", "1 D, 2 D, 3 A, 4 D, 8 D, 15 D, 16 D, 17 R, 18 D, 19 D, 20 D, 21 D, 23 D, 24 D")]
    [InlineData("remote_invoice_call", "1 D, 2 D, 3 D, 11 D, 16 D, 17 D, 18 D, 22 A")]
    [InlineData("remote_bill_fulfillment_call", "1 D, 2 D, 3 D")]
    public void AFlagIsHonouredByTheCommandsThatTheContractNames(string flag, string commands) =>
        Listed
            .Where(command => command.Honour(flag))
            .Select(command => $"{command.Number} {Mark(command.Honours.Single(honoured => honoured.Flag == flag).Provenance)}")
            .Should()
            .Equal(commands.Split(", "));

    [Fact]
    public void OnlyTheRestoringCommandRestoresAState() =>
        Listed.Where(command => command.RestoresState).Select(command => command.Number).Should().Equal(10);

    [Fact]
    public void TheParametersOfS002AndSwiStandAtTheTopLevel() =>
        Listed
            .Where(command => command.ParameterPlace == ParameterPlace.TopLevel)
            .Select(command => command.Page.Id)
            .Should()
            .Equal("S002", "SWI");

    [Fact]
    public void EveryCommandDeclaresWhatItIsSentToAsAnOptionalParameter() =>
        CommandCatalogue
            .All.Should()
            .OnlyContain(command =>
                command.DeclaredFields[0] == command.SubjectField
                && !command.SubjectField.Required
                && command.SubjectField.Name == (command.Subject == CommandSubject.Transfer ? "transfer" : "package")
            );

    // Every printed body of 2 and 19 has the package at the top level, every one of 20 in input_parameters; of 1 only one of the two that
    // are printed.
    [Fact]
    public void ThreeCommandsArePrintedWithThePackageAlways() =>
        CommandCatalogue
            .All.Where(command => command.SubjectPlace is not null)
            .Select(command => $"{command.Number} {command.SubjectPlace}")
            .Should()
            .Equal("2 TopLevel", "19 TopLevel", "20 InputParameters");

    // PAR's list does not name them for this flag; their own page's text does.
    [Fact]
    public void TheInvoiceCallOf16And17ComesFromTheirOwnPage() =>
        Listed
            .Where(command => command.Number is 16 or 17)
            .Should()
            .OnlyContain(command =>
                command.Honours.Single(flag => flag.Flag == HonouredFlag.RemoteInvoiceCall).Provenance.Page == Pages.Ship
            );

    [Fact]
    public void EveryMarkThatIsNoAssumptionNamesItsPage()
    {
        foreach (var command in Listed)
        {
            Provenance[] marks =
            [
                command.CodeProvenance,
                command.SuccessProvenance,
                .. command.Pairs.Select(pair => pair.Provenance),
                .. command.Fields.Select(field => field.Provenance),
                .. command.Fields.Select(field => field.RequiredProvenance),
                .. command.Does.Select(note => note.Provenance),
                .. command.Honours.Select(flag => flag.Provenance),
            ];
            marks.Should().OnlyContain(mark => mark.Mark == Domain.Mark.Assumed || mark.Page != null, command.Code);
        }
    }

    private static IEnumerable<string> Pairs(string cell)
    {
        var (way, mark) = (cell.Split(' ')[0], cell.Split(' ')[1]);
        var (sources, destination) = (way.Split('>')[0], way.Split('>')[1]);
        return sources.Split(',').Select(source => $"{Long(source)}>{Long(destination)} {mark}");
    }

    private static string Long(string state) => Short.GetValueOrDefault(state, state);

    private static char Mark(Provenance provenance) =>
        provenance.Mark switch
        {
            Domain.Mark.Documented => 'D',
            Domain.Mark.Derived => 'R',
            _ => 'A',
        };
}
