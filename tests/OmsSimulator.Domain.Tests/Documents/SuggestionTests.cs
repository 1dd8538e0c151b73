namespace OmsSimulator.Domain.Tests.Documents;

public sealed class SuggestionTests
{
    private static readonly string[] Known = ["stock_locations", "orders", "packages", "--urls", "package.created"];

    [Theory]
    [InlineData("stock_location", "stock_locations")]
    [InlineData("oredrs", "orders")]
    [InlineData("Packages", "packages")]
    [InlineData("--ulrs", "--urls")]
    [InlineData("package.craeted", "package.created")]
    [InlineData("weather", null)]
    [InlineData("", null)]
    [InlineData("x", null)]
    public void TheNearestWordIsMeantWhereOneIsNear(string word, string? meant) => Suggestion.Closest(word, Known).Should().Be(meant);

    [Fact]
    public void AnUnknownKeyOfADocumentIsMetWithTheOneThatWasMeant()
    {
        var problems = new Problems();
        var reader = new DocumentObject(System.Text.Json.JsonElement.Parse("""{"stock_location":[]}"""), Place.Root, problems);
        reader.Value("stock_locations", out _);
        reader.RefuseOthers();
        problems.List.Should().ContainSingle().Which.Detail.Should().Be("unknown key; expected stock_locations (did you mean stock_locations?)");
    }
}
