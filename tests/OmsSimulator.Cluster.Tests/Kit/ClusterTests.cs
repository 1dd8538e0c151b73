namespace OmsSimulator.Cluster.Tests;

/// <summary>A PostgreSQL that the tests of one class share.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ClusterTests : ICollectionFixture<PostgreSqlServer>
{
    public const string Name = "clusters, one after the other";
}
