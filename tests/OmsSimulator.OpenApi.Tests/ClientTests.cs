using NJsonSchema.CodeGeneration.CSharp;
using NSwag.CodeGeneration.CSharp;

namespace OmsSimulator.OpenApi.Tests;

/// <summary>Generators of others make clients of the documents that compile, and whose calls the simulator answers.</summary>
public sealed class ClientTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task NSwagsClientCompilesAndCalls()
    {
        var sources = new List<string>();
        foreach (var document in Document.All)
        {
            var generator = new CSharpClientGenerator(
                await NSwag.OpenApiDocument.FromJsonAsync(document.Text),
                new CSharpClientGeneratorSettings
                {
                    ClassName = document == Document.Oms ? "OmsClient" : "ControlClient",
                    UseBaseUrl = false,
                    GenerateOptionalParameters = true,
                    CSharpGeneratorSettings =
                    {
                        Namespace = document == Document.Oms ? "OmsNSwag" : "ControlNSwag",
                        JsonLibrary = CSharpJsonLibrary.SystemTextJson,
                    },
                }
            );
            sources.Add(generator.GenerateFile());
        }

        (await Generated.Run(sources, "NSwagCalls.cs.txt", server.Http)).Should().Be("True True Made with NSwag 404 Not found.");
    }

    [FactNeedingKiota]
    public async Task KiotasClientCompilesAndCalls()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            await Kiota(Document.Oms, "OmsClient", "OmsKiota", Path.Combine(folder, "Oms"));
            await Kiota(Document.Control, "ControlClient", "ControlKiota", Path.Combine(folder, "Control"));

            var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
            (await Generated.Run(sources, "KiotaCalls.cs.txt", server.Http))
                .Should()
                .Be("True Blocked Made with Kiota 404 Not found. default");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [FactNeedingNpmTools]
    public async Task OpenApiTypescriptsClientCompilesAndCalls()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            foreach (var file in (string[])["calls.ts", "tsconfig.json", "package.json"])
                File.Copy(Path.Combine(Tool.Folder, file), Path.Combine(folder, file));
            Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(Tool.Folder, "node_modules"));
            foreach (var document in Document.All)
            {
                var (code, said) = await Tool.Npm(folder, "openapi-typescript/bin/cli.js", document.Path, "-o", $"{document.Name}.ts");
                code.Should().Be(0, said);
            }

            var compiled = await Tool.Npm(folder, "typescript/bin/tsc");
            compiled.Code.Should().Be(0, compiled.Said);
            var ran = await Tool.Run(folder, "node", "out/calls.js", server.Http.BaseAddress!.ToString().TrimEnd('/'));
            ran.Said.Trim().Should().Be("true 204 201 Made in TypeScript");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Kiota(Document document, string name, string space, string folder)
    {
        var (code, said) = await Tool.Run(
            OmsSimulator.Generate.GeneratedFiles.Repository(),
            "dotnet",
            ["tool", "run", "kiota", "--", "generate", "-l", "CSharp", "-d", document.Path, "-o", folder, "-c", name, "-n", space]
        );
        code.Should().Be(0, said);
        said.Should().NotContain("crit:");
    }
}
