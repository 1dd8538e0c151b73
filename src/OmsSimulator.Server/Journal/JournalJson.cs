using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OmsSimulator.Documents;
using OmsSimulator.Domain;

namespace OmsSimulator.Journal;

/// <summary>Entries as JSON: WireMock's, so that its clients can read them, with a member <c>simulator</c> of our own.</summary>
internal static class JournalJson
{
    /// <summary>Writes an entry.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="simulator">Whether the member of our own is there: WireMock's clients refuse an event with a member that they do not
    /// know.</param>
    /// <param name="bytes">Whether bodies come in base64 too, which is what WireMock's Java client reads; where they are no text they
    /// always do.</param>
    public static void Write(Utf8JsonWriter writer, JournalEntry entry, bool simulator = true, bool bytes = true)
    {
        writer.WriteStartObject();
        WriteMembers(writer, entry, simulator, bytes);
        writer.WriteEndObject();
    }

    /// <summary>
    /// Writes a request as WireMock's <c>find</c> has it, which may have members of others: those of the entry stand beside.
    /// </summary>
    public static void WriteRequest(Utf8JsonWriter writer, JournalEntry entry)
    {
        writer.WriteStartObject();
        WriteRequestMembers(writer, entry);
        WriteMembers(writer, entry, simulator: true, bytes: true);
        writer.WriteEndObject();
    }

    /// <summary>Whether a document is an entry as <see cref="Write"/> writes it.</summary>
    internal static bool IsEntry(JsonElement entry) => EntryDocument.Read(entry, Place.Root, new Problems()) is not null;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static JournalEntry Read(JsonElement entry)
    {
        var (request, response) = (entry.GetProperty("request"), entry.GetProperty("response"));
        var simulator = entry.TryGetProperty("simulator", out var known) ? Encoding.UTF8.GetBytes(known.GetRawText()) : "{}"u8.ToArray();
        return new JournalEntry
        {
            Id = entry.GetProperty("id").GetGuid().ToString(),
            Command = known.ValueKind == JsonValueKind.Object ? Text(known, "command") : "",
            Package = Package(known),
            At = Instant(request),
            Request = new JournalRequest
            {
                Url = request.GetProperty("url").GetString()!,
                AbsoluteUrl = Text(request, "absoluteUrl"),
                Method = request.GetProperty("method").GetString()!,
                ClientIp = Text(request, "clientIp"),
                Headers = ReadHeaders(request),
                Body = ReadBody(request),
            },
            Status = WholeNumber.TryRead(response.GetProperty("status"), out var status) ? (int)status : 0,
            IsFromConsole = Senders.IsConsole(known),
            Headers = ReadHeaders(response),
            Body = ReadBody(response),
            Knowledge = () => simulator,
        };
    }

    private static string Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";

    private static int Package(JsonElement simulator) =>
        simulator.ValueKind == JsonValueKind.Object
        && simulator.TryGetProperty("package", out var id)
        && WholeNumber.TryRead(id, out var number)
        && number is >= 0 and <= int.MaxValue
            ? (int)number
            : 0;

    private static DateTime Instant(JsonElement request) =>
        request.TryGetProperty("loggedDateString", out var text)
        && text.ValueKind == JsonValueKind.String
        && Timestamps.TryParse(text.GetString()!, out var instant)
            ? instant
            : DateTime.UnixEpoch.AddMilliseconds(request.GetProperty("loggedDate").GetInt64());

    private static void WriteMembers(Utf8JsonWriter writer, JournalEntry entry, bool simulator, bool bytes)
    {
        writer.WriteString("id", entry.Id);
        writer.WriteStartObject("request");
        WriteRequestMembers(writer, entry, bytes);
        writer.WriteEndObject();
        writer.WriteStartObject("responseDefinition");
        writer.WriteNumber("status", entry.Status);

        // By this, and not by wasMatched, WireMock's Java client knows what was refused.
        if (!entry.WasMatched)
            writer.WriteBoolean("fromConfiguredStub", false);
        writer.WriteEndObject();
        writer.WriteStartObject("response");
        writer.WriteNumber("status", entry.Status);
        WriteHeaders(writer, entry.Headers);
        WriteBody(writer, entry.Body, bytes);
        writer.WriteEndObject();
        writer.WriteBoolean("wasMatched", entry.WasMatched);
        if (!simulator)
            return;
        writer.WritePropertyName("simulator");
        writer.WriteRawValue(entry.Simulator);
    }

    internal static void WriteRequestMembers(Utf8JsonWriter writer, JournalEntry entry, bool bytes = true)
    {
        var request = entry.Request;
        writer.WriteString("url", request.Url);
        writer.WriteString("absoluteUrl", request.AbsoluteUrl);
        writer.WriteString("method", request.Method);
        writer.WriteString("clientIp", request.ClientIp);
        WriteHeaders(writer, request.Headers);
        WriteBody(writer, request.Body, bytes);
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

    // As WireMock: no body is an empty text.
    private static void WriteBody(Utf8JsonWriter writer, byte[]? body, bool bytes)
    {
        writer.WritePropertyName("body");
        writer.WriteLongValue(body);
        if (body is not { Length: > 0 } || (!bytes && Utf8.IsValid(body)))
            return;
        writer.WritePropertyName("bodyAsBase64");
        writer.WriteLongBase64Value(body);
    }

    private static ImmutableArray<(string Name, string Value)> ReadHeaders(JsonElement of)
    {
        if (!of.TryGetProperty("headers", out var headers) || headers.ValueKind != JsonValueKind.Object)
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
        if (
            of.TryGetProperty("bodyAsBase64", out var bytes)
            && bytes.ValueKind == JsonValueKind.String
            && bytes.GetString() is { Length: > 0 }
        )
        {
            return bytes.GetBytesFromBase64();
        }

        return of.TryGetProperty("body", out var text) && text.GetString() is { Length: > 0 } said ? Encoding.UTF8.GetBytes(said) : null;
    }
}
