namespace OmsSimulator.Host.Tests.Api.Commands;

/// <summary>
/// What is said about parameters that are no good, byte for byte; the package has the items 1 and 2 of the order items 1 and 2.
/// </summary>
[Collection(OpenMode.Name)]
public sealed class ParameterTests(OpenSimulator simulator)
{
    [Theory]
    [InlineData("{}", """["This field is required."]""")]
    [InlineData("""{"package_items":null}""", """["This field may not be null."]""")]
    [InlineData("""{"package_items":[]}""", """["This list may not be empty."]""")]
    [InlineData("""{"package_items":"1"}""", """["Expected a list of items but got type \"str\"."]""")]
    [InlineData("""{"package_items":{}}""", """["Expected a list of items but got type \"dict\"."]""")]
    [InlineData("""{"package_items":1}""", """["Expected a list of items but got type \"int\"."]""")]
    [InlineData("""{"package_items":[9]}""", """["Invalid pk \"9\" - object does not exist."]""")]
    [InlineData("""{"package_items":[1,3]}""", """["Invalid pk \"3\" - object does not exist."]""")]
    [InlineData("""{"package_items":[-1]}""", """["Invalid pk \"-1\" - object does not exist."]""")]
    [InlineData("""{"package_items":[4294967297]}""", """["Invalid pk \"4294967297\" - object does not exist."]""")]
    [InlineData("""{"package_items":["1"]}""", """["A valid integer is required."]""")]
    [InlineData("""{"package_items":[1.5]}""", """["A valid integer is required."]""")]
    [InlineData("""{"package_items":[9223372036854775808]}""", """["A valid integer is required."]""")]
    [InlineData("""{"package_items":[null]}""", """["A valid integer is required."]""")]
    [InlineData("""{"package_items":[1,1]}""", """["This list may not contain \"1\" more than once."]""")]
    public async Task PackageItemsAreIdsOfThePackage(string parameters, string errors)
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting"), Worlds.Package("Waiting")));
        await Refused(oms, "DETECTED_OUT_OF_STOCK_ITEM", "Waiting", "OutOfStock", parameters, $$"""{"package_items":{{errors}}}""");
        await Refused(
            oms,
            "DETECTED_OUT_OF_STOCK_ITEM_ADVANCED",
            "Waiting",
            "OutOfStock",
            parameters,
            $$"""{"package_items":{{errors}}}"""
        );
        await Refused(oms, "COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "Waiting", "Packed", parameters, $$"""{"package_items":{{errors}}}""");
    }

    [Theory]
    [InlineData(
        """[{},{"order_item":1},{"order_item":9,"barcode":"x"},{"order_item":1,"barcode":"x"},7]""",
        """[{"order_item":["This field is required."],"barcode":["This field is required."]},{"barcode":["This field is required."]},{"order_item":["Invalid pk \"9\" - object does not exist."]},{},{"non_field_errors":["Invalid data. Expected a dictionary, but got int."]}]"""
    )]
    [InlineData(
        """{"order_item":"1","barcode":""}""",
        """{"order_item":["A valid integer is required."],"barcode":["This field may not be blank."]}"""
    )]
    [InlineData(
        """{"order_item":null,"barcode":5}""",
        """{"order_item":["This field may not be null."],"barcode":["Not a valid string."]}"""
    )]
    [InlineData("\"x\"", """["Expected a list of items but got type \"str\"."]""")]
    public async Task BarcodesHaveNestedErrors(string barcodes, string errors) =>
        await Refused(
            await simulator.SandboxWithPackage(),
            "COMPLETE_PACKAGING",
            "Waiting",
            "Packed",
            $$"""{"barcodes":{{barcodes}}}""",
            $$"""{"barcodes":{{errors}}}"""
        );

    [Theory]
    [InlineData("""[{"package_items":[1],"erp_code":"L2"}]""", """["Every item of the package must be named once, missing: 2."]""")]
    [InlineData(
        """[{"package_items":[1,2],"erp_code":"L2"},{"package_items":[2],"erp_code":"L1"}]""",
        """["This list may not contain \"2\" more than once."]"""
    )]
    [InlineData(
        """[{"package_items":[9],"erp_code":"X"},{"package_items":[1,2],"erp_code":"L2"}]""",
        """[{"package_items":["Invalid pk \"9\" - object does not exist."],"erp_code":["Object with erp_code=X does not exist."]},{}]"""
    )]
    [InlineData("[]", """["This list may not be empty."]""")]
    public async Task GroupsNameEveryItemOnce(string groups, string errors) =>
        await Refused(
            await simulator.SandboxWithPackage(),
            "ASSIGN_PACKAGE_ITEMS_MANUALLY",
            "Waiting",
            "PackagingCanceled",
            $$"""{"assignment_groups":{{groups}}}""",
            $$"""{"assignment_groups":{{errors}}}"""
        );

    [Theory]
    [InlineData("1", true)]
    [InlineData("\"1\"", true)]
    [InlineData("\"ARAS\"", true)]
    [InlineData("9", false)]
    [InlineData("\"9\"", false)]
    [InlineData("\"aras\"", true)]
    [InlineData("\"Aras\"", true)]
    [InlineData("\"PTT\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("1.0", true)]
    [InlineData("1.5", false)]
    [InlineData("true", false)]
    [InlineData("null", false)]
    [InlineData("[1]", false)]
    public async Task ACargoCompanyIsAnIdOrACode(string company, bool good)
    {
        var oms = await simulator.SandboxWithPackage("Packed");
        var answer = await oms.Run(
            1,
            "SHIP_THE_PACKAGE_ADVANCED",
            "Packed",
            "Shipped",
            $$"""{"tracking_number":"T","cargo_company":{{company}}}"""
        );
        answer.Status.Should().Be(good ? 200 : 400);
        if (!good)
            answer.Keys("error").Should().Be("cargo_company");
    }

    [Theory]
    [InlineData("Delivered", "false")]
    [InlineData("DeliveryFailed", "true")]
    [InlineData("Delivered", "\"true\"")]
    [InlineData("Delivered", "1")]
    [InlineData("Delivered", "null")]
    public async Task TheDeliveredStatusGoesWithItsDestination(string to, string status)
    {
        var oms = await simulator.SandboxWithPackage("Shipped");
        (await oms.Run(1, "UPDATE_PACKAGE_SHIPMENT_STATUS", "Shipped", to, $$"""{"delivered_status":{{status}}}"""))
            .ShouldBe(HttpStatus.BadRequest)
            .Keys("error")
            .Should()
            .Be("delivered_status");
        (await oms.StateOf(1)).Should().Be("Shipped");
    }

    [Fact]
    public async Task ParametersAreReadFromBothPlacesAndHaveToAgree()
    {
        var oms = await simulator.SandboxWithPackage();
        var id = Oms.Way("REFUSE_THE_PACKAGE", "Waiting", "NeedsRescheduling").Id;
        (await oms.Command(1, $$$"""{"transition":{{{id}}},"denial_reason":1,"input_parameters":{"denial_reason":2}}""")).ShouldBe(
            400,
            Envelope.Field("denial_reason", "Sent at the top level and in input_parameters with different values.")
        );
        (await oms.Command(1, $$$"""{"transition":{{{id}}},"denial_reason":1,"input_parameters":{"denial_reason":1}}""")).ShouldBe(204);
    }

    [Fact]
    public async Task SomethingHasToBeUpdated() =>
        await Refused(
            await simulator.SandboxWithPackage("Packed"),
            "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE",
            "Packed",
            "Packed",
            "{}",
            """{"non_field_errors":["At least one of cargo_company, tracking_number, query_number is required."]}"""
        );

    private static async Task Refused(Oms oms, string code, string from, string to, string parameters, string errors)
    {
        var facts = await oms.Facts();
        (await oms.Run(1, code, from, to, parameters)).ShouldBe(400, $$"""{"error":{{errors}},"status_code":400}""");
        (await oms.Facts()).Should().Be(facts);
    }
}
