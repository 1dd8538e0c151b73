using Xunit;
using Xunit.Sdk;

namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>
/// On a method of the class that stands for the features: every scenario, and every example row of an outline, of the feature files below a
/// folder beside the assembly becomes an xUnit test. Features run in parallel, the scenarios of one feature one after the other.
/// </summary>
/// <param name="folder">The folder, relative to the assembly.</param>
[XunitTestCaseDiscoverer("OmsSimulator.Testing.Reqnroll.Xunit.FeaturesDiscoverer", "OmsSimulator.Testing.Reqnroll.Xunit")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class FeaturesAttribute(string folder) : FactAttribute
{
    /// <summary>The folder, relative to the assembly.</summary>
    public string Folder { get; } = folder;
}
