using OmsSimulator.Testing.Reqnroll.Xunit;

namespace Orders.Tests;

public sealed class Features
{
    [Features("features")]
    public static void Scenario() { }
}
