using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// Writes HAR 1.2: every member that the format asks for, an entry a line, so that a file that is cut off loses one entry.
/// </summary>
public static class HarWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What stands before the entries.</summary>
    /// <param name="version">The version of who writes it.</param>
    public static byte[] Head(string version) =>
        System.Text.Encoding.UTF8.GetBytes(
            """{"log":{"version":"1.2","creator":{"name":"OMS Simulator","version":"""
                + $"\"{JsonEncodedText.Encode(version)}\"}},\"pages\":[],\"entries\":[\n"
        );

    /// <summary>What stands after them.</summary>
    public static byte[] Tail { get; } = "\n]}}\n"u8.ToArray();

    /// <summary>What stands between two of them.</summary>
    public static byte[] Between { get; } = ",\n"u8.ToArray();

    /// <summary>One entry, without a line break in it.</summary>
    public static byte[] Entry(RecordedExchange exchange)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, exchange);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, RecordedExchange exchange)
    {
        writer.WriteStartObject();
        writer.WriteString(
            "startedDateTime",
            (exchange.StartedAt ?? DateTimeOffset.UnixEpoch)
                .ToUniversalTime()
                .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)
        );
        writer.WriteNumber("time", exchange.Milliseconds);
        WriteRequest(writer, exchange);
        WriteResponse(writer, exchange);
        writer.WriteStartObject("cache");
        writer.WriteEndObject();
        writer.WriteStartObject("timings");
        writer.WriteNumber("send", 0);
        writer.WriteNumber("wait", exchange.Milliseconds);
        writer.WriteNumber("receive", 0);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteRequest(Utf8JsonWriter writer, RecordedExchange exchange)
    {
        writer.WriteStartObject("request");
        writer.WriteString("method", exchange.Method);
        writer.WriteString("url", exchange.Url);
        writer.WriteString("httpVersion", exchange.HttpVersion);
        Pairs(writer, "cookies", []);
        Pairs(writer, "headers", exchange.RequestHeaders);
        Pairs(writer, "queryString", QueryText.Pairs(exchange.Query));
        if (exchange.RequestBody is { } body)
        {
            writer.WriteStartObject("postData");
            writer.WriteString("mimeType", exchange.RequestHeader("Content-Type") ?? "");
            writer.WriteString("text", body);
            writer.WriteEndObject();
        }

        writer.WriteNumber("headersSize", -1);
        writer.WriteNumber("bodySize", Size(exchange.RequestBody));
        writer.WriteEndObject();
    }

    private static void WriteResponse(Utf8JsonWriter writer, RecordedExchange exchange)
    {
        writer.WriteStartObject("response");
        writer.WriteNumber("status", exchange.Status);
        writer.WriteString("statusText", "");
        writer.WriteString("httpVersion", exchange.HttpVersion);
        Pairs(writer, "cookies", []);
        Pairs(writer, "headers", exchange.ResponseHeaders);
        writer.WriteStartObject("content");
        writer.WriteNumber("size", Size(exchange.ResponseBody));
        writer.WriteString("mimeType", exchange.ResponseHeader("Content-Type") ?? "");
        if (exchange.ResponseBody is { } body)
            writer.WriteString("text", body);
        writer.WriteEndObject();
        writer.WriteString("redirectURL", exchange.ResponseHeader("Location") ?? "");
        writer.WriteNumber("headersSize", -1);
        writer.WriteNumber("bodySize", Size(exchange.ResponseBody));
        writer.WriteEndObject();
    }

    private static void Pairs(Utf8JsonWriter writer, string key, IEnumerable<RecordedHeader> pairs)
    {
        writer.WriteStartArray(key);
        foreach (var (name, value) in pairs)
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("value", value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static int Size(string? body) => body is null ? 0 : System.Text.Encoding.UTF8.GetByteCount(body);
}
