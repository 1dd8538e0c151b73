using System.Buffers;
using System.Globalization;
using System.Text.Json;
using OmsSimulator.Contract;

namespace OmsSimulator.Api;

/// <summary>
/// The answer to OPTIONS: Django REST Framework's <c>{"name", "description", "renders", "parses"}</c> and <c>Allow</c>. Derived: LIBS; the
/// names are ours.
/// </summary>
internal static class PathDescription
{
    /// <summary>200 with what a path is.</summary>
    public static Task DescribePath(this HttpContext context, VendorPath path)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, WireJson.Writer))
        {
            writer.WriteStartObject();
            writer.WriteString("name", NameOf(path));
            writer.WriteString("description", "");
            writer.WriteStartArray("renders");
            writer.WriteStringValue(path.MediaType);
            writer.WriteEndArray();
            writer.WriteStartArray("parses");
            writer.WriteStringValue(Negotiation.Json);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.Headers.Allow = path.Allowed;
        return context.Json(buffer.WrittenMemory);
    }

    // As its views are named: "Package List", "Package Instance", an extra action by its own name.
    private static string NameOf(VendorPath path)
    {
        var segments = path.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isInstance = segments[^1].StartsWith('{');
        var words = segments.Last(static segment => !segment.StartsWith('{')).Replace('-', ' ').Replace('_', ' ');
        var name = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words);
        if (isInstance)
            return $"{Singular(name)} Instance";
        return name.EndsWith('s') ? $"{Singular(name)} List" : name;
    }

    private static string Singular(string name) => name.EndsWith('s') ? name[..^1] : name;
}
