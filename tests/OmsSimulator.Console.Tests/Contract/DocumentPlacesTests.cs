using OmsSimulator.WebConsole.Views.Contract;

namespace OmsSimulator.Console.Tests.Contract;

public sealed class DocumentPlacesTests
{
    private const string Json = """
        {
          "name": "a",
          "states": [
            {"key": "Waiting", "id": 7},
            {
              "key": "Packed",
              "id": "x"
            }
          ],
          "a/b": 1
        }
        """;

    private const string Yaml = """
        # mine
        name: a
        states:
          - { key: Waiting, id: 7 }
          - key: Packed
            id: x
        commands:
          REFUSE_THE_PACKAGE:
            code: PKG_REFUSE
            pairs:
              add:
              - [A, B]
              - [C, D]
        """;

    [Theory]
    [InlineData("", 1)]
    [InlineData("/name", 2)]
    [InlineData("/states", 3)]
    [InlineData("/states/0/id", 4)]
    [InlineData("/states/1", 5)]
    [InlineData("/states/1/id", 7)]
    [InlineData("/states/9/id", 3)]
    [InlineData("/states/1/nothing", 5)]
    [InlineData("/a~1b", 10)]
    public void APlaceInJsonHasALine(string pointer, int line) => DocumentPlaces.LineOf(Json, pointer).Should().Be(line);

    [Theory]
    [InlineData("/name", 2)]
    [InlineData("/states", 3)]
    [InlineData("/states/0/id", 4)]
    [InlineData("/states/1", 5)]
    [InlineData("/states/1/key", 5)]
    [InlineData("/states/1/id", 6)]
    [InlineData("/commands/REFUSE_THE_PACKAGE/code", 9)]
    [InlineData("/commands/REFUSE_THE_PACKAGE/pairs/add/1", 13)]
    [InlineData("/commands/REFUSE_THE_PACKAGE/nothing", 8)]
    public void APlaceInYamlHasALine(string pointer, int line) => DocumentPlaces.LineOf(Yaml, pointer).Should().Be(line);

    [Theory]
    [InlineData("{\"a\": [1,", "/a/3")]
    [InlineData("", "/a")]
    [InlineData("- ", "/0/0/0")]
    [InlineData("[", "/-1")]
    public void ABrokenDocumentHasItsFirstLine(string text, string pointer) => DocumentPlaces.LineOf(text, pointer).Should().Be(1);
}
