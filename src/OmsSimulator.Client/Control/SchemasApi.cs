using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Client;

/// <summary>The JSON Schemas, and their judgement of documents.</summary>
public sealed class SchemasApi
{
    private readonly ControlConnection connection;

    /// <summary>Makes it.</summary>
    internal SchemasApi(ControlConnection connection) => this.connection = connection;

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<SchemaDescription>> ListAsync(CancellationToken cancellation = default) =>
        (await connection.Get<SchemaList>("schemas/", cancellation).ConfigureAwait(false)).Schemas;

    /// <summary>One of them, such as <c>package</c> or <c>commands/block_the_package</c>.</summary>
    public Task<JsonElement> GetAsync(string name, CancellationToken cancellation = default) =>
        connection.Get<JsonElement>($"schemas/{name}", cancellation);

    /// <summary>Judges a document.</summary>
    public Task<SchemaJudgement> ValidateAsync(string name, JsonNode document, CancellationToken cancellation = default) =>
        connection.Send<JsonNode, SchemaJudgement>(HttpMethod.Post, $"schemas/{name}/validate", document, cancellation);
}

/// <summary>A schema.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it describes.</param>
/// <param name="Address">Where it is.</param>
public sealed record SchemaDescription(string Name, string Title, string Address);

/// <summary>What a schema says of a document.</summary>
/// <param name="Valid">Whether it fits.</param>
/// <param name="Errors">Where it does not.</param>
public sealed record SchemaJudgement(bool Valid, IReadOnlyList<SchemaError> Errors);

/// <summary>Where a document does not fit its schema.</summary>
/// <param name="Pointer">The place.</param>
/// <param name="Keyword">The keyword that it breaks.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Found">What was found.</param>
public sealed record SchemaError(string Pointer, string Keyword, string Expected, string Found);

/// <summary>The list of schemas.</summary>
/// <param name="Schemas">The schemas.</param>
internal sealed record SchemaList(IReadOnlyList<SchemaDescription> Schemas);
