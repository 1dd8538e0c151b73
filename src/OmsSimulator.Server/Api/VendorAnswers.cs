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
    public static async Task AnswerDetail<T>(
        this HttpContext context,
        Sandbox sandbox,
        string noun,
        Func<OmsState, long, T?> find,
        JsonTypeInfo<T> type
    )
        where T : class
    {
        var found = context.TryId(out var id)
            ? await sandbox.Ledger.Read(
                (id, find, Reading: context.CoverageOfReading()),
                static (oms, asked) =>
                {
                    var record = asked.find(oms, asked.id);
                    if (record is not null)
                        asked.Reading?.ReadDetail<T>(oms, (int)asked.id);
                    return record;
                }
            )
            : null;
        await (found is null ? context.NotFound(noun) : context.Answer(found, type));
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

        // The bytes are copied before anything is awaited, so the next request of this thread may have the buffer.
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/json";
        response.ContentLength = buffer.WrittenCount;
        if (!context.MayAnswer(buffer.WrittenSpan))
            return Task.CompletedTask;
        response.BodyWriter.Write(buffer.WrittenSpan);
        if (buffer.Capacity > KeptCapacity)
            written = null;
        var flush = response.BodyWriter.FlushAsync(context.RequestAborted);
        return flush.IsCompletedSuccessfully ? Task.CompletedTask : flush.AsTask();
    }
}
