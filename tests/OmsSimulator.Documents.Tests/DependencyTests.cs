using System.Xml.Linq;
using OmsSimulator.Generate;

namespace OmsSimulator.Documents.Tests;

public sealed class DependencyTests
{
    [Fact]
    public void EveryPackageIsInTheListOfDependenciesAndNoOther()
    {
        var named = XDocument
            .Load(Path.Combine(GeneratedFiles.Repository(), "src/Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value);
        var listed = File.ReadLines(Path.Combine(GeneratedFiles.Repository(), "docs/dependencies.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split('`').Where((_, index) => index % 2 == 1));
        listed.Should().BeEquivalentTo(named);
    }
}
