using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OmsSimulator.Documents;

/// <summary>
/// Parses the documents of the control surface: JSON without duplicate keys and lone surrogates, at most 64 deep; where it is allowed,
/// YAML.
/// </summary>
internal static class DocumentText
{
    /// <summary>How deep a document may nest.</summary>
    public const int MaxDepth = 64;

    /// <summary>How JSON is read here.</summary>
    public static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = MaxDepth };

    /// <summary>Parses a text; the problem says what and where.</summary>
    public static bool TryParse(
        string text,
        bool allowYaml,
        [NotNullWhen(true)] out JsonDocument? document,
        [NotNullWhen(false)] out string? problem
    ) =>
        allowYaml && text.AsSpan().TrimStart() is not ['{' or '[', ..]
            ? TryParseYaml(text, out document, out problem)
            : JsonText.TryParse(Encoding.UTF8.GetBytes(text), out document, out problem);

    private static bool TryParseYaml(string text, [NotNullWhen(true)] out JsonDocument? document, [NotNullWhen(false)] out string? problem)
    {
        (document, problem) = (null, null);
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new PlainYaml(new Parser(new Scanner(new StringReader(text), skipComments: true))));
            if (yaml.Documents.Count != 1)
            {
                problem = $"expected one YAML document, found {yaml.Documents.Count}";
                return false;
            }

            var node = Convert(yaml.Documents[0].RootNode);
            return JsonText.TryParse(Encoding.UTF8.GetBytes(node?.ToJsonString() ?? "null"), out document, out problem);
        }
        catch (YamlException wrong)
        {
            problem = $"{wrong.Message} (line {wrong.Start.Line}, column {wrong.Start.Column})";
            return false;
        }
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            // Of broken texts the scanner throws whatever its own code stumbles over: an index, an argument, a number. Whatever it is, the
            // text is at fault.
            problem = "not YAML that can be read: a bracket, a quote, a tag or an escape is broken";
            return false;
        }
    }

    private static JsonNode? Convert(YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                var members = new JsonObject();
                foreach (var (key, value) in mapping.Children)
                {
                    members[(key as YamlScalarNode)?.Value ?? throw new YamlException(key.Start, key.End, "a key is a string")] = Convert(
                        value
                    );
                }

                return members;
            case YamlSequenceNode sequence:
                return new JsonArray([.. sequence.Children.Select(child => Convert(child))]);
            default:
                return Scalar((YamlScalarNode)node);
        }
    }

    // The core schema of YAML 1.2: only plain scalars are numbers, booleans or null.
    private static JsonValue? Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style != ScalarStyle.Plain)
            return JsonValue.Create(text);
        if (text is "" or "~" or "null" or "Null" or "NULL")
            return null;
        if (text is "true" or "True" or "TRUE")
            return JsonValue.Create(true);
        if (text is "false" or "False" or "FALSE")
            return JsonValue.Create(false);
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return JsonValue.Create(integer);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);
    }
}
