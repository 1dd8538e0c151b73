using System.Reflection;
using OmsSimulator.WebConsole;

namespace OmsSimulator.Console.Tests;

public sealed class ReferencesTests
{
    [Fact]
    public void TheConsoleKnowsTheClientAndTheContractAndNothingOfTheHost() =>
        typeof(ConsolePipeline)
            .Assembly.GetReferencedAssemblies()
            .Select(static assembly => assembly.Name!)
            .Where(static name => name.StartsWith("OmsSimulator", StringComparison.Ordinal) || name == "oms-simulator")
            .Should()
            .BeEquivalentTo("OmsSimulator.Client", "OmsSimulator.Contract");

    [Fact]
    public void ItsProjectSaysSo()
    {
        var project = File.ReadAllText(Path.Combine(Repository(), "src", "OmsSimulator.Console", "OmsSimulator.Console.csproj"));
        System
            .Xml.Linq.XDocument.Parse(project)
            .Descendants("ProjectReference")
            .Select(static reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!))
            .Should()
            .BeEquivalentTo("OmsSimulator.Client", "OmsSimulator.Contract");
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (!File.Exists(Path.Combine(folder.FullName, "OmsSimulator.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("OmsSimulator.sln is in no folder above.");
        return folder.FullName;
    }
}
