using System.Xml.Linq;
using OmsSimulator.Generate;

namespace OmsSimulator.Documents.Tests;

public sealed class DependencyTests
{
    [Fact]
    public void EveryPackageIsInTheListOfDependenciesAndNoOther()
    {
        var repository = GeneratedFiles.Repository();
        var ours = XDocument
            .Load(Path.Combine(repository, "src/Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value);
        // Users' projects of the tests name theirs themselves, as users do.
        var users = Directory
            .EnumerateFiles(Path.Combine(repository, "tests/consumers"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project => XDocument.Load(project).Descendants("PackageReference"))
            .Select(package => package.Attribute("Include")!.Value)
            .Where(package => !package.StartsWith("OmsSimulator.", StringComparison.Ordinal));
        var listed = File.ReadLines(Path.Combine(repository, "docs/dependencies.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal) && !line.Contains("(npm)", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split('`').Where((_, index) => index % 2 == 1));
        listed.Should().BeEquivalentTo(ours.Union(users));
    }
}
