using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Takes secrets and personal data out of a JSON document, and leaves everything else as it is.</summary>
/// <param name="values">What stands in their place; none: personal data stays.</param>
/// <param name="names">What personal data is called.</param>
internal sealed class JsonDisguise(StandInValues? values, PersonalNames names)
{
    private const string Mark = "***";
    private const string DocumentContent = "document_content";
    private const int ShortestEcho = 3;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Values that were replaced, by themselves: an answer repeats what was sent, in its sentences.</summary>
    public Dictionary<string, string> Replaced { get; } = new(StringComparer.Ordinal);

    /// <summary>The document without them.</summary>
    public string Of(JsonElement document)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, document, isPersonal: false, depth: 0);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Write(Utf8JsonWriter writer, JsonElement element, bool isPersonal, int depth)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                    WriteMember(writer, member, isPersonal, depth + 1);
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    Write(writer, item, isPersonal, depth + 1);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(isPersonal ? StandIn(element.GetString()!) : Said(element.GetString()!));
                break;
            case JsonValueKind.Number when isPersonal:
                writer.WriteRawValue(values!.OfNumber(element.GetRawText()), skipInputValidation: true);
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private void WriteMember(Utf8JsonWriter writer, JsonProperty member, bool isPersonal, int depth)
    {
        // What stands in a document of the customer's is nobody's business.
        if (values is not null && member.NameEquals(DocumentContent))
            return;
        writer.WritePropertyName(member.Name);
        if (SecretNames.IsMember(member.Name) && member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            writer.WriteStringValue(Mark);
        else if (depth == 1 && member.NameEquals("error") && member.Value.ValueKind == JsonValueKind.Object)
            WriteSentences(writer, member.Value);
        else
            Write(writer, member.Value, isPersonal || (values is not null && names.IsWay(member.Name)), depth);
    }

    // What is said about a field is no value of it: a sentence of the contract, which may repeat what was sent.
    private void WriteSentences(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    WriteSentences(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    WriteSentences(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Said(element.GetString()!));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private string StandIn(string value)
    {
        var standIn = values!.Of(value);
        if (value.Length >= ShortestEcho)
            Replaced[value] = standIn;
        return standIn;
    }

    // An address of a next page has the filters in it, and a sentence may have what was sent.
    private string Said(string text)
    {
        if (text.Contains("://", StringComparison.Ordinal) || text.StartsWith('/'))
            text = QueryText.Change(text, Parameter);
        foreach (var (value, standIn) in Replaced)
            text = text.Replace(value, standIn, StringComparison.Ordinal);
        return text;
    }

    /// <summary>A parameter's value without what is secret or personal of it.</summary>
    public string Parameter(string name, string value) =>
        SecretNames.IsMember(name) ? Mark
        : values is not null && names.IsWay(name) ? StandIn(value)
        : value;
}
