using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace OmsSimulator.Documents;

/// <summary>
/// Parses JSON strictly: UTF-8, no duplicate key, no lone surrogate, at most 64 deep. What is wrong is said in a sentence, with its place.
/// </summary>
internal static class JsonText
{
    /// <summary>Parses bytes, which must stay as they are while the document is used.</summary>
    public static bool TryParse(
        ReadOnlyMemory<byte> bytes,
        [NotNullWhen(true)] out JsonDocument? document,
        [NotNullWhen(false)] out string? problem
    )
    {
        (document, problem) = (null, null);
        if (!Utf8.IsValid(bytes.Span))
        {
            problem = "not valid UTF-8";
            return false;
        }

        if (bytes.IsEmpty)
        {
            problem = "Expecting value: line 1 column 1 (char 0)";
            return false;
        }

        try
        {
            if (bytes.Span.IndexOf("\\u"u8) >= 0 && LoneSurrogate(bytes.Span) is { } place)
            {
                problem = $"Lone surrogate in a string (char {place})";
                return false;
            }

            document = JsonDocument.Parse(bytes, DocumentText.Options);
            return true;
        }
        catch (JsonException wrong)
        {
            problem = Describe(wrong);
            return false;
        }
    }

    private static string Describe(JsonException wrong)
    {
        var message = wrong.Message;
        foreach (var end in (ReadOnlySpan<string>)[" Path:", " LineNumber:"])
        {
            if (message.IndexOf(end, StringComparison.Ordinal) is > 0 and var cut)
                message = message[..cut];
        }

        return wrong.LineNumber is { } line ? $"{message} line {line + 1} column {wrong.BytePositionInLine + 1}" : message;
    }

    private static long? LoneSurrogate(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DocumentText.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped)
                continue;
            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException)
            {
                return reader.TokenStartIndex;
            }
        }

        return null;
    }
}
