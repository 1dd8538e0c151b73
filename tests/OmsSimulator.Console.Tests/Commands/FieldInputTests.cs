using OmsSimulator.Contract;
using OmsSimulator.WebConsole.Commands;

namespace OmsSimulator.Console.Tests.Commands;

public sealed class FieldInputTests
{
    private static readonly FieldChoices Choices = new()
    {
        Items = [new(1, 11, "MUG × 2", "869"), new(2, 12, "CUP × 1", "870")],
        DenialReasons = [new("5", "No stock")],
        CargoCompanies = [new("7", "Yurtiçi")],
        Locations = [new("WH01", "İkitelli"), new("WH02", "Gebze")],
    };

    [Theory]
    [InlineData("list of package item ids", "[1,2]")]
    [InlineData("list of {id}", """[{"id":1},{"id":2}]""")]
    [InlineData("id of an active denial reason", "5")]
    [InlineData("id of a cargo company as integer or digit string, or its erp_code, shipping_company or name", "7")]
    [InlineData("boolean", "true")]
    public void WhatIsRequiredBeginsWithWhatItUsuallyIs(string type, string value) => Value(Field(type)).Should().Be(value);

    [Theory]
    [InlineData("string")]
    [InlineData("list of {order_item, barcode}, or one of them")]
    [InlineData("list of {package_items: [ids], erp_code}")]
    public void WhatIsEmptyIsLeftOut(string type) => Field(type).Value().Should().BeNull();

    [Fact]
    public void ItemsOfOneLocationAreOneGroup()
    {
        var field = Field("list of {package_items: [ids], erp_code}");
        (field.ByItem[1], field.ByItem[2]) = ("WH02", "WH02");
        Value(field).Should().Be("""[{"package_items":[1,2],"erp_code":"WH02"}]""");
    }

    [Fact]
    public void ABarcodeIsThatOfTheOrderItem()
    {
        var field = Field("list of {order_item, barcode}, or one of them");
        field.ByItem[2] = "870";
        Value(field).Should().Be("""[{"order_item":12,"barcode":"870"}]""");
    }

    [Fact]
    public void TheIdOfThePathIsNoField() => FieldKinds.Of("id of the package of the path").Should().BeNull();

    [Fact]
    public void ATypeThatIsNotKnownIsJson()
    {
        var field = Field("list of dragons");
        field.Text = """{"a": [1]}""";
        Value(field).Should().Be("""{"a":[1]}""");
        field.Text = "no json";
        Value(field).Should().Be("\"no json\"", "the simulator says what is wrong with it");
    }

    [Theory]
    [InlineData("string", "\"console-tracking-number\"")]
    [InlineData("date YYYY-MM-DD", "\"2026-01-05\"")]
    [InlineData("list of {package_items: [ids], erp_code}", """[{"package_items":[1,2],"erp_code":"WH01"}]""")]
    public void AWayFillsInWhatIsRequired(string type, string value) =>
        Value(Field(type).Filled(new DateTime(2026, 1, 5))).Should().Be(value);

    private static string? Value(FieldInput field) => field.Value()?.ToJsonString();

    private static FieldInput Field(string type) =>
        new(
            new ContractParameter("tracking_number", type, "", true, new(new("assumed", null), new("assumed", null))),
            FieldKinds.Of(type)!.Value,
            isRequired: true,
            Choices
        );
}
