using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Domain.Tests;
using OmsSimulator.Generate;

namespace OmsSimulator.Schemas.Tests;

/// <summary>The generated schemas of the commands: they are what the fields say now, and they judge as the parser does.</summary>
public sealed class CommandSchemaTests
{
    public static TheoryData<string> Codes => [.. CommandCatalogue.All.Select(command => command.Code)];

    [Fact]
    public void TheCommittedSchemasAreThoseOfTheFields()
    {
        var repository = Repository();
        var generated = CommandSchemas.All().ToDictionary(file => file.Path, file => file.Content);
        var committed = Directory
            .EnumerateFiles(Path.Combine(repository, CommandSchemas.Folder))
            .ToDictionary(path => Path.GetRelativePath(repository, path).Replace('\\', '/'), File.ReadAllText);
        committed.Should().BeEquivalentTo(generated, "dotnet run --project tools/Generate writes them");
    }

    [Fact]
    public void EveryCommandHasASchema() =>
        SchemaCatalogue
            .All.Select(schema => schema.Name)
            .Where(name => name.StartsWith("commands/", StringComparison.Ordinal))
            .Should()
            .BeEquivalentTo(CommandCatalogue.All.Select(command => $"commands/{command.Code.ToLowerInvariant()}"));

    [Theory]
    [MemberData(nameof(Codes))]
    public void TheSchemasVerdictIsTheParsers(string code)
    {
        var world = new CommandWorld(CommandCatalogue.Find(code)!);
        SchemaCatalogue.TryGet($"commands/{code.ToLowerInvariant()}", out var schema).Should().BeTrue();
        var (good, bad) = (0, 0);
        Tape.ForAll(
            60,
            1500,
            tape =>
            {
                var body = world.Body(tape);
                using var document = JsonDocument.Parse(body);
                var (parses, errors) = (world.Parses(body), SchemaJudge.Shared.Judge(schema!, document.RootElement));
                (errors.Count == 0).Should().Be(parses, $"{body} {string.Join("; ", errors)}");
                if (parses)
                    good++;
                else
                    bad++;
            }
        );
        good.Should().BeGreaterThan(50);
        bad.Should().BeGreaterThan(50);
    }

    // Found from where the tests run: the path that the compiler knows is no path of this machine in a build that anybody can repeat.
    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "OmsSimulator.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("OmsSimulator.sln is in no folder above.");
        return folder.FullName;
    }
}
