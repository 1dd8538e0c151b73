using System.Reflection;
using System.Text.RegularExpressions;
using OmsSimulator.Kernel;

namespace OmsSimulator.Host.Tests;

/// <summary>Arrows run down only: surfaces use parts, parts the kernel, and no part another one. The <c>using</c> lines say so.</summary>
public sealed partial class ArchitectureTests
{
    private const int MostMembers = 8;
    private const int ManyRooms = 5;
    private const int MostLines = 250;
    private const int MostLinesOfHalf = 60;

    // Lists of what there is, which grow by a line or a row.
    private static readonly string[] Catalogues = ["Pages.cs", "Refusal.cs"];

    private static readonly string[] Surfaces =
    [
        "Api",
        "Control",
        "Schemas",
        "OpenApi",
        "Security",
        "Requests",
        "InProcess",
        "Listening",
        "Sandboxes",
        "Replays",
        "Walks",
        "Drift",
    ];
    private static readonly string[] Parts =
    [
        "Webhooks",
        "Partners",
        "Faults",
        "Journal",
        "ContractReports",
        "Coverage",
        "LiveEvents",
        "RateLimits",
        "Replanning",
        "Steering",
        "Snapshots",
        "Persistence",
    ];

    // What parts and surfaces both write and read with; it knows neither.
    private static readonly string[] Ground = ["Resources", "Documents", "Observability", "Outbound", "Scenarios", "Replicas"];
    private const string Kernel = "Kernel";

    private static readonly string Host = Path.Combine(Repository(), "src", "OmsSimulator.Server");

    [Fact]
    public void EveryRoomHasItsPlace() =>
        Rooms().Should().BeSubsetOf([.. Surfaces, .. Parts, .. Ground, Kernel], "a new room says in this test where it stands");

    [Fact]
    public void ArrowsRunDownOnly() => Uses().Where(use => LevelOf(use.To) > LevelOf(use.From)).Should().BeEmpty();

    [Fact]
    public void TheKernelUsesNoOtherRoom() => Uses().Where(use => use.From == Kernel).Should().BeEmpty();

    [Fact]
    public void NoPartUsesAnother() => Uses().Where(use => Parts.Contains(use.From) && Parts.Contains(use.To)).Should().BeEmpty();

    [Fact]
    public void NoTypeIsAHub()
    {
        var text = Files()
            .GroupBy(file => file.Room)
            .ToDictionary(room => room.Key, room => string.Concat(room.Select(file => File.ReadAllText(file.Path))));
        var hubs = typeof(Sandbox)
            .Assembly.GetTypes()
            .Where(static type =>
                type.Namespace?.StartsWith("OmsSimulator.", StringComparison.Ordinal) == true && !type.IsNested && !type.Name.Contains('<')
            )
            // The port that every part implements, of which none needs to have all.
            .Where(static type => type != typeof(ISandboxPart) && MembersOf(type) > MostMembers)
            .Where(type => text.Count(room => Regex.IsMatch(room.Value, $@"\b{type.Name}\b")) >= ManyRooms)
            .Select(static type => $"{type.FullName} has {MembersOf(type)} public members");
        hubs.Should().BeEmpty();
    }

    [Fact]
    public void ThePublicTypesOfTheHostAreTheSimulatorAndItsOptions() =>
        typeof(Simulator)
            .Assembly.GetExportedTypes()
            .Select(static type => type.Name)
            .Should()
            .BeEquivalentTo(
                ["Simulator", "SimulatorOptions", "SettingException", "AuthenticationMode", "JournalLimits", "LogFormat", "StoreSync"],
                "whoever hosts the simulator needs no more; the program and the tests see the rest (InternalsVisibleTo)"
            );

    [Fact]
    public void NoFileIsLongButCatalogues()
    {
        var files = Sources().Select(static path => (Path: path, Lines: File.ReadAllLines(path).Length)).ToArray();
        files
            .Where(static file => file.Lines > MostLines && !Catalogues.Contains(Path.GetFileName(file.Path)))
            .Select(static file => $"{Path.GetRelativePath(Repository(), file.Path)}: {file.Lines} lines")
            .Should()
            .BeEmpty($"a file of more than {MostLines} lines has more than one thing in it");
        files.Select(static file => file.Lines).Order().ElementAt(files.Length / 2).Should().BeLessThanOrEqualTo(MostLinesOfHalf);
    }

    private static int MembersOf(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            // A record's own equality and text are no one's to use by name.
            .Where(static member => !member.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false))
            .Count(static member => member is PropertyInfo or FieldInfo { IsLiteral: false } or MethodInfo { IsSpecialName: false });

    private static int LevelOf(string room) =>
        Surfaces.Contains(room) ? 3
        : Parts.Contains(room) ? 2
        : Ground.Contains(room) ? 1
        : 0;

    private static IEnumerable<(string From, string To, string File)> Uses() =>
        from file in Files()
        where file.Room.Length > 0
        from Match line in Using().Matches(File.ReadAllText(file.Path))
        let to = line.Groups["room"].Value
        where to != file.Room && Rooms().Contains(to)
        select (file.Room, to, Path.GetFileName(file.Path));

    private static string[] Rooms() => [.. Files().Select(file => file.Room).Where(room => room.Length > 0).Distinct()];

    private static IEnumerable<string> Sources() =>
        Directory
            .EnumerateFiles(Path.Combine(Repository(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static folder => folder is "bin" or "obj"));

    private static IEnumerable<(string Room, string Path)> Files() =>
        from path in Directory.EnumerateFiles(Host, "*.cs", SearchOption.AllDirectories)
        let below = Path.GetRelativePath(Host, path).Split(Path.DirectorySeparatorChar)
        where below[0] is not ("bin" or "obj")
        select (below.Length == 1 ? "" : below[0], path);

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OmsSimulator.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("OmsSimulator.sln is in no folder above.");
    }

    [GeneratedRegex(@"^(global )?using (static )?OmsSimulator\.(?<room>\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
