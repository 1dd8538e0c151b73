using System.Collections.Concurrent;
using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Schemas;

namespace OmsSimulator.Drift;

/// <summary>
/// Says in what a document is not as a schema of the contract has it: keys, types, words and forms, never values. What is found is told by
/// its type or its form, so that nothing of the customer's stands in a report.
/// </summary>
internal sealed class ShapeJudge
{
    private const string Suffix = ".schema.json";
    private const int LongestForm = 40;
    private readonly ConcurrentDictionary<string, SchemaNode> nodes = new(StringComparer.Ordinal);

    /// <summary>The one that every comparison of a process uses: a schema is read once.</summary>
    public static ShapeJudge Shared { get; } = new();

    /// <summary>What is wrong with a document; nothing: it is as the schema says.</summary>
    public IEnumerable<ShapeError> Judge(string schema, JsonElement document)
    {
        var errors = new List<ShapeError>();
        Judge(Find(schema), document, "", errors);
        return errors;
    }

    private SchemaNode Find(string name) =>
        nodes.GetOrAdd(
            name,
            static (name, judge) =>
            {
                if (!SchemaCatalogue.TryGet(name, out var schema))
                    throw new InvalidOperationException($"There is no schema {name}.");
                using var document = JsonDocument.Parse(schema.Bytes);
                return SchemaNode.Read(document.RootElement, reference => judge.Find(Resolved(name, reference)));
            },
            this
        );

    // A reference is a file beside the one that it stands in.
    private static string Resolved(string from, string reference)
    {
        var folder = from.Contains('/') ? from[..(from.LastIndexOf('/') + 1)] : "";
        while (reference.StartsWith("../", StringComparison.Ordinal))
        {
            reference = reference[3..];
            folder = folder.TrimEnd('/').LastIndexOf('/') is >= 0 and var up ? folder[..(up + 1)] : "";
        }

        return folder + reference[..^Suffix.Length];
    }

    private static void Judge(SchemaNode node, JsonElement element, string at, List<ShapeError> errors)
    {
        if (node.AnyOf.Count > 0)
        {
            JudgeAny(node, element, at, errors);
            return;
        }

        if (node.Types.Count > 0 && !node.Types.Any(type => Fits(type, element)))
        {
            errors.Add(new(at, "type", string.Join(" or ", node.Types), TypeOf(element)));
            return;
        }

        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                JudgeMembers(node, element, at, errors);
                break;
            case JsonValueKind.Array when node.Items is { } items:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                    Judge(items.Value, item, $"{at}/{index++}", errors);
                break;
            case JsonValueKind.String:
                JudgeText(node, element.GetString()!, at, errors);
                break;
        }
    }

    // Of several, the one of its type says what is wrong.
    private static void JudgeAny(SchemaNode node, JsonElement element, string at, List<ShapeError> errors)
    {
        List<ShapeError>? nearest = null;
        foreach (var choice in node.AnyOf)
        {
            var found = new List<ShapeError>();
            Judge(choice.Value, element, at, found);
            if (found.Count == 0)
                return;
            var isOfItsType = !found.Exists(error => error.Pointer == at && error.Keyword == "type");
            if (isOfItsType && (nearest is null || found.Count < nearest.Count))
                nearest = found;
        }

        if (nearest is not null)
            errors.AddRange(nearest);
        else
            errors.Add(new(at, "type", string.Join(" or ", node.AnyOf.SelectMany(static choice => choice.Value.Types)), TypeOf(element)));
    }

    private static void JudgeMembers(SchemaNode node, JsonElement element, string at, List<ShapeError> errors)
    {
        foreach (var member in element.EnumerateObject())
        {
            if (node.Properties.TryGetValue(member.Name, out var known))
                Judge(known.Value, member.Value, $"{at}/{Escaped(member.Name)}", errors);
            else if (!node.AllowsOthers)
                errors.Add(new($"{at}/{Escaped(member.Name)}", "additionalProperties", "no such key", TypeOf(member.Value)));
            else if (node.Others is { } others)
                Judge(others.Value, member.Value, $"{at}/{Escaped(member.Name)}", errors);
        }

        foreach (var name in node.Required)
        {
            if (!element.TryGetProperty(name, out _))
                errors.Add(new($"{at}/{name}", "required", "a value", "nothing"));
        }
    }

    private static void JudgeText(SchemaNode node, string text, string at, List<ShapeError> errors)
    {
        if (node.Words.Count > 0 && !node.Words.Contains(text))
            errors.Add(new(at, "enum", string.Join(" or ", node.Words), Cut(text)));
        else if (node.Pattern is { } pattern && !pattern.IsMatch(text))
            errors.Add(new(at, "pattern", $"{pattern}", Form(text)));
    }

    private static bool Fits(string type, JsonElement element) =>
        type switch
        {
            "integer" => element.ValueKind == JsonValueKind.Number
                && element.TryGetDecimal(out var number)
                && number == Math.Truncate(number),
            "number" => element.ValueKind == JsonValueKind.Number,
            "boolean" => element.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => TypeOf(element) == type,
        };

    private static string TypeOf(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => "number",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => "null",
        };

    // Digits and letters show the form, not what it says.
    private static string Form(string text) =>
        Cut(
            string.Concat(
                text.Select(static sign =>
                    char.IsDigit(sign) ? '9'
                    : char.IsLetter(sign) ? 'x'
                    : sign
                )
            )
        );

    private static string Cut(string text) => text.Length <= LongestForm ? text : $"{text[..LongestForm]}…";

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
