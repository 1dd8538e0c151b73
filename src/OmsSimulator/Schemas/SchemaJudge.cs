using System.Collections.Concurrent;
using System.Text.Json;
using NJsonSchema;
using OmsSimulator.Contract;

namespace OmsSimulator.Schemas;

/// <summary>
/// Judges by NJsonSchema. A schema is compiled when the first document is judged by it; until then nothing of the library is loaded.
/// </summary>
internal sealed class SchemaJudge : IDocumentJudge
{
    /// <summary>The one that every document of a process is judged by: a schema is compiled once.</summary>
    public static SchemaJudge Shared { get; } = new();

    private readonly ConcurrentDictionary<string, JsonSchema> compiled = new();

    /// <inheritdoc/>
    public IReadOnlyList<SchemaError> Judge(DocumentSchema schema, JsonElement document) =>
        Judgement.Of(compiled.GetOrAdd(schema.Name, static (_, schema) => SchemaReferences.Compile(schema), schema), Tokens.Of(document));
}
