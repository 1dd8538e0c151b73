using System.Diagnostics;

namespace OmsSimulator.Host.Tests;

/// <summary>
/// A command is three files and a line: the skeleton of one is written into a copy of the domain, builds there as <c>.ci/run</c> builds, and
/// its feature runs on what was built. Nothing of it stays.
/// </summary>
public sealed class NewCommandTests : IDisposable
{
    private const string Name = "HoldThePackage";
    private const string Code = $"src/OmsSimulator.Domain/Commands/Package/{Name}.cs";
    private const string Feature = $"features/commands/{Name}.feature";
    private const string Catalogue = "src/OmsSimulator.Domain/Commands/CommandCatalogue.cs";

    private static readonly string Repository = Above("OmsSimulator.sln");

    // Debug or Release, as this test was built.
    private static readonly string Output = Path.Combine("bin", Configuration, Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')));

    private readonly string copy = Directory.CreateTempSubdirectory("oms-command-").FullName;

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public void Dispose() => Directory.Delete(copy, recursive: true);

    [Fact]
    public async Task TheSkeletonOfANewCommandBuildsAndItsFeatureRuns()
    {
        CopyDomain();
        var before = await File.ReadAllLinesAsync(Path.Combine(copy, Catalogue));

        var written = await Generate("command", Name, copy);
        written.Should().Contain(Code).And.Contain(Feature).And.Contain(Catalogue);
        (await File.ReadAllLinesAsync(Path.Combine(copy, Catalogue)))
            .Except(before)
            .Should()
            .Equal([$"        {Name}.Definition,"], "the catalogue gets one line");

        await Dotnet("build", Path.Combine(copy, "src", "OmsSimulator.Domain"), "-p:Analyze=true", "-v", "q", "--nologo");
        var specs = Path.Combine(copy, "specs");
        CopyFolder(Path.Combine(Repository, "tests", "OmsSimulator.Specs", Output), specs);
        Directory.Delete(Path.Combine(specs, "features"), recursive: true);
        Directory.CreateDirectory(Path.Combine(specs, "features"));
        File.Copy(Path.Combine(copy, Feature), Path.Combine(specs, "features", $"{Name}.feature"));
        var domain = Directory.EnumerateFiles(
            Path.Combine(copy, "src", "OmsSimulator.Domain", "bin"),
            "OmsSimulator.Domain.dll",
            SearchOption.AllDirectories
        );
        File.Copy(domain.Single(), Path.Combine(specs, "OmsSimulator.Domain.dll"), overwrite: true);

        (await Dotnet("vstest", Path.Combine(specs, "OmsSimulator.Specs.dll")))
            .Should()
            .MatchRegex(@"Passed:\s+2")
            .And.MatchRegex(@"Failed:\s+0");
    }

    [Theory]
    [InlineData("Hold", "expected two or more words that begin with a capital")]
    [InlineData("holdThePackage", "expected two or more words that begin with a capital")]
    [InlineData("Hold_The_Package", "expected two or more words that begin with a capital")]
    [InlineData("../HoldThePackage", "expected two or more words that begin with a capital")]
    [InlineData("BlockThePackage", "has something of this name or code already")]
    [InlineData("CommandCatalogue", "has something of this name or code already")]
    [InlineData("ShipmentOrder", "has something of this name or code already")]
    public async Task ANameThatIsNoneOrIsTakenIsRefusedAndNothingIsWritten(string name, string why)
    {
        CopyDomain();
        var before = Picture();
        (await Generate("command", name, copy)).Should().Contain(why).And.Contain(name);
        Picture().Should().Equal(before);
    }

    private string[] Picture() =>
        [
            .. Directory
                .EnumerateFiles(copy, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => $"{path} {File.GetLastWriteTimeUtc(path):O} {new FileInfo(path).Length}"),
        ];

    private void CopyDomain()
    {
        CopyFolder(Path.Combine(Repository, "src", "OmsSimulator.Domain"), Path.Combine(copy, "src", "OmsSimulator.Domain"), "bin", "obj");
        foreach (var file in (string[])["Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt"])
            File.Copy(Path.Combine(Repository, "src", file), Path.Combine(copy, "src", file));
        File.Copy(Path.Combine(Repository, ".editorconfig"), Path.Combine(copy, ".editorconfig"));
        Directory.CreateDirectory(Path.Combine(copy, "features", "commands"));
    }

    private static void CopyFolder(string from, string to, params string[] without)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from).Where(folder => !without.Contains(Path.GetFileName(folder))))
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)), without);
    }

    private static Task<string> Generate(params string[] arguments) =>
        Run(Path.Combine(Repository, "tools", "Generate", Output, "OmsSimulator.Generate.dll"), arguments, exitCode: null);

    private static Task<string> Dotnet(string command, params string[] arguments) => Run(command, arguments, exitCode: 0);

    private static async Task<string> Run(string command, string[] arguments, int? exitCode)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [command, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["MSBUILDDISABLENODEREUSE"] = "1" },
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync() + await error;
        await process.WaitForExitAsync();
        if (exitCode is not null)
            process.ExitCode.Should().Be(exitCode, said);
        return said;
    }

    private static string Above(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, file)))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"{file} is in no folder above.");
    }
}
