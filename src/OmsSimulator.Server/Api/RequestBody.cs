using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using OmsSimulator.Api.Calls;
using OmsSimulator.Documents;
using OmsSimulator.Domain;
using OmsSimulator.Requests;

namespace OmsSimulator.Api;

/// <summary>Reads the body of a request to the vendor's API (check 3): media type, size, UTF-8, JSON; what is wrong is a refusal.</summary>
internal sealed class RequestBody : IDisposable
{
    /// <summary>How much of a body that is too large is read, so that the answer arrives.</summary>
    public const int ReadToEnd = 16 * 1024 * 1024;

    private readonly JsonDocument? document;

    private RequestBody(JsonDocument? document, Refusal? refusal) => (this.document, Refusal) = (document, refusal);

    /// <summary>What is wrong with it.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The body, any JSON value.</summary>
    public JsonElement Json => document!.RootElement;

    /// <summary>Reads it, for the call that the request is.</summary>
    public static ValueTask<RequestBody> Read(HttpContext context, int limit) => Read(context, limit, context.Call());

    /// <summary>Reads it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="limit">The largest, in bytes.</param>
    /// <param name="call">Its call, which keeps what was read; none: nothing keeps it.</param>
    public static async ValueTask<RequestBody> Read(HttpContext context, int limit, VendorCall? call)
    {
        if (IsAbsent(context.Request))
            return Absent();
        if (!IsJson(context.Request.ContentType))
        {
            if (await Drain(context, 0) == 0)
                return Absent();
            return new(
                null,
                Refusals.OfDetail(
                    Refusals.UnsupportedMediaType,
                    MediaType(context.Request.ContentType),
                    "The media type of the request is not application/json."
                )
            );
        }

        if (context.Request.ContentLength > limit)
        {
            await Drain(context, 0);
            return TooLarge(limit);
        }

        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await context.ReadBody();
            if (read.Buffer.Length > limit)
            {
                var seen = read.Buffer.Length;
                reader.AdvanceTo(read.Buffer.End);
                await Drain(context, seen);
                return TooLarge(limit);
            }

            if (!read.IsCompleted)
            {
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var bytes = Copy(context, read.Buffer);
            reader.AdvanceTo(read.Buffer.End);
            call?.Record.RequestBody = bytes;
            return bytes.Length == 0 ? Absent() : Parsed(context.Request.ContentType, bytes);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => document?.Dispose();

    // No body is an empty object, whatever its type. Derived: LIBS.
    private static RequestBody Absent() => new(JsonDocument.Parse("{}"u8.ToArray()), null);

    private static bool IsAbsent(HttpRequest request) =>
        request.ContentLength == 0 || (request.ContentLength is null && request.Headers.TransferEncoding.Count == 0);

    // The bytes belong to the pipe, which gives them to others. Many of them are copied into the pool's memory, until the answer is out: the
    // journal may ask for them as late as then.
    private static ReadOnlyMemory<byte> Copy(HttpContext context, in ReadOnlySequence<byte> read)
    {
        if (read.Length <= BytePool.Small)
            return read.ToArray();
        var copy = PooledBytes.Copy(read);
        context.Response.RegisterForDispose(copy);
        return copy.Memory;
    }

    private static RequestBody Parsed(string? contentType, ReadOnlyMemory<byte> bytes) =>
        BodyCharset.ToUtf8(contentType, bytes, out var problem) is { } text && JsonText.TryParse(text, out var document, out problem)
            ? new(document, null)
            : new(null, Refusals.OfDetail(Refusals.NotJson, problem, "The body is not JSON."));

    private static RequestBody TooLarge(int limit) =>
        new(null, Refusals.OfDetail(Refusals.TooLarge, limit.ToString(CultureInfo.InvariantCulture)));

    private static bool IsJson([NotNullWhen(true)] string? contentType)
    {
        const string Json = "application/json";
        return contentType is not null
            && contentType.StartsWith(Json, StringComparison.OrdinalIgnoreCase)
            && (contentType.Length == Json.Length || contentType.AsSpan(Json.Length).TrimStart() is [';', ..]);
    }

    private static string MediaType(string? contentType)
    {
        var type = contentType ?? "";
        return type.Length <= 100 ? type : type[..100];
    }

    // How long it is, as far as it is read.
    private static async ValueTask<long> Drain(HttpContext context, long seen)
    {
        while (seen <= ReadToEnd)
        {
            var read = await context.ReadBody();
            seen += read.Buffer.Length;
            context.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                return seen;
        }

        context.Response.Headers.Connection = "close";
        return seen;
    }
}
