namespace OmsSimulator.Host.Tests.Api.Commands;

/// <summary>Each body is wrong in every later check too: the first check that fails answers.</summary>
[Collection(OpenMode.Name)]
public sealed class OrderOfChecksTests(OpenSimulator simulator)
{
    private const string Slug = "package__refuse_the_package__waiting__needs-rescheduling";

    [Theory]
    [InlineData("packages/2/command/")]
    [InlineData("packages/x/command/")]
    [InlineData("packages/-1/command/")]
    [InlineData("packages/99999999999999999999/command/")]
    public async Task AnUnknownPackageComesBeforeTheBody(string path)
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Send("POST", path, "{", "text/plain")).ShouldBe(404, Envelope.NotFound);
    }

    [Fact]
    public async Task TheMediaTypeComesBeforeTheBody() =>
        await Refused("{", 415, Envelope.Detail(415, """Unsupported media type \"text/plain\" in request."""), "text/plain");

    [Theory]
    [InlineData("[]", "list")]
    [InlineData("\"x\"", "str")]
    [InlineData("12", "int")]
    [InlineData("1.5", "float")]
    [InlineData("true", "bool")]
    [InlineData("null", "NoneType")]
    public async Task ABodyThatIsNoObjectIsNoDictionary(string body, string type) =>
        await Refused(body, 400, Envelope.Field("non_field_errors", $"Invalid data. Expected a dictionary, but got {type}."));

    [Theory]
    [InlineData("""{"transition":"2101","package":9}""", "transition", "A valid integer is required.")]
    [InlineData("""{"transition":2101.5,"package":9}""", "transition", "A valid integer is required.")]
    [InlineData("""{"transition":9223372036854775808}""", "transition", "A valid integer is required.")]
    [InlineData("""{"transition":true}""", "transition", "A valid integer is required.")]
    [InlineData("""{"transition":{}}""", "transition", "A valid integer is required.")]
    [InlineData("""{"slug":2101}""", "slug", "Not a valid string.")]
    [InlineData("""{"transition":1,"slug":[]}""", "slug", "Not a valid string.")]
    public async Task TransitionIsAnIntegerAndSlugAString(string body, string field, string sentence) =>
        await Refused(body, 400, Envelope.Field(field, sentence));

    [Fact]
    public async Task BothSelectorsAreFoundWrongAtOnce() =>
        await Refused(
            """{"transition":"x","slug":1}""",
            400,
            """{"error":{"transition":["A valid integer is required."],"slug":["Not a valid string."]},"status_code":400}"""
        );

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"transition":null,"slug":""}""")]
    [InlineData("""{"transition":"","slug":null,"package":9}""")]
    [InlineData("""{"transition_id":2101,"input_parameters":[]}""")]
    public async Task OneOfThemIsGiven(string body) => await Refused(body, 400, Envelope.NoTransition);

    [Theory]
    [InlineData("""{"transition":2102,"slug":"$slug","package":9}""")]
    [InlineData("""{"transition":1,"slug":"$slug"}""")]
    [InlineData("""{"transition":2101,"slug":"unknown","input_parameters":[]}""")]
    public async Task BothNameTheSameTransition(string body) => await Refused(body, 406, Envelope.Mismatch);

    [Theory]
    [InlineData("""{"transition":1,"slug":"unknown"}""")]
    [InlineData("""{"transition":1}""")]
    [InlineData("""{"transition":-9223372036854775808}""")]
    [InlineData("""{"slug":"bilinmeyen-ı"}""")]
    [InlineData("""{"transition":2102,"package":9,"input_parameters":[]}""")]
    public async Task TheTransitionExistsAndCanRunNow(string body) => await Refused(body, 406, Envelope.NotAllowed);

    [Fact]
    public async Task AllParametersAreFoundWrongAtOnce() =>
        await Refused(
            """{"transition":2101,"package":9,"input_parameters":[1]}""",
            400,
            """{"error":{"input_parameters":["Expected a dictionary of items but got type \"list\"."],"package":["Package of the path is 1, not 9."],"denial_reason":["This field is required."]},"status_code":400}"""
        );

    [Fact]
    public async Task TheEffectIsCarriedOutLast()
    {
        var oms = await simulator.SandboxWithPackage("Preparing");
        var way = Oms.Way("UPDATE_SHIPMENT_LABEL", "Preparing", "Preparing");
        (await oms.Run(1, way)).ShouldBe(400, Envelope.Field("package_items", "This field is required."));
        (await oms.Run(1, way, """{"package_items":[]}""")).ShouldBe(406, Envelope.Sentence(406, "Package has no shipment"));
    }

    [Fact]
    public async Task AGroupThatNobodyCanSupplyIsRefusedLast()
    {
        var oms = await simulator.SandboxWithPackage();
        await oms.Patch("__admin/stock", """[{"stock_location":"L2","sku":"A","quantity":1}]""");
        var before = await oms.Picture();
        var refused = await oms.Run(
            1,
            "ASSIGN_PACKAGE_ITEMS_MANUALLY",
            "Waiting",
            "PackagingCanceled",
            """{"assignment_groups":[{"package_items":[1,2],"erp_code":"L2"}]}"""
        );
        refused.ShouldBe(406, Envelope.Sentence(406, "No stock location can supply the package"));
        (await oms.Picture()).Should().Be(before);
    }

    private async Task Refused(string body, int status, string expected, string mediaType = Oms.Json)
    {
        var oms = await simulator.SandboxWithPackage();
        var before = await oms.Picture();
        var refused = await oms.Send("POST", "packages/1/command/", body.Replace("$slug", Slug, StringComparison.Ordinal), mediaType);
        refused.ShouldBe(status, expected).ContentType.Should().Be("application/json");
        (await oms.Picture()).Should().Be(before);
    }
}
