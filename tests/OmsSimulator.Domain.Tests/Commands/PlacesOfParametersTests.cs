namespace OmsSimulator.Domain.Tests;

public sealed class PlacesOfParametersTests
{
    private const string Refuse = """{"slug":"package__refuse_the_package__waiting__needs-rescheduling" """;
    private const string TwoValues = """400 {"denial_reason":["Sent at the top level and in input_parameters with different values."]}""";

    private readonly Sandbox oms = Sandbox.WithPackageIn("Waiting");

    [Theory]
    [InlineData(""","input_parameters":{"denial_reason":1}""")]
    [InlineData(""","denial_reason":1""")]
    [InlineData(""","denial_reason":1,"input_parameters":{"denial_reason":1}""")]
    [InlineData(""","denial_reason":1,"input_parameters":null""")]
    [InlineData(""","denial_reason":1,"input_parameters":{}""")]
    [InlineData(""","denial_reason":1,"package":1""")]
    [InlineData(""","denial_reason":1,"package":1.0""")]
    [InlineData(""","denial_reason":1,"package":1,"input_parameters":{"package":1e0}""")]
    [InlineData(""","input_parameters":{"denial_reason":1,"package":1}""")]
    [InlineData(""","denial_reason":1,"unknown":{"deep":[1]},"transition_id":7""")]
    public void AParameterIsReadFromBothPlaces(string members)
    {
        oms.Send(1, Refuse + members + "}").Should().BeOfType<Decision.Accepted>();
        oms.Items(1).Should().OnlyContain(item => item.DenialReasonId == 1);
    }

    [Theory]
    [InlineData("1", "2")]
    [InlineData("1", "null")]
    [InlineData("1", "\"1\"")]
    [InlineData("1e99999999999", "2e99999999999")]
    public void TwoValuesInTheTwoPlacesAreRefused(string outside, string inside) =>
        oms.RefusedBody(1, $"{Refuse},\"denial_reason\":{outside},\"input_parameters\":{{\"denial_reason\":{inside}}}}}")
            .Text()
            .Should()
            .Be(TwoValues);

    [Fact]
    public void TheSameWrongValueInBothPlacesIsWrongOnce() =>
        oms.RefusedBody(1, Refuse + ""","denial_reason":"x","input_parameters":{"denial_reason":"x"}}""")
            .Text()
            .Should()
            .Be("""400 {"denial_reason":["A valid integer is required."]}""");

    [Theory]
    [InlineData("[]", "list")]
    [InlineData("\"\"", "str")]
    [InlineData("0", "int")]
    [InlineData("false", "bool")]
    public void InputParametersAreADictionary(string value, string type) =>
        oms.RefusedBody(1, $"{Refuse},\"denial_reason\":1,\"input_parameters\":{value}}}")
            .Text()
            .Should()
            .Be($$"""400 {"input_parameters":["Expected a dictionary of items but got type \"{{type}}\"."]}""");

    [Theory]
    [InlineData("2", "Package of the path is 1, not 2.")]
    [InlineData("4294967297", "Package of the path is 1, not 4294967297.")]
    [InlineData("null", "This field may not be null.")]
    [InlineData("\"1\"", "A valid integer is required.")]
    [InlineData("\"abc\"", "A valid integer is required.")]
    [InlineData("true", "A valid integer is required.")]
    [InlineData("1.5", "A valid integer is required.")]
    [InlineData("{}", "A valid integer is required.")]
    public void PackageHasToBeThatOfThePathAtEitherPlace(string value, string sentence)
    {
        var refusal = $$"""400 {"package":["{{sentence}}"]}""";
        oms.RefusedBody(1, $"{Refuse},\"denial_reason\":1,\"package\":{value}}}").Text().Should().Be(refusal);
        oms.RefusedBody(1, $"{Refuse},\"input_parameters\":{{\"denial_reason\":1,\"package\":{value}}}}}").Text().Should().Be(refusal);
    }

    [Fact]
    public void PackageAtBothPlacesHasToBeTheSame() =>
        oms.RefusedBody(1, Refuse + ""","package":1,"input_parameters":{"denial_reason":1,"package":2}}""")
            .Text()
            .Should()
            .Be("""400 {"package":["Sent at the top level and in input_parameters with different values."]}""");

    [Theory]
    [InlineData(""","transfer":2""", "Transfer of the path is 1, not 2.")]
    [InlineData(""","input_parameters":{"transfer":true}""", "A valid integer is required.")]
    public void TransferLikewise(string members, string sentence) =>
        TransferWorld
            .WithTransfersIn("Waiting")
            .RefusedTransfer(1, $$"""{"transition":2501{{members}}}""")
            .Text()
            .Should()
            .Be($$"""400 {"transfer":["{{sentence}}"]}""");

    [Theory]
    [InlineData("2", 2)]
    [InlineData("\"2\"", 2)]
    [InlineData("\"ARAS\"", 2)]
    [InlineData("2.0", 2)]
    [InlineData("\" YK \"", 1)]
    [InlineData("\"yk\"", 1)]
    [InlineData("\"Yurtiçi\"", 1)]
    [InlineData("\"YURTIÇI\"", 4)]
    [InlineData("\"yurtiçi_api\"", 3)]
    [InlineData("\"Mng\"", 3)]
    [InlineData("\"MNG\"", 5)]
    public void ACargoCompanyIsAnIdADigitStringOrATextThatItIsKnownBy(string value, int company)
    {
        var packed = Sandbox
            .WithPackageIn("Packed")
            .World(
                """
                {"cargo_companies":[{"name":"Mng","shipping_company":"YURTIÇI_API"},{"name":"YURTIÇI"},{"name":"x","erp_code":"MNG"}]}
                """
            );
        packed.Run(1, "SHIP_THE_PACKAGE_ADVANCED", "Shipped", $$"""{"tracking_number":" T1 ","cargo_company":{{value}}}""");
        packed.Shipment(1).Should().Match<Shipment>(shipment => shipment.CargoCompanyId == company && shipment.TrackingNumber == "T1");
    }

    // By invariant rules: i and I are one letter, ı and İ are others.
    [Theory]
    [InlineData("PTT", "More than one object is called \\\"PTT\\\".")]
    [InlineData("ptt", "More than one object is called \\\"ptt\\\".")]
    [InlineData("ups", "More than one object is called \\\"ups\\\".")]
    [InlineData("KARGıST", "Invalid pk \\\"KARGıST\\\" - object does not exist.")]
    [InlineData("KARGİST", "Invalid pk \\\"KARGİST\\\" - object does not exist.")]
    public void ATextThatNamesNoneOrMoreThanOneIsRefused(string text, string sentence)
    {
        var packed = Sandbox
            .WithPackageIn("Packed")
            .World(
                """
                {"cargo_companies":[{"name":"PTT"},{"name":"Post","shipping_company":"PTT"},{"name":"Ups"},{"name":"UPS"},{"name":"Kargist"}]}
                """
            );
        packed
            .Refused(1, "SHIP_THE_PACKAGE_ADVANCED", "Shipped", $$"""{"tracking_number":"T1","cargo_company":"{{text}}"}""")
            .Text()
            .Should()
            .Be($$"""400 {"cargo_company":["{{sentence}}"]}""");
    }

    [Fact]
    public void AnErpCodeOfDigitsIsAStringAndNoNumber()
    {
        var packed = Sandbox.WithPackageIn("Packed").World("""{"cargo_companies":[{"name":"Digits","erp_code":"77"}]}""");
        packed
            .Refused(1, "SHIP_THE_PACKAGE_ADVANCED", "Shipped", """{"tracking_number":"T1","cargo_company":77}""")
            .Text()
            .Should()
            .Be("""400 {"cargo_company":["Invalid pk \"77\" - object does not exist."]}""");
        packed.Run(1, "SHIP_THE_PACKAGE_ADVANCED", "Shipped", """{"tracking_number":"T1","cargo_company":"77"}""");
        packed.Shipment(1)!.CargoCompanyId.Should().Be(3);
    }

    [Fact]
    public void WhatIsWrongWithTheContainerAndWithThePackageIsSaidAtOnce() =>
        oms.RefusedBody(1, Refuse + ""","denial_reason":1,"package":2,"input_parameters":[]}""")
            .Text()
            .Should()
            .Be(
                """400 {"input_parameters":["Expected a dictionary of items but got type \"list\"."],"package":["Package of the path is 1, not 2."]}"""
            );

    [Fact]
    public void ARenamedParameterIsReadByItsNewKeyAlone()
    {
        var renamed = Sandbox.WithPackageIn(
            "Waiting",
            installation: """{"commands":{"REFUSE_THE_PACKAGE":{"parameters":{"denial_reason":"reason_id"}}}}"""
        );
        renamed.RefusedBody(1, Refuse + ""","denial_reason":1}""").Text().Should().Be("""400 {"reason_id":["This field is required."]}""");
        renamed.Send(1, Refuse + ""","reason_id":1}""").Should().BeOfType<Decision.Accepted>();
    }
}
