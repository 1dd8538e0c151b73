namespace OmsSimulator.Domain.Tests;

/// <summary>The checks 4 to 9 of commands.md; the first that fails answers.</summary>
public sealed class OrderOfChecksTests
{
    private const string NotAllowed = "406 commands_100_1";
    private const string Mismatch = "406 commands_100_5";
    private const string NotGiven = "400 transition or slug required";
    private const string Block = "package__block_the_package__waiting__blocked";

    private const string Good = """{"user":"u","token":"t"}""";

    private readonly Sandbox oms = Sandbox.WithPackageIn("Waiting");

    [Theory]
    [InlineData("""{"transition":"1809"}""", """400 {"transition":["A valid integer is required."]}""")]
    [InlineData("""{"transition":1.5}""", """400 {"transition":["A valid integer is required."]}""")]
    [InlineData("""{"transition":1e19}""", """400 {"transition":["A valid integer is required."]}""")]
    [InlineData("""{"transition":1e3}""", NotAllowed)]
    [InlineData("""{"transition":9223372036854775808}""", """400 {"transition":["A valid integer is required."]}""")]
    [InlineData("""{"transition":true}""", """400 {"transition":["A valid integer is required."]}""")]
    [InlineData("""{"transition":[1809]}""", """400 {"transition":["A valid integer is required."]}""")]
    [InlineData("""{"slug":7}""", """400 {"slug":["Not a valid string."]}""")]
    [InlineData("""{"slug":{}}""", """400 {"slug":["Not a valid string."]}""")]
    [InlineData(
        """{"transition":false,"slug":false}""",
        """400 {"transition":["A valid integer is required."],"slug":["Not a valid string."]}"""
    )]
    [InlineData("""{"transition":9223372036854775807}""", NotAllowed)]
    public void TheTypesOfTransitionAndSlugComeFirst(string body, string answer) => oms.RefusedBody(1, body).Text().Should().Be(answer);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"transition":null}""")]
    [InlineData("""{"slug":null}""")]
    [InlineData("""{"transition":"","slug":""}""")]
    [InlineData("""{"transition":null,"slug":"","input_parameters":[]}""")]
    [InlineData("""{"transition_id":1809}""")]
    public void NullAndEmptyCountAsAbsentAndOneIsRequired(string body) => oms.RefusedBody(1, body).Text().Should().Be(NotGiven);

    [Fact]
    public void BothMustNameTheSameTransition() =>
        oms.RefusedBody(1, $$"""{"transition":1809,"slug":"{{Block}}"}""").Text().Should().Be(Mismatch);

    [Theory]
    [InlineData($$"""{"transition":1,"slug":"{{Block}}"}""")]
    [InlineData("""{"transition":1809,"slug":"nobody"}""")]
    [InlineData("""{"transition":1809,"slug":" "}""")]
    public void OneUnknownIsAMismatchToo(string body) => oms.RefusedBody(1, body).Text().Should().Be(Mismatch);

    [Theory]
    [InlineData("""{"transition":1,"slug":"nobody"}""")]
    [InlineData("""{"transition":1}""")]
    [InlineData("""{"transition":-1809}""")]
    [InlineData("""{"slug":"nobody"}""")]
    public void WhatNobodyKnowsIsNotAllowed(string body) => oms.RefusedBody(1, body).Text().Should().Be(NotAllowed);

    [Fact]
    public void AMismatchIsFoundBeforeTheWrongState() =>
        oms.RefusedBody(1, $$"""{"transition":1809,"slug":"{{oms.Transition("READY_FOR_PICKUP", "Packed", "ReadyForPickup").Slug}}"}""")
            .Text()
            .Should()
            .Be(Mismatch);

    [Fact]
    public void TheWrongStateIsFoundBeforeBadParameters() =>
        oms.RefusedBody(1, Sandbox.Body(oms.Transition("UPDATE_PACKAGE_SHIPMENT_STATUS", "Shipped", "Delivered"), "[]"))
            .Text()
            .Should()
            .Be(NotAllowed);

    [Theory]
    [InlineData("transition")]
    [InlineData("slug")]
    public void OneOfTheTwoIsEnough(string member)
    {
        var way = oms.Transition("BLOCK_THE_PACKAGE", "Waiting", "Blocked");
        var selector = member == "slug" ? $"\"slug\":\"{way.Slug}\"" : $"\"transition\":{way.Id}";
        oms.Send(1, $"{{{selector},\"input_parameters\":{Good}}}").Should().BeOfType<Decision.Accepted>();
    }

    [Theory]
    [InlineData("2181.0")]
    [InlineData("2.181e3")]
    [InlineData("218100E-2")]
    public void AnIntegerIsOneHoweverItIsSpelt(string id) =>
        oms.Send(1, $"{{\"transition\":{id},\"input_parameters\":{Good}}}").Should().BeOfType<Decision.Accepted>();

    [Fact]
    public void AllFieldErrorsComeAtOnce() =>
        oms.RefusedBody(1, """{"slug":"package__block_the_package__waiting__blocked","package":2,"input_parameters":{"user":7}}""")
            .Text()
            .Should()
            .Be(
                """400 {"package":["Package of the path is 1, not 2."],"user":["Not a valid string."],"token":["This field is required."]}"""
            );

    [Fact]
    public void WhatCannotBeCarriedOutIsFoundLast()
    {
        var packed = Sandbox.WithPackageIn("Preparing");
        packed
            .Refused(1, "UPDATE_SHIPMENT_LABEL", "Preparing", """{"package_items":7}""")
            .Text()
            .Should()
            .Be("""400 {"package_items":["Expected a list of items but got type \"int\"."]}""");
        packed
            .Refused(1, "UPDATE_SHIPMENT_LABEL", "Preparing", """{"package_items":[]}""")
            .Text()
            .Should()
            .Be("406 Package has no shipment");
    }

    [Theory]
    [InlineData("[]", "list")]
    [InlineData("\"x\"", "str")]
    [InlineData("7", "int")]
    [InlineData("7.5", "float")]
    [InlineData("true", "bool")]
    [InlineData("null", "NoneType")]
    public void ABodyThatIsNoObjectIsRefused(string body, string type) =>
        oms.RefusedBody(1, body)
            .Text()
            .Should()
            .Be($$"""400 {"non_field_errors":["Invalid data. Expected a dictionary, but got {{type}}."]}""");

    [Fact]
    public void AnInstallationMayChoose400ForTheWrongState()
    {
        var chosen = Sandbox.WithPackageIn("Waiting", installation: """{"settings":{"wrong_state_status":400}}""");
        chosen.RefusedBody(1, """{"transition":2461}""").Text().Should().Be("400 commands_100_1");
        chosen.RefusedBody(1, $$"""{"transition":1,"slug":"{{Block}}"}""").Text().Should().Be(Mismatch);
    }
}
