using System.Buffers;
using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Resources;

/// <summary>Writes refusals in the vendor's envelope.</summary>
internal static class RefusalResources
{
    /// <summary>The exact bytes of a refusal's body.</summary>
    public static ReadOnlyMemory<byte> Bytes(Refusal refusal)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, WireJson.Writer))
            Write(writer, refusal);
        return buffer.WrittenMemory;
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
}
