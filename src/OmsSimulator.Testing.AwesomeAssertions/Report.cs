using AwesomeAssertions.Execution;

namespace OmsSimulator.Testing;

/// <summary>Reports to the assertion library whether a claim holds.</summary>
internal static class Report
{
    /// <summary>Fails where the claim does not hold; <c>{reason}</c> stands for the caller's reason, other braces for themselves.</summary>
    public static void Claim(bool holds, string because, object[] becauseArgs, Func<string> message) =>
        AssertionChain.GetOrCreate().BecauseOf(because, becauseArgs).ForCondition(holds).FailWith(holds ? "" : Messages.Literal(message()));
}
