using OmsSimulator.Generate;

namespace OmsSimulator.Documents.Tests;

/// <summary>The repository that the tests stand in, and its documents as they would be written now.</summary>
public sealed class Repository
{
    /// <summary>Its folder.</summary>
    public string Folder { get; } = GeneratedFiles.Repository();

    /// <summary>The documents of the contract, written now.</summary>
    public IReadOnlyList<GeneratedFile> Written { get; }

    /// <summary>The scenarios of the features.</summary>
    public IReadOnlyList<FeatureScenario> Scenarios { get; }

    public Repository()
    {
        Scenarios = FeatureFolder.Read(Folder);
        Written = [.. ContractDocuments.All(Folder)];
    }

    /// <summary>The document at a path below the contract's folder.</summary>
    public string Document(string path) => Written.Single(file => file.Path == $"{ContractDocuments.Folder}/{path}").Content;
}

/// <summary>The tests that share what was written.</summary>
[CollectionDefinition(Name)]
public sealed class Documents : ICollectionFixture<Repository>
{
    public const string Name = "documents";
}
