using OmsSimulator.Testing.Reqnroll.Xunit;

namespace OmsSimulator.MissingTests.Tests;

#pragma warning disable xUnit1000 // Not public on purpose: the tests here write the features first, and then run them.
/// <summary>Stands for the missing tests of the default installation.</summary>
internal sealed class OfTheDefaultOne
{
    [Features("missing/default")]
    public static void Scenario() { }
}

/// <summary>Stands for those of a captured installation.</summary>
internal sealed class OfACapturedOne
{
    [Features("missing/captured")]
    public static void Scenario() { }
}

/// <summary>Stands for those of an installation made of a number.</summary>
internal sealed class OfARandomOne
{
    [Features("missing/random")]
    public static void Scenario() { }
}

/// <summary>Stands for those of another.</summary>
internal sealed class OfAnotherRandomOne
{
    [Features("missing/another")]
    public static void Scenario() { }
}

/// <summary>Stands for the tours of the default installation.</summary>
internal sealed class OfATour
{
    [Features("tour/default")]
    public static void Scenario() { }
}

/// <summary>Stands for the tours of a captured installation.</summary>
internal sealed class OfACapturedTour
{
    [Features("tour/captured")]
    public static void Scenario() { }
}

/// <summary>Stands for a walk that was recorded.</summary>
internal sealed class OfARecordedWalk
{
    [Features("recorded/default")]
    public static void Scenario() { }
}

/// <summary>Stands for one of another installation.</summary>
internal sealed class OfARecordedWalkElsewhere
{
    [Features("recorded/captured")]
    public static void Scenario() { }
}

#pragma warning restore xUnit1000
