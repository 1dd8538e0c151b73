using OmsSimulator.Testing.Reqnroll.Xunit;

namespace OmsSimulator.Specs;

/// <summary>Stands for the features in xUnit: each scenario is a test.</summary>
public sealed class Features
{
    /// <summary>Every scenario below the folder.</summary>
    [Features("features")]
    public static void Scenario() { }
}
