using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OmsSimulator.OpenApi.Tests;

/// <summary>A client that a tool has generated, compiled in this process together with calls that are written against it.</summary>
internal static class Generated
{
    private const string Trusted = "TRUSTED_PLATFORM_ASSEMBLIES";

    /// <summary>Compiles the sources with the calls of a file of <c>Clients/</c>, and makes the calls.</summary>
    public static async Task<string> Run(IEnumerable<string> sources, string calls, HttpClient http)
    {
        var options = CSharpParseOptions.Default.WithPreprocessorSymbols(
            "NET10_0",
            "NETCOREAPP3_1_OR_GREATER",
            "NETSTANDARD2_1_OR_GREATER"
        );
        var written = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Clients", calls));
        var compilation = CSharpCompilation.Create(
            $"Generated.{Path.GetFileNameWithoutExtension(calls)}",
            sources.Append(written).Select(source => CSharpSyntaxTree.ParseText(source, options)),
            ((string)AppContext.GetData(Trusted)!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        result
            .Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Take(10)
            .Select(error => error.ToString())
            .Should()
            .BeEmpty("what is generated compiles");
        var run = Assembly.Load(assembly.ToArray()).GetType("Calls")!.GetMethod("Run")!;
        return await (Task<string>)run.Invoke(null, [http])!;
    }
}
