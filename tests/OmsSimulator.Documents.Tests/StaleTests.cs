using OmsSimulator.Generate;

namespace OmsSimulator.Documents.Tests;

[Collection(Documents.Name)]
public sealed class StaleTests(Repository repository)
{
    private const string HowTo = "run: dotnet run --project tools/Generate";

    [Fact]
    public void TheCommittedDocumentsAreThoseThatWouldBeWrittenNow()
    {
        var stale = repository
            .Written.Where(file => !File.Exists(PathOf(file)) || File.ReadAllText(PathOf(file)) != file.Content)
            .Select(file => file.Path);
        stale.Should().BeEmpty(HowTo);
    }

    [Fact]
    public void NoOtherFileStandsAmongThem()
    {
        var committed = Directory
            .EnumerateFiles(Path.Combine(repository.Folder, ContractDocuments.Folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(repository.Folder, path).Replace('\\', '/'));
        committed.Should().BeSubsetOf(repository.Written.Select(file => file.Path), HowTo);
    }

    [Fact]
    public void WritingThemAgainGivesTheSameBytes() => ContractDocuments.All(repository.Folder).Should().Equal(repository.Written);

    [Fact]
    public void NothingOfThisMachineStandsInThem() =>
        repository
            .Written.Should()
            .AllSatisfy(file =>
                file.Content.Should().NotContain("\r").And.NotContain(repository.Folder).And.NotMatchRegex(@"127\.0\.0\.1")
            );

    private string PathOf(GeneratedFile file) => Path.Combine(repository.Folder, file.Path);
}
