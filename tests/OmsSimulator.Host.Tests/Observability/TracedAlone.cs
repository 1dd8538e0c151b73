namespace OmsSimulator.Host.Tests.Observability;

/// <summary>Tests that trace: tracing is the whole process's, and ASP.NET Core's fails at a host name that cannot be decoded, which other tests send.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TracedAlone
{
    public const string Name = "traced alone";
}
