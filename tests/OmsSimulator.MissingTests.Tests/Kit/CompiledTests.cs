using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OmsSimulator.MissingTests.Tests;

/// <summary>C# that was written, as an assembly whose tests can be run.</summary>
internal static class CompiledTests
{
    /// <summary>Compiles files without a warning.</summary>
    public static Assembly Of(string name, params string[] files)
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
