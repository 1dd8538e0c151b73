namespace OmsSimulator.Domain.Tests;

/// <summary>
/// What the contract report is told of a command: warnings of what was accepted all the same, and the places of what was refused.
/// </summary>
public sealed class CommandFindingsTests
{
    private const string Refuse = """{"slug":"package__refuse_the_package__waiting__needs-rescheduling" """;
    private const string PackAll = """{"slug":"package__complete_packaging_without_shipment__waiting__packed" """;
    private const string Unknown = "a parameter of the command | an unknown field | documented:S003";
    private const string InInputParameters = "in input_parameters | at the top level | documented:REF";
    private const string AtTheTopLevel = "at the top level | in input_parameters | documented:S002";
    private const string ReasonType = "id of an active denial reason";
    private const string ItemsType = "list of package item ids";
    private const string PackageType = "id of the package of the path";

    private static readonly string Long60 = new('x', 60);

    private readonly Sandbox oms = Sandbox.WithPackageIn("Waiting");

    [Theory]
    [InlineData(Refuse + ""","input_parameters":{"denial_reason":1}}""")]
    [InlineData(Refuse + ""","transition":2101,"package":1,"input_parameters":{"denial_reason":1}}""")]
    [InlineData(PackAll + ""","package":1,"package_items":[1,2]}""")]
    [InlineData(PackAll + ""","package":1,"package_items":[1,2],"barcodes":[],"input_parameters":{}}""")]
    [InlineData(PackAll + ""","package":1,"package_items":[1,2],"input_parameters":null}""")]
    public void WhatThePageShowsIsNoWarning(string body) => Warnings(body).Should().BeEmpty();

    [Theory]
    [InlineData(""","denial_reason":1}""", "/denial_reason | " + InInputParameters)]
    [InlineData(
        ""","input_parameters":{"denial_reason":1},"transition_id":7}""",
        "/transition_id | transition | transition_id | documented:S003"
    )]
    [InlineData(""","input_parameters":{"denial_reason":1},"extra":7}""", "/extra | " + Unknown)]
    [InlineData(""","input_parameters":{"denial_reason":1,"extra":7}}""", "/input_parameters/extra | " + Unknown)]
    [InlineData(""","input_parameters":{"denial_reason":1},"transfer":1}""", "/transfer | " + Unknown)]
    public void WhatItDoesNotShowIs(string members, string warning) => Warnings(Refuse + members).Should().Equal(warning);

    [Fact]
    public void EveryWarningOfARequestIsThereInTheOrderOfItsMembers() =>
        Warnings(Refuse + ""","x":1,"denial_reason":1,"input_parameters":{"y":1,"denial_reason":1}}""")
            .Should()
            .Equal($"/x | {Unknown}", $"/denial_reason | {InInputParameters}", $"/input_parameters/y | {Unknown}");

    [Fact]
    public void APageThatShowsTheParametersAtTheTopLevelHasThemThere() =>
        Warnings(PackAll + ""","package":1,"input_parameters":{"package_items":[1,2]}}""")
            .Should()
            .Equal($"/input_parameters/package_items | {AtTheTopLevel}");

    [Theory]
    [InlineData("COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "Waiting", "Packed", """{"package_items":[1,2]}""", "/package", "documented:S002")]
    [InlineData("SHIP_THE_PACKAGE_BASIC", "Packed", "Shipped", "{}", "/package", "documented:SWI")]
    [InlineData(
        "UPDATE_PACKAGE_SHIPMENT_STATUS",
        "Shipped",
        "Delivered",
        """{"delivered_status":true}""",
        "/input_parameters/package",
        "documented:S000"
    )]
    public void WhereEveryPrintedBodyHasThePackageItsAbsenceIsOne(
        string code,
        string from,
        string to,
        string parameters,
        string place,
        string page
    )
    {
        var standing = Sandbox.WithPackageIn(from);
        standing.Run(1, code, to, parameters).Warnings.Text().Should().Contain($"{place} | {PackageType} | nothing | {page}");
    }

    [Theory]
    [InlineData("COMPLETE_PACKAGING", "Waiting", "Packed")]
    [InlineData("SHIP_THE_PACKAGE", "Packed", "Shipped")]
    public void WhereAPrintedBodyLacksItItsAbsenceIsNone(string code, string from, string to) =>
        Sandbox.WithPackageIn(from).Run(1, code, to).Warnings.Should().BeEmpty();

    // Some page prints it at either place.
    [Theory]
    [InlineData(""","package":1,"input_parameters":{"denial_reason":1}}""")]
    [InlineData(""","input_parameters":{"package":1,"denial_reason":1}}""")]
    [InlineData(""","package":1,"input_parameters":{"package":1,"denial_reason":1}}""")]
    public void ThePackageAtEitherPlaceIsNone(string members) => Warnings(Refuse + members).Should().BeEmpty();

    [Fact]
    public void OfATransferTheTransferIsTheSubject()
    {
        var transfers = TransferWorld.WithTransfersIn("Waiting");
        transfers.SendTransfer(1, """{"transition":2501,"transfer":1}""").Warnings.Should().BeEmpty();
        transfers.SendTransfer(2, """{"transition":2501,"package":1}""").Warnings.Text().Should().Equal($"/package | {Unknown}");
    }

    [Fact]
    public void ACommandThatTheCatalogueDoesNotKnowMovesTheStatePlainlyAndSaysSo()
    {
        var own = Sandbox.WithPackageIn(
            "Waiting",
            installation: """
            {
              "captured": [
                { "state": { "id": 33, "name": "Waiting", "enum_value": "100" }, "commands": [{ "id": 9001, "slug": "s", "command": "MY_OWN", "source_state": 33, "destination_state": 35, "label": "l" }] },
                { "state": { "id": 35, "name": "Packed", "enum_value": "500" }, "commands": [] }
              ]
            }
            """
        );
        own.Send(1, """{"transition":9001}""")
            .Warnings.Text()
            .Should()
            .Equal("/transition | a command of the catalogue | MY_OWN, which moves the state plainly | assumed");
        own[1].State.Should().Be(PackageState.Packed);
    }

    [Fact]
    public void ALongNameIsShortened() =>
        Warnings($"{Refuse},\"input_parameters\":{{\"denial_reason\":1}},\"{Long60}\":1,\"{Long60}y\":1}}")
            .Should()
            .Equal($"/{Long60} | {Unknown}", $"/{Long60}… | {Unknown}");

    [Fact]
    public void ARenamedParameterIsFoundByItsNewKey()
    {
        var renamed = Sandbox.WithPackageIn(
            "Waiting",
            installation: """{"commands":{"REFUSE_THE_PACKAGE":{"parameters":{"denial_reason":"reason_id"}}}}"""
        );
        renamed
            .RefusedBody(1, Refuse + ""","denial_reason":1,"reason_id":"x"}""")
            .Findings.Text()
            .Should()
            .Equal($"/reason_id | {ReasonType} | a string | assumed");
        renamed
            .Send(1, Refuse + ""","denial_reason":1,"reason_id":1}""")
            .Warnings.Text()
            .Should()
            .Equal($"/denial_reason | {Unknown}", $"/reason_id | {InInputParameters}");
    }

    [Fact]
    public void ARefusalKeepsItsWarnings() =>
        oms.Send(1, Refuse + ""","denial_reason":"x"}""")
            .Should()
            .BeOfType<Decision.Refused>()
            .Which.Warnings.Text()
            .Should()
            .Equal($"/denial_reason | {InInputParameters}");

    [Theory]
    [InlineData(Refuse + "}", "/input_parameters/denial_reason | " + ReasonType + " | nothing | documented:REF")]
    [InlineData(Refuse + ""","input_parameters":{}}""", "/input_parameters/denial_reason | " + ReasonType + " | nothing | documented:REF")]
    [InlineData(
        Refuse + ""","input_parameters":{"denial_reason":"1"}}""",
        "/input_parameters/denial_reason | " + ReasonType + " | a string | assumed"
    )]
    [InlineData(Refuse + ""","denial_reason":true}""", "/denial_reason | " + ReasonType + " | a boolean | assumed")]
    [InlineData(PackAll + "}", "/package_items | " + ItemsType + " | nothing | documented:S002")]
    [InlineData(
        PackAll + ""","input_parameters":{"package_items":[]}}""",
        "/input_parameters/package_items | " + ItemsType + " | a list | documented:S002"
    )]
    [InlineData(PackAll + ""","package_items":{}}""", "/package_items | " + ItemsType + " | an object | documented:S002")]
    [InlineData(Refuse + ""","package":2,"denial_reason":1}""", "/package | " + PackageType + " | a number | documented:S002")]
    [InlineData(
        Refuse + ""","input_parameters":{"package":null,"denial_reason":1}}""",
        "/input_parameters/package | " + PackageType + " | null | documented:S002"
    )]
    public void AWrongFieldHasItsPlace(string body, string finding) => oms.RefusedBody(1, body).Findings.Text().Should().Equal(finding);

    [Fact]
    public void EveryWrongFieldHasItsOwn() =>
        oms.RefusedBody(1, Refuse + ""","input_parameters":[],"package":"1"}""")
            .Findings.Text()
            .Should()
            .Equal(
                "/input_parameters | an object | a list | assumed",
                $"/package | {PackageType} | a string | documented:S002",
                $"/input_parameters/denial_reason | {ReasonType} | nothing | documented:REF"
            );

    [Fact]
    public void OfATransferTheSubjectIsTheTransferOfThePath() =>
        TransferWorld
            .WithTransfersIn("Waiting")
            .RefusedTransfer(1, """{"transition":2501,"transfer":2}""")
            .Findings.Text()
            .Should()
            .Equal("/transfer | id of the transfer of the path | a number | assumed");

    [Fact]
    public void WhereOneOfSeveralHadToBeThereTheirContainerIsThePlace() =>
        Sandbox
            .WithPackageIn("Packed")
            .Refused(1, "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", "Packed")
            .Findings.Text()
            .Should()
            .Equal("/input_parameters | at least one of cargo_company, tracking_number, query_number | none of them | assumed");

    [Theory]
    [InlineData("""{"transition":1}""", "/transition | a transition of this installation | an unknown one")]
    [InlineData("""{"slug":"nobody"}""", "/slug | a transition of this installation | an unknown one")]
    [InlineData("""{"transition":null,"slug":"nobody"}""", "/slug | a transition of this installation | an unknown one")]
    [InlineData("""{"transition":"","slug":"nobody"}""", "/slug | a transition of this installation | an unknown one")]
    [InlineData("""{"transition":1,"slug":"nobody"}""", "/transition | a transition of this installation | an unknown one")]
    [InlineData("""{"transition":2461}""", "/transition | a transition that can run in Waiting | transition 2461 (READY_FOR_PICKUP)")]
    [InlineData(
        """{"slug":"package__ready_for_pickup__packed__ready-for-pickup"}""",
        "/slug | a transition that can run in Waiting | transition 2461 (READY_FOR_PICKUP)"
    )]
    [InlineData(
        """{"transition":1809,"slug":"nobody"}""",
        "/transition | id and slug of the same transition | transition 1809 is PKG_STATE_TRANSITION, slug is unknown"
    )]
    public void ATransitionThatCannotBeMeantHasThePlaceOfItsSelector(string body, string finding) =>
        oms.RefusedBody(1, body).Findings.Text().Should().Equal($"{finding} | documented:S003");

    private IEnumerable<string> Warnings(string body)
    {
        var decision = oms.Send(1, body);
        return decision.Should().BeOfType<Decision.Accepted>((decision as Decision.Refused)?.Refusal.Reason ?? "").Subject.Warnings.Text();
    }
}
