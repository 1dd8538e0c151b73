using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Client;

/// <summary>The JSON Schemas, and their judgement of documents.</summary>
public sealed class SchemasApi
{
    private readonly ControlConnection connection;

    internal SchemasApi(ControlConnection connection) => this.connection = connection;

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<SchemaDescription>> ListAsync(CancellationToken cancellationToken = default) =>
        (await connection.Get<SchemaList>("schemas/", cancellationToken).ConfigureAwait(false)).Schemas;

    /// <summary>One of them, such as <c>package</c> or <c>commands/block_the_package</c>.</summary>
    public Task<JsonElement> GetAsync(string name, CancellationToken cancellationToken = default) =>
        connection.Get<JsonElement>($"schemas/{name}", cancellationToken);

    /// <summary>Judges a document.</summary>
    public Task<SchemaJudgement> ValidateAsync(string name, JsonNode document, CancellationToken cancellationToken = default) =>
        connection.Send<JsonNode, SchemaJudgement>(HttpMethod.Post, $"schemas/{name}/validate", document, cancellationToken);
}
