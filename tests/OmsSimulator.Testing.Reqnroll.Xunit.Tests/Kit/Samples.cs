using OmsSimulator.Testing.Reqnroll.Xunit;

namespace OmsSimulator.Tests.Features;

#pragma warning disable xUnit1000 // Not public on purpose.
/// <summary>Stands for the sample features. Not public: only the tests here find it, not the run that they are part of.</summary>
internal sealed class Sample
{
    [Features("sample-features")]
    public static void Scenario() { }
}

/// <summary>Stands for features whose hooks fail.</summary>
internal sealed class SampleOfHooks
{
    [Features("sample-hooks")]
    public static void Scenario() { }
}

/// <summary>Stands for a folder that is not there.</summary>
internal sealed class NoSample
{
    [Features("no-features")]
    public static void Scenario() { }
}

#pragma warning restore xUnit1000
