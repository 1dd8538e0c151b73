using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OmsSimulator.Domain;

namespace OmsSimulator.Journal;

/// <summary>Entries as JSON: WireMock's, so that its clients can read them, with a member <c>simulator</c> of our own.</summary>
public static class JournalJson
{
    /// <summary>Writes an entry.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="alsoFlat">Whether the request's members stand beside too, as WireMock's <c>find</c> has them.</param>
    public static void Write(Utf8JsonWriter writer, JournalEntry entry, bool alsoFlat = false)
    {
        writer.WriteStartObject();
        writer.WriteString("id", entry.Id);
        if (alsoFlat)
            WriteRequest(writer, entry);
        writer.WriteStartObject("request");
        WriteRequest(writer, entry);
        writer.WriteEndObject();
        writer.WriteStartObject("responseDefinition");
        writer.WriteNumber("status", entry.Status);
        writer.WriteEndObject();
        writer.WriteStartObject("response");
        writer.WriteNumber("status", entry.Status);
        WriteHeaders(writer, entry.Headers);
        WriteBody(writer, entry.Body);
        writer.WriteEndObject();
        writer.WriteBoolean("wasMatched", entry.WasMatched);
        writer.WritePropertyName("simulator");
        writer.WriteRawValue(entry.Simulator);
        writer.WriteEndObject();
    }

    /// <summary>Whether a document is an entry as <see cref="Write"/> writes it.</summary>
    internal static bool IsEntry(JsonElement entry)
    {
        try
        {
            return Read(entry).Id.Length > 0;
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or KeyNotFoundException or FormatException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static JournalEntry Read(JsonElement entry)
    {
        var (request, response) = (entry.GetProperty("request"), entry.GetProperty("response"));
        var simulator = entry.TryGetProperty("simulator", out var known) ? Encoding.UTF8.GetBytes(known.GetRawText()) : "{}"u8.ToArray();
        return new JournalEntry
        {
            Id = entry.GetProperty("id").GetGuid().ToString(),
            At = Instant(request),
            Request = new JournalRequest
            {
                Url = request.GetProperty("url").GetString()!,
                AbsoluteUrl = request.GetProperty("absoluteUrl").GetString()!,
                Method = request.GetProperty("method").GetString()!,
                ClientIp = request.GetProperty("clientIp").GetString()!,
                Headers = ReadHeaders(request),
                Body = ReadBody(request),
            },
            Status = response.GetProperty("status").GetInt32(),
            Headers = ReadHeaders(response),
            Body = ReadBody(response),
            Knowledge = () => simulator,
        };
    }

    private static DateTime Instant(JsonElement request) =>
        request.TryGetProperty("loggedDateString", out var text) && Timestamps.TryParse(text.GetString()!, out var instant)
            ? instant
            : DateTime.UnixEpoch.AddMilliseconds(request.GetProperty("loggedDate").GetInt64());

    private static void WriteRequest(Utf8JsonWriter writer, JournalEntry entry)
    {
        var request = entry.Request;
        writer.WriteString("url", request.Url);
        writer.WriteString("absoluteUrl", request.AbsoluteUrl);
        writer.WriteString("method", request.Method);
        writer.WriteString("clientIp", request.ClientIp);
        WriteHeaders(writer, request.Headers);
        WriteBody(writer, request.Body);
        writer.WriteNumber("loggedDate", (long)Math.Floor((entry.At - DateTime.UnixEpoch).TotalMilliseconds));
        writer.WriteString("loggedDateString", Timestamps.Format(entry.At));
    }

    private static void WriteHeaders(Utf8JsonWriter writer, ImmutableArray<(string Name, string Value)> headers)
    {
        writer.WriteStartObject("headers");
        foreach (var group in headers.GroupBy(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase))
        {
            var values = group.ToArray();
            if (values.Length == 1)
            {
                writer.WriteString(group.Key, values[0]);
                continue;
            }

            writer.WriteStartArray(group.Key);
            foreach (var value in values)
                writer.WriteStringValue(value);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    // As WireMock: no body is an empty text. What is no text comes in base64 too.
    private static void WriteBody(Utf8JsonWriter writer, byte[]? body)
    {
        writer.WriteString("body", body is null ? "" : Encoding.UTF8.GetString(body));
        if (body is not null && !Utf8.IsValid(body))
            writer.WriteBase64String("bodyAsBase64", body);
    }

    private static ImmutableArray<(string Name, string Value)> ReadHeaders(JsonElement of)
    {
        if (!of.TryGetProperty("headers", out var headers))
            return [];
        var read = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var header in headers.EnumerateObject())
        {
            if (header.Value.ValueKind == JsonValueKind.Array)
                read.AddRange(header.Value.EnumerateArray().Select(value => (header.Name, value.GetString()!)));
            else
                read.Add((header.Name, header.Value.GetString()!));
        }

        return read.ToImmutable();
    }

    private static byte[]? ReadBody(JsonElement of)
    {
        if (of.TryGetProperty("bodyAsBase64", out var bytes))
            return bytes.GetBytesFromBase64();
        return of.TryGetProperty("body", out var text) && text.GetString() is { Length: > 0 } said ? Encoding.UTF8.GetBytes(said) : null;
    }
}
