using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>What a sandbox starts with, and goes back to at a reset.</summary>
/// <param name="Name"><c>demo</c>, <c>empty</c> or <c>world</c>.</param>
/// <param name="World">The world that is loaded.</param>
/// <param name="InstallationDocument">The installation document as JSON; empty: the default installation.</param>
/// <param name="RandomSeed">What the sandbox's randomness and tokens are made of.</param>
internal sealed record Seed(string Name, World World, string InstallationDocument, int RandomSeed)
{
    /// <summary>How many characters a label has at most.</summary>
    public const int LongestLabel = 100;

    /// <summary>The document of a world of the caller's own; empty: there is none, or it is too large to keep.</summary>
    internal string WorldText { get; init; } = "";

    private static readonly Lazy<World> DemoWorld = new(ReadDemo);

    /// <summary>What sandboxes that belong together are called, which their forks inherit; none: nothing.</summary>
    public string? Label { get; init; }

    /// <summary>The document of its world as JSON, where it is still to be kept; none: it has none, or it is kept.</summary>
    internal string? Document { get; init; }

    /// <summary>When the world of a seed was made. Assumed: a fixed instant, so that the same seed gives the same bytes.</summary>
    internal static DateTime At => Installation.CreatedDate;

    /// <summary>The demo world, a document like any other.</summary>
    internal static World Demo => DemoWorld.Value;

    /// <summary>
    /// The random seed of a sandbox for which none was given: made of its name, so that uuids differ between sandboxes and are the same in
    /// every run.
    /// </summary>
    public static int RandomSeedOf(string sandbox) =>
        sandbox == SandboxName.Default
            ? 1
            : BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"random seed\n{sandbox}"))) & int.MaxValue;

    /// <summary>What seed and installation come to: the same for the same documents.</summary>
    internal string Origin =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name}\n{Document}\n{InstallationDocument}")));

    /// <summary>A fresh OMS with this seed's world.</summary>
    public OmsState Grow()
    {
        var empty = Empty();
        return OmsStateWriter.Grow(oms =>
            empty.Concat(new WorldLoading(oms, World, At).Facts().Select(static fact => new RecordedFact(fact, At, null)))
        );
    }

    /// <summary>What is wrong with this seed's world in its installation.</summary>
    public Problems Check()
    {
        var problems = new Problems();
        WorldCheck.IsConflict(OmsStateWriter.Grow(_ => Empty()), World, problems);
        return problems;
    }

    private IEnumerable<RecordedFact> Empty() =>
        InstallationDocument.Length > 0 ? [new RecordedFact(new InstallationLoaded(InstallationDocument), At, null)] : [];

    private static World ReadDemo()
    {
        using var stream = typeof(Seed).Assembly.GetManifestResourceStream("demo-world.json")!;
        using var document = JsonDocument.Parse(stream);
        var problems = new Problems();
        var world = WorldDocument.Read(document.RootElement, Place.Root, problems);
        return problems.None ? world : throw new InvalidOperationException($"The demo world has a problem: {problems.List[0]}");
    }
}
