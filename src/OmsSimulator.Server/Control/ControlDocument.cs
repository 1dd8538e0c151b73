using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OmsSimulator.Documents;
using OmsSimulator.Requests;

namespace OmsSimulator.Control;

/// <summary>
/// The body of a call to the control surface, parsed over a rented buffer. There is no limit but that of an array, 2 GiB.
/// </summary>
internal sealed class ControlDocument : IDisposable
{
    // A length that is only claimed costs no more than this.
    private const int FirstRent = 1024 * 1024;

    private readonly JsonDocument document;
    private readonly byte[] buffer;

    private ControlDocument(JsonDocument document, byte[] buffer) => (this.document, this.buffer) = (document, buffer);

    /// <summary>The document.</summary>
    public JsonElement Root => document.RootElement;

    /// <summary>Reads it; none: it was malformed, and that has been answered.</summary>
    public static async Task<ControlDocument?> Read(HttpContext context, bool allowYaml = false)
    {
        if (await context.IsRefusedForItsCharset())
            return null;
        if (context.Request.ContentLength > Array.MaxLength)
        {
            await TooLarge(context);
            return null;
        }

        var (buffer, length) = await ReadToEnd(context);
        if (length < 0)
        {
            await TooLarge(context);
            return null;
        }

        var bytes = buffer.AsMemory(0, length);
        var yaml = allowYaml && IsYaml(context.Request.ContentType);
        var parsed =
            yaml && Utf8.IsValid(bytes.Span)
                ? DocumentText.TryParse(Encoding.UTF8.GetString(bytes.Span), allowYaml: true, out var document, out var problem)
                : JsonText.TryParse(bytes, out document, out problem);
        if (parsed)
        {
            if (context.Features.Get<SteeredBody>() is { } steered)
                steered.Keep(yaml ? Encoding.UTF8.GetBytes(document!.RootElement.GetRawText()) : bytes.Span);
            return new ControlDocument(document!, buffer);
        }

        BytePool.Return(buffer);
        await context.Problem(StatusCodes.Status400BadRequest, "Bad Request", $"The body is not {(yaml ? "YAML" : "JSON")}: {problem}");
        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        document.Dispose();
        BytePool.Return(buffer);
    }

    private static async Task<(byte[] Buffer, int Length)> ReadToEnd(HttpContext context)
    {
        var buffer = BytePool.Rent((int)Math.Clamp(context.Request.ContentLength ?? 0, 4096, FirstRent));
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                if (length >= Array.MaxLength)
                    return (buffer, -1);
                var larger = BytePool.Rent((int)Math.Min(length * 2L, Array.MaxLength));
                buffer.CopyTo(larger, 0);
                BytePool.Return(buffer);
                buffer = larger;
            }

            var read = await context.ReadBody(buffer.AsMemory(length));
            if (read == 0)
                return (buffer, length);
            length += read;
        }
    }

    private static Task TooLarge(HttpContext context) =>
        context.Problem(StatusCodes.Status413PayloadTooLarge, "Content Too Large", "The document is larger than 2 GiB; send it in parts.");

    private static bool IsYaml([NotNullWhen(true)] string? contentType) =>
        contentType?.Contains("yaml", StringComparison.OrdinalIgnoreCase) == true;
}
