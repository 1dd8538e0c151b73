using System.Buffers;
using System.Globalization;
using System.Text.Json;
using OmsSimulator.Api.Calls;
using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Api;

/// <summary>Writes a refusal in the vendor's envelope, and why in our headers.</summary>
internal static class ErrorRendering
{
    private const int LongestHeader = 1024;

    /// <summary>Answers with a refusal.</summary>
    public static Task Refuse(this HttpContext context, Refusal refusal)
    {
        context.Report(refusal);
        if (context.Call() is { } call)
            (call.Record.Refusal, call.Record.Command) = (refusal, refusal.CommandCode ?? call.Record.Command);
        var response = context.Response;
        response.StatusCode = refusal.Status;
        response.Headers["X-Oms-Simulator-Reason"] = Ascii(refusal.Reason);
        if (refusal.Allowed.Count > 0)
            response.Headers["X-Oms-Simulator-Allowed"] = Joined(refusal.Allowed);
        if (refusal.AllowedMethods is not null)
            response.Headers.Allow = refusal.AllowedMethods;
        if (refusal.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Token";

        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, WireJson.Writer))
            Write(writer, refusal);
        return context.Json(buffer.WrittenMemory);
    }

    /// <summary>Answers with JSON bytes.</summary>
    public static Task Json(this HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        if (!context.MayAnswer(bytes.Span))
            return Task.CompletedTask;
        return context.Response.Body.WriteAsync(bytes).AsTask();
    }

    private static void Write(Utf8JsonWriter writer, Refusal refusal)
    {
        writer.WriteStartObject();
        if (refusal.Body is ErrorBody.Coded coded)
        {
            writer.WriteString("code", coded.Code);
            writer.WriteString("en", coded.Sentence);
            writer.WriteEndObject();
            return;
        }

        writer.WriteStartObject("error");
        switch (refusal.Body)
        {
            case ErrorBody.Detail detail:
                writer.WriteString("detail", detail.Sentence);
                break;
            case ErrorBody.Command command:
                writer.WriteString("non_field_errors", command.Sentence);
                if (command.Code is not null)
                    writer.WriteString("error_code", command.Code);
                break;
            case ErrorBody.Fields fields:
                WriteMembers(writer, fields.Errors);
                break;
        }

        writer.WriteEndObject();
        writer.WriteNumber("status_code", refusal.Status);
        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, FieldErrors errors)
    {
        foreach (var (field, error) in errors.All)
        {
            writer.WritePropertyName(field);
            Write(writer, error);
        }
    }

    private static void Write(Utf8JsonWriter writer, FieldError error)
    {
        switch (error)
        {
            case FieldError.Sentences sentences:
                writer.WriteStartArray();
                foreach (var sentence in sentences.All)
                    writer.WriteStringValue(sentence);
                writer.WriteEndArray();
                break;
            case FieldError.Elements elements:
                writer.WriteStartArray();
                foreach (var element in elements.All)
                {
                    writer.WriteStartObject();
                    WriteMembers(writer, element);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                break;
            case FieldError.Members members:
                writer.WriteStartObject();
                WriteMembers(writer, members.Errors);
                writer.WriteEndObject();
                break;
        }
    }

    private static string Joined(IReadOnlyList<int> ids)
    {
        var joined = string.Join(", ", ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
        return joined.Length <= LongestHeader ? joined : joined[..(joined.LastIndexOf(',', LongestHeader))];
    }

    private static string Ascii(string sentence) =>
        string.Create(
            Math.Min(sentence.Length, LongestHeader),
            sentence,
            static (header, source) =>
            {
                for (var index = 0; index < header.Length; index++)
                    header[index] = source[index] is >= ' ' and <= '~' ? source[index] : '?';
            }
        );
}
