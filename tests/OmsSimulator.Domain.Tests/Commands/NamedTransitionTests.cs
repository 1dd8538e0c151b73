namespace OmsSimulator.Domain.Tests;

/// <summary>The transition that a body names, whether or not it can run.</summary>
public sealed class NamedTransitionTests
{
    private const string Ready = "package__ready_for_pickup__packed__ready-for-pickup";

    [Theory]
    [InlineData("""{"transition":2461}""", 2461)]
    [InlineData($$"""{"slug":"{{Ready}}"}""", 2461)]
    [InlineData($$"""{"transition":2461,"slug":"{{Ready}}"}""", 2461)]
    [InlineData($$"""{"transition":"","slug":"{{Ready}}"}""", 2461)]
    [InlineData("""{"transition":2461,"slug":null}""", 2461)]
    [InlineData($$"""{"transition":1809,"slug":"{{Ready}}"}""", null)]
    [InlineData($$"""{"transition":1,"slug":"{{Ready}}"}""", null)]
    [InlineData("""{"transition":2461,"slug":"nobody"}""", null)]
    [InlineData("""{"transition":1,"slug":"nobody"}""", null)]
    [InlineData("""{"transition":"2461"}""", null)]
    [InlineData("""{"transition":2461,"slug":7}""", null)]
    [InlineData("{}", null)]
    [InlineData("[2461]", null)]
    public void OneTransitionOrNone(string body, int? transition) =>
        (CommandDecision.Named(Sandbox.WithPackageIn("Waiting").Oms, Sandbox.Json(body))?.Id).Should().Be(transition);
}
