using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Client;

/// <summary>The simulator's sandboxes: list, create, drop, fork.</summary>
public sealed class SandboxesApi
{
    private readonly ControlConnection connection;

    /// <summary>Makes it.</summary>
    internal SandboxesApi(ControlConnection connection) => this.connection = connection;

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<SandboxDescription>> ListAsync(CancellationToken cancellation = default) =>
        (await connection.Get<SandboxList>("sandboxes", cancellation).ConfigureAwait(false)).Sandboxes;

    /// <summary>Makes one.</summary>
    public Task<SandboxDescription> CreateAsync(NewSandbox sandbox, CancellationToken cancellation = default) =>
        connection.Send<JsonObject, SandboxDescription>(HttpMethod.Post, "sandboxes", sandbox.Document(), cancellation);

    /// <summary>Drops one.</summary>
    public Task DropAsync(string name, CancellationToken cancellation = default) =>
        connection.Do(HttpMethod.Delete, $"sandboxes/{Uri.EscapeDataString(name)}", null, cancellation);

    /// <summary>Copies one, with everything in it; the copy's reset point is this moment.</summary>
    public Task<SandboxDescription> ForkAsync(string name, string copy, CancellationToken cancellation = default) =>
        connection.Send<JsonObject, SandboxDescription>(
            HttpMethod.Post,
            $"sandboxes/{Uri.EscapeDataString(name)}/fork",
            new JsonObject { ["name"] = copy },
            cancellation
        );
}

/// <summary>A sandbox to make.</summary>
/// <param name="Name"><c>[a-z0-9][a-z0-9-]{0,62}</c>.</param>
public sealed record NewSandbox(string Name)
{
    /// <summary>What it starts with.</summary>
    public SandboxSeed Seed { get; init; } = SandboxSeed.Empty;

    /// <summary>What its random numbers begin with; 1 where it is left out.</summary>
    public int? RandomSeed { get; init; }

    /// <summary>Its installation; the simulator's where it is left out.</summary>
    public JsonObject? Installation { get; init; }

    /// <summary>The document that asks for it.</summary>
    internal JsonObject Document()
    {
        var document = new JsonObject { ["name"] = Name, ["seed"] = Seed.Node() };
        if (RandomSeed is not null)
            document["random_seed"] = RandomSeed;
        if (Installation is not null)
            document["installation"] = Installation.DeepClone();
        return document;
    }
}

/// <summary>What a sandbox starts with: nothing, the demo world, or a world of one's own.</summary>
public sealed record SandboxSeed
{
    private readonly string? word;
    private readonly WorldDocument? world;
    private readonly JsonObject? written;

    private SandboxSeed(string? word, WorldDocument? world, JsonObject? written = null) =>
        (this.word, this.world, this.written) = (word, world, written);

    /// <summary>No world.</summary>
    public static SandboxSeed Empty { get; } = new("empty", null);

    /// <summary>The demo world.</summary>
    public static SandboxSeed Demo { get; } = new("demo", null);

    /// <summary>A world of one's own.</summary>
    public static SandboxSeed Of(WorldDocument world) => new(null, world);

    /// <summary>A world document as it is written, such as that of a file.</summary>
    public static SandboxSeed Of(JsonObject world) => new(null, null, world);

    /// <summary>The seed as a sandbox's document says it.</summary>
    internal JsonNode? Node() =>
        written is not null ? written.DeepClone()
        : world is null ? JsonValue.Create(word)
        : JsonSerializer.SerializeToNode(world, ClientJson.Of<WorldDocument>());
}

/// <summary>A sandbox, with its size.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Seed"><c>empty</c>, <c>demo</c> or <c>world</c>.</param>
/// <param name="RandomSeed">What its random numbers began with.</param>
/// <param name="Installation">Its installation's name.</param>
/// <param name="Path">The part of the address that leads to it.</param>
/// <param name="Packages">How many packages it has.</param>
/// <param name="Facts">How many facts it has.</param>
public sealed record SandboxDescription(
    string Name,
    string Seed,
    int RandomSeed,
    string Installation,
    string Path,
    int Packages,
    long Facts
);

/// <summary>The list of sandboxes.</summary>
/// <param name="Sandboxes">The sandboxes.</param>
internal sealed record SandboxList(IReadOnlyList<SandboxDescription> Sandboxes);
