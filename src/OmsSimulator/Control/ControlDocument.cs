using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Control;

/// <summary>Reads the body of a call to the control surface; malformed JSON is a 400.</summary>
internal static class ControlDocument
{
    /// <summary>The document; none: it was malformed, and that has been answered.</summary>
    public static async Task<JsonDocument?> ReadDocument(this HttpContext context, bool allowYaml = false)
    {
        using var bytes = new MemoryStream(context.Request.ContentLength is > 0 and < 256 * 1024 * 1024 and var length ? (int)length : 0);
        try
        {
            await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        }
        catch (NotSupportedException)
        {
            await context.Problem(StatusCodes.Status413PayloadTooLarge, "Content Too Large", "The document is larger than 2 GiB; send it in parts.");
            return null;
        }

        var memory = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        var parsed = allowYaml && IsYaml(context.Request.ContentType)
            ? Documents.TryParse(Encoding.UTF8.GetString(memory.Span), allowYaml: true, out var document, out var problem)
            : JsonText.TryParse(memory, out document, out problem);
        if (parsed)
            return document;
        await context.Problem(StatusCodes.Status400BadRequest, "Bad Request", $"The body is not JSON: {problem}");
        return null;
    }

    private static bool IsYaml([NotNullWhen(true)] string? contentType) => contentType?.Contains("yaml", StringComparison.OrdinalIgnoreCase) == true;
}
