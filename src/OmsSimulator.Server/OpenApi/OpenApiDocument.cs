using System.Reflection;
using System.Text;

namespace OmsSimulator.OpenApi;

/// <summary>A surface described in OpenAPI 3.1, as <c>schemas/openapi/</c> has it; read when it is first asked for.</summary>
internal sealed class OpenApiDocument
{
    /// <summary>The address that stands in the file where a simulator's own stands in what it serves: under <c>servers</c>.</summary>
    public const string PlainAddress = "http://127.0.0.1:8080";

    private const string Sandboxes = "/sandboxes/{";

    private readonly Lazy<(byte[] Before, byte[] Between, byte[] After)> parts;

    private OpenApiDocument(string name, string title)
    {
        (Name, Title) = (name, title);
        parts = new(() => Cut(Read()));
    }

    /// <summary>The vendor's surface and the control surface.</summary>
    public static IReadOnlyList<OpenApiDocument> All { get; } = [new("oms", "The OMS API"), new("control", "The control surface")];

    /// <summary>Its name: <c>oms</c> is served at <c>/openapi/oms.json</c>.</summary>
    public string Name { get; }

    /// <summary>What it describes.</summary>
    public string Title { get; }

    /// <summary>The document, UTF-8, as a simulator serves it.</summary>
    /// <param name="sandbox">The absolute address of the sandbox that it is asked of.</param>
    /// <param name="simulator">The absolute address of the simulator.</param>
    public byte[] Served(string sandbox, string simulator)
    {
        var (before, between, after) = parts.Value;
        return [.. before, .. Encoding.UTF8.GetBytes(sandbox), .. between, .. Encoding.UTF8.GetBytes(simulator), .. after];
    }

    // The file has the plain address twice, one after the other, before anything of the paths.
    private static (byte[] Before, byte[] Between, byte[] After) Cut(byte[] file)
    {
        ReadOnlySpan<byte> whole = file;
        var address = Encoding.UTF8.GetBytes($"\"{PlainAddress}\"");
        var first = whole.IndexOf(address) + 1;
        var rest = first + PlainAddress.Length;
        var second = rest + whole[rest..].IndexOf(Encoding.UTF8.GetBytes($"\"{PlainAddress}{Sandboxes}")) + 1;
        return (file[..first], file[rest..second], file[(second + PlainAddress.Length)..]);
    }

    private byte[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"openapi/{Name}.json")!;
        var read = new byte[stream.Length];
        stream.ReadExactly(read);
        return read;
    }
}
