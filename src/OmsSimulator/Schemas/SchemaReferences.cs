using System.Text;
using NJsonSchema;
using NJsonSchema.References;

namespace OmsSimulator.Schemas;

/// <summary>Compiles a schema; a <c>$ref</c> to another file is looked up in the catalogue, never on a disk or a network.</summary>
internal sealed class SchemaReferences(JsonSchemaAppender appender) : JsonReferenceResolver(appender)
{
    // Only to have relative addresses resolved; nothing is ever asked there.
    private const string Root = "http://schemas.invalid/";

    /// <summary>Compiles.</summary>
    public static JsonSchema Compile(DocumentSchema schema) =>
        Parse(schema, static root => new SchemaReferences(new JsonSchemaAppender(root, new DefaultTypeNameGenerator())));

    /// <inheritdoc/>
    public override Task<IJsonReference> ResolveUrlReferenceAsync(string url, CancellationToken cancellationToken = default) =>
        url.StartsWith(Root, StringComparison.Ordinal) && SchemaCatalogue.TryGet(url[Root.Length..], out var schema)
            ? Task.FromResult<IJsonReference>(Parse(schema, _ => this))
            : throw new InvalidOperationException($"No schema has the address {url}.");

    // Nothing is awaited inside: every reference is found in memory.
    private static JsonSchema Parse(DocumentSchema schema, Func<JsonSchema, JsonReferenceResolver> references) =>
        JsonSchema
            .FromJsonAsync(Encoding.UTF8.GetString(schema.Bytes.Span), $"{Root}{schema.Name}.schema.json", references)
            .GetAwaiter()
            .GetResult();
}
