using System.Reflection;

namespace OmsSimulator.OpenApi;

/// <summary>A surface described in OpenAPI 3.1, as <c>schemas/openapi/</c> has it; read when it is first asked for.</summary>
internal sealed class OpenApiDocument
{
    private readonly Lazy<byte[]> bytes;

    private OpenApiDocument(string name, string title)
    {
        (Name, Title) = (name, title);
        bytes = new(Read);
    }

    /// <summary>The vendor's surface and the control surface.</summary>
    public static IReadOnlyList<OpenApiDocument> All { get; } = [new("oms", "The OMS API"), new("control", "The control surface")];

    /// <summary>Its name: <c>oms</c> is served at <c>/openapi/oms.json</c>.</summary>
    public string Name { get; }

    /// <summary>What it describes.</summary>
    public string Title { get; }

    /// <summary>The document, UTF-8.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes.Value;

    private byte[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"openapi/{Name}.json")!;
        var read = new byte[stream.Length];
        stream.ReadExactly(read);
        return read;
    }
}
