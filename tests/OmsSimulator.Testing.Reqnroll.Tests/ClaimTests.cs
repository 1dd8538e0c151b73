using OmsSimulator.Testing.Steps;

namespace OmsSimulator.Tests.Steps;

public sealed class ClaimTests
{
    [Fact]
    public void WhatIsAsClaimedPasses()
    {
        Claim.Same("the body", "a", "a");
        Claim.SameRows("the rows", ["a", "b"], ["a", "b"]);
        Claim.Matches("the body", "abc", "a.c");
    }

    [Fact]
    public void TextsThatDifferShowWhereTheyPart() =>
        Message(() => Claim.Same("the body", """{"id": 12}""", """{"id": 13}"""))
            .Should()
            .Be(
                """
                Expected the body to be
                  {"id": 13}
                but it is
                  {"id": 12}
                They part at character 8: expected "3}", found "2}".
                """
            );

    [Fact]
    public void APatternIsForTheWholeValue() =>
        Message(() => Claim.Matches("path", "abcd", "a.c")).Should().Be("Expected path to match a.c, but it is \"abcd\".");

    [Fact]
    public void RowsThatDifferAreShown()
    {
        Message(() => Claim.SameRows("the webhooks", ["b", "a"], ["a", "b"]))
            .Should()
            .Be("Expected the webhooks to be\n  a\n  b\nbut found\n  b\n  a");
        Message(() => Claim.SameRows("the webhooks", ["a"], [])).Should().Be("Expected the webhooks to be none\nbut found\n  a");
    }

    private static string Message(Action claim) => claim.Should().Throw<ClaimFailedException>().Which.Message.ReplaceLineEndings("\n");
}
