namespace OmsSimulator.Domain.Tests;

/// <summary>What the schemas of parameters say.</summary>
public sealed class ShapeTests
{
    private const string Integer = """{"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807}""";

    [Theory]
    [InlineData(true, false, "")]
    [InlineData(false, false, "\"minItems\":1,")]
    [InlineData(true, true, "\"uniqueItems\":true,")]
    [InlineData(false, true, "\"minItems\":1,\"uniqueItems\":true,")]
    public void AListSaysWhetherItMayBeEmptyAndRepeatItself(bool mayBeEmpty, bool distinct, string keywords) =>
        Json(new Shape.ListOf(new Shape.Boolean(), mayBeEmpty, distinct))
            .Should()
            .Be($$$"""{"type":"array",{{{keywords}}}"items":{"type":"boolean"}}""");

    [Fact]
    public void AnObjectRequiresItsMembers() =>
        Json(new Shape.ObjectOf(("id", Fields.IntegerShape), ("is_it", Fields.BooleanShape)))
            .Should()
            .Be($$$$"""{"type":"object","required":["id","is_it"],"properties":{"id":{{{{Integer}}}},"is_it":{"type":"boolean"}}}""");

    [Fact]
    public void OneOfSeveralIsAnyOfThem() =>
        Json(new Shape.AnyOf(new Shape.Text("^x"), new Shape.Integer()))
            .Should()
            .Be($$"""{"anyOf":[{"type":"string","pattern":"^x"},{{Integer}}]}""");

    // Which lists may be empty, and which name each element at most once (commands.md).
    [Theory]
    [InlineData("COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "package_items", false, true)]
    [InlineData("DETECTED_OUT_OF_STOCK_ITEM", "package_items", false, true)]
    [InlineData("DETECTED_OUT_OF_STOCK_ITEM_ADVANCED", "package_items", false, true)]
    [InlineData("SHIP_THE_PACKAGE", "package_items", false, true)]
    [InlineData("PREPARE_PACKAGE_COMMAND", "missing_items", true, true)]
    [InlineData("ASSIGN_PACKAGE_ITEMS_MANUALLY", "assignment_groups", false, false)]
    [InlineData("UPDATE_SHIPMENT_LABEL", "package_items", true, false)]
    [InlineData("TRANSFER_PRODUCT_NOT_FOUND", "transfer_items", false, true)]
    [InlineData("TRANSFER_OUT_OF_STOCK", "transfer_items", true, true)]
    public void AListsSchemaSaysWhatItsReaderAccepts(string code, string field, bool mayBeEmpty, bool distinct) =>
        CommandCatalogue
            .Find(code)!
            .Fields.Single(known => known.Name == field)
            .Shape.Should()
            .BeOfType<Shape.ListOf>()
            .Which.Should()
            .Match<Shape.ListOf>(list => list.MayBeEmpty == mayBeEmpty && list.Distinct == distinct);

    private static string Json(Shape shape) => shape.ToJson().ToJsonString();
}
