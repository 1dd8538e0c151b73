namespace OmsSimulator.Testing.WireMock.Tests;

/// <summary>The C# of docs/testing.md is compiled: each block is a file of this repository, and most of them are tests that run.</summary>
public sealed class DocumentedTests
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../.."));

    [Fact]
    public void EveryBlockIsAFileThatIsBuilt()
    {
        var files = new[]
        {
            "tests/OmsSimulator.Testing.WireMock.Tests/Documented",
            "tests/consumers/Containers",
            "tests/consumers/Reqnroll",
            "tests/consumers/NUnit",
        }
            .SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(Repository, folder), "*.cs"))
            .Select(static file => File.ReadAllText(file).Trim())
            .ToArray();

        var blocks = Blocks().ToArray();

        blocks.Should().HaveCountGreaterThanOrEqualTo(10);
        blocks.Should().AllSatisfy(block => files.Should().Contain(block));
    }

    [Fact]
    public void EveryFileIsABlock()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository, "tests/OmsSimulator.Testing.WireMock.Tests/Documented"), "*.cs");

        var blocks = Blocks().ToArray();

        files.Should().AllSatisfy(file => blocks.Should().Contain(File.ReadAllText(file).Trim()));
    }

    private static IEnumerable<string> Blocks() =>
        File.ReadAllText(Path.Combine(Repository, "docs/testing.md"))
            .Split("```csharp\n")
            .Skip(1)
            .Select(static part => part.Split("\n```")[0].Trim());
}
