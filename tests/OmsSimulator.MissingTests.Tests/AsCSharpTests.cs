using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OmsSimulator.Client;
using OmsSimulator.Tests;
using OmsSimulator.Tests.Features;
using Xunit.Abstractions;

namespace OmsSimulator.MissingTests.Tests;

/// <summary>The missing tests and the tours as C#: they compile, and run as tests of xUnit.</summary>
public sealed class AsCSharpTests
{
    [Fact]
    public async Task AllOfThemCompile()
    {
        await using var oms = await Installed.Start("");
        Compile("All", await oms.Missing.CSharpAsync(), await oms.Missing.TourAsync("csharp"));
    }

    [Fact]
    public async Task TheyRun()
    {
        await using var oms = await Installed.Start(SampleInstallations.Captured);
        var tests = Compile(
            "Captured",
            await oms.Missing.CSharpAsync(new MissingTestsQuery { Dimension = "selectors" }),
            await oms.Missing.CSharpAsync(new MissingTestsQuery { Dimension = "effects" }),
            await oms.Missing.CSharpAsync(new MissingTestsQuery { Dimension = "transitions" }),
            await oms.Missing.TourAsync("csharp")
        );
        using var xunit = new XUnitRun(tests);
        foreach (var type in tests.GetTypes().Where(type => type.IsPublic))
        {
            var messages = xunit.Run(xunit.Discover(type));
            messages.OfType<IFailureInformation>().Select(failure => string.Join('\n', failure.Messages)).Should().BeEmpty();
            messages.OfType<ITestPassed>().Should().NotBeEmpty(type.Name);
        }
    }

    private static Assembly Compile(string name, params string[] files)
    {
        var known = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var usings = CSharpSyntaxTree.ParseText("global using System; global using System.Threading.Tasks;");
        var compilation = CSharpCompilation.Create(
            name,
            files.Select(file => CSharpSyntaxTree.ParseText(file)).Prepend(usings),
            known.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
        var path = Path.Combine(AppContext.BaseDirectory, $"{name}.dll");
        var emitted = compilation.Emit(path);
        emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Should().BeEmpty();
        return AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
    }
}
