using System.Text;
using System.Text.Json;
using NJsonSchema;

namespace OmsSimulator.Schemas;

/// <summary>One JSON Schema: its text, and its judgement of documents. It is compiled when the first document is judged; after that, any thread may judge.</summary>
public sealed class DocumentSchema
{
    private readonly Lazy<byte[]> bytes;
    private readonly Lazy<string> title;
    private readonly Lazy<JsonSchema> compiled;

    internal DocumentSchema(string name, Lazy<byte[]> bytes)
    {
        (Name, this.bytes) = (name, bytes);
        title = new(ReadTitle);
        compiled = new(() => SchemaReferences.Compile(this));
    }

    /// <summary>Its name: the path of its file below <c>schemas/</c>, without <c>.schema.json</c>.</summary>
    public string Name { get; }

    /// <summary>What it describes.</summary>
    public string Title => title.Value;

    /// <summary>The schema itself, UTF-8.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes.Value;

    /// <summary>What is wrong with a document; nothing: it is valid.</summary>
    public IReadOnlyList<SchemaError> Judge(JsonElement document) => Judgement.Of(compiled.Value, Tokens.Of(document));

    internal string Text() => Encoding.UTF8.GetString(bytes.Value);

    private string ReadTitle()
    {
        using var schema = JsonDocument.Parse(Bytes);
        return schema.RootElement.GetProperty("title").GetString()!;
    }
}
