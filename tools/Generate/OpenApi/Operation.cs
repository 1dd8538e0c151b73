using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>An operation of a surface: how it is called, what it takes, what it answers.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, as the endpoint is mapped.</param>
/// <param name="Id">The <c>operationId</c>.</param>
/// <param name="Tag">Its tag.</param>
/// <param name="Summary">What it does.</param>
internal sealed record Operation(string Method, string Path, string Id, string Tag, string Summary)
{
    /// <summary>More about it.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who says that it exists; none: it is ours.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>The parameters of path and query.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>The schemas of the body, of which one has to hold; none: it takes no body.</summary>
    public IReadOnlyList<string> Body { get; init; } = [];

    /// <summary>The name of the component that the body is, where it is one of <see cref="Body"/>.</summary>
    public string? BodyName { get; init; }

    /// <summary>The media type of a body that is no JSON; it has no schema.</summary>
    public string? TextBody { get; init; }

    /// <summary>Whether the body may be YAML too.</summary>
    public bool TakesYaml { get; init; }

    /// <summary>What it answers.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Whether anybody may call it, also in mode <c>token</c>.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>A parameter of path or query.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Schema">What it may be; an array is a list with commas between.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Provenance">Who says so; none: it is ours.</param>
internal sealed record Parameter(string Name, JsonObject Schema, string Description, Provenance? Provenance = null)
{
    /// <summary>Whether it stands in the path.</summary>
    public bool InPath { get; init; }

    /// <summary>Whether it must be there.</summary>
    public bool Required { get; init; }

    /// <summary>Whether an array is written as a repeated parameter.</summary>
    public bool Repeated { get; init; }

    /// <summary>A value that the demo world has.</summary>
    public JsonNode? Example { get; init; }
}

/// <summary>What an operation answers with a status.</summary>
/// <param name="Status">The status; 0: any other.</param>
/// <param name="Description">When.</param>
/// <param name="Schemas">The schemas of its body, of which one holds; none: it has no body.</param>
internal sealed record Answer(int Status, string Description, params string[] Schemas)
{
    /// <summary>Who says so; none: it is ours, or as the operation.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>The media types where it is no JSON; such a body has no schema.</summary>
    public IReadOnlyList<string> MediaTypes { get; init; } = [];

    /// <summary>The headers beside those that every answer has.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>Exchanges that show it.</summary>
    public IReadOnlyList<Exchange> Examples { get; init; } = [];

    /// <summary>Whether the answers of <see cref="Examples"/> are too long to be printed: of every list its first element is.</summary>
    public bool IsLong { get; init; }

    /// <summary>The name of an answer that many operations share.</summary>
    public string? SharedAs { get; init; }
}

/// <summary>A request that is really sent, to the demo world as it starts, and shown with its answer.</summary>
/// <param name="Name">Its name among the examples.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Summary">What it shows.</param>
internal sealed record Exchange(string Name, string Target, string Summary)
{
    /// <summary>The method, where it is another than the operation's.</summary>
    public string? Method { get; init; }

    /// <summary>The body, JSON.</summary>
    public string? Body { get; init; }

    /// <summary>The media type of the body.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>More about it.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// The key that is sent; null: none. With one, or where <see cref="AsksForToken"/>, the simulator runs in mode <c>token</c>.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>Whether the simulator runs in mode <c>token</c>.</summary>
    public bool AsksForToken { get; init; }

    /// <summary>Whether the simulator runs with an admin key.</summary>
    public bool AsksForAdminKey { get; init; }

    /// <summary>Requests (method, target, body) that are sent before.</summary>
    public IReadOnlyList<(string Method, string Target, string? Body)> Before { get; init; } = [];
}
