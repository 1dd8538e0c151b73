using System.Text.Json;

namespace OmsSimulator.Schemas;

/// <summary>One JSON Schema of the repository's <c>schemas/</c>: its name, its title, its text.</summary>
internal sealed class DocumentSchema
{
    private readonly Lazy<byte[]> bytes;
    private readonly Lazy<string> title;

    internal DocumentSchema(string name, Lazy<byte[]> bytes)
    {
        (Name, this.bytes) = (name, bytes);
        title = new(ReadTitle);
    }

    /// <summary>Its name: the path of its file below <c>schemas/</c>, without <c>.schema.json</c>.</summary>
    public string Name { get; }

    /// <summary>What it describes.</summary>
    public string Title => title.Value;

    /// <summary>The schema itself, UTF-8.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes.Value;

    private string ReadTitle()
    {
        using var schema = JsonDocument.Parse(Bytes);
        return schema.RootElement.GetProperty("title").GetString()!;
    }
}
