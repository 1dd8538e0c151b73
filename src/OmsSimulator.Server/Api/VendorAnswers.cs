using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OmsSimulator.Api.Calls;
using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Api;

/// <summary>What calls of the vendor's API share.</summary>
internal static class VendorAnswers
{
    private const int KeptCapacity = 1024 * 1024;
    private const int LongestMethod = 60;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? written;

    /// <summary>The id in the path; anything but digits is no id.</summary>
    public static bool TryId(this HttpContext context, out long id)
    {
        id = 0;
        return context.Request.RouteValues["id"] is string text
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }

    /// <summary>404 in the vendor's envelope.</summary>
    public static Task NotFound(this HttpContext context, string what) =>
        context.Refuse(Refusals.OfDetail(Refusals.NotFound, reason: $"No such {what} in this sandbox."));

    /// <summary>405 in the vendor's envelope, with the header Allow.</summary>
    public static Task MethodNotAllowed(this HttpContext context, string allowed)
    {
        var method = context.Request.Method;
        var shown = method.Length <= LongestMethod ? method : method[..LongestMethod];
        return context.Refuse(
            Refusals.OfDetail(Refusals.MethodNotAllowed, shown, $"Allowed here: {allowed}.") with
            {
                AllowedMethods = allowed,
            }
        );
    }

    /// <summary>200 with the record that the path names, or 404.</summary>
    /// <param name="context">The request.</param>
    /// <param name="sandbox">Whom it asks.</param>
    /// <param name="noun">What the record is called where there is none.</param>
    /// <param name="capture">Takes what its resource shows, under the lock; none: there is no such record.</param>
    /// <param name="resource">Makes the resource of it, outside.</param>
    /// <param name="type">How it is written.</param>
    public static async Task AnswerDetail<TCaptured, T>(
        this HttpContext context,
        Sandbox sandbox,
        string noun,
        Func<OmsState, long, TCaptured?> capture,
        Func<TCaptured, T> resource,
        JsonTypeInfo<T> type
    )
        where TCaptured : struct
    {
        var found = context.TryId(out var id)
            ? await sandbox.Ledger.Read(
                (id, capture, Reading: context.CoverageOfReading()),
                static (oms, asked) =>
                {
                    var record = asked.capture(oms, asked.id);
                    if (record is not null)
                        asked.Reading?.ReadDetail<T>(oms, (int)asked.id);
                    return record;
                }
            )
            : null;
        await (found is { } captured ? context.Answer(resource(captured), type) : context.NotFound(noun));
    }

    /// <summary>Whether there is the record that the path names.</summary>
    public static ValueTask<bool> HasRecord(this HttpContext context, Sandbox sandbox, Func<OmsState, long, bool> isThere) =>
        context.TryId(out var id) ? sandbox.Ledger.Read(id, isThere) : ValueTask.FromResult(false);

    /// <summary>A resource, with its length, so that it goes out in one piece.</summary>
    public static Task Answer<T>(this HttpContext context, T resource, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK)
    {
        var buffer = written ??= new ArrayBufferWriter<byte>(16 * 1024);
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, WireJson.Writer))
            JsonSerializer.Serialize(writer, resource, type);

        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/json";
        response.ContentLength = buffer.WrittenCount;
        if (!context.MayAnswer(buffer.WrittenSpan))
            return Task.CompletedTask;
        if (buffer.Capacity > KeptCapacity)
            written = null;

        // With its head out first, the server does not put the body aside until it has it. The bytes are copied before anything is awaited,
        // so the next request of this thread may have the buffer.
        var started = response.StartAsync(context.RequestAborted);
        if (!started.IsCompletedSuccessfully)
            return Write(context, started, buffer.WrittenSpan.ToArray());
        var flush = response.BodyWriter.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
        return flush.IsCompletedSuccessfully ? Task.CompletedTask : flush.AsTask();
    }

    private static async Task Write(HttpContext context, Task started, ReadOnlyMemory<byte> bytes)
    {
        await started;
        await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }
}
