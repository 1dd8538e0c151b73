using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>
/// How the documents say who stands behind a fact: <c>x-oms-mark</c>, <c>x-oms-page</c>, and a word at the end of the description.
/// </summary>
internal static partial class Marks
{
    /// <summary>What the extensions mean, for the head of a document.</summary>
    public const string Legend = """
        Every fact of the vendor's API carries a mark (`x-oms-mark`) and, where a page stands behind it, that page (`x-oms-page`; the addresses are in `x-oms-pages`):
        **documented**, a public page of the vendor says it; **derived**, it follows from documented samples or from the open-source libraries behind the API;
        **assumed**, nobody outside the vendor knows: our choice, which an installation document can replace.
        """;

    /// <summary>Adds the extensions.</summary>
    public static void Add(JsonObject target, Provenance? provenance)
    {
        if (provenance is null)
            return;
        target["x-oms-mark"] = Word(provenance);
        if (provenance.Page is { } page)
            target["x-oms-page"] = page.Id;
    }

    /// <summary>Adds what the description of a schema says itself: <c>Documented: S003.</c></summary>
    public static void AddSaid(JsonObject schema, string description)
    {
        var said = Said().Match(description);
        if (!said.Success)
            return;
        schema["x-oms-mark"] = said.Groups["mark"].Value.ToLowerInvariant();
        if (Pages.All.Any(page => page.Id == said.Groups["page"].Value))
            schema["x-oms-page"] = said.Groups["page"].Value;
    }

    /// <summary>A description with the mark at its end.</summary>
    public static string Described(string description, Provenance? provenance)
    {
        var said = provenance is null
            ? ""
            : $"*{char.ToUpperInvariant(Word(provenance)[0])}{Word(provenance)[1..]}{(provenance.Page is { } page ? $": {page.Id}" : "")}.*";
        if (description.Length == 0 || said.Length == 0)
            return description + said;

        // After a table a line of its own; on the same line it would be a cell.
        return description.Contains('\n', StringComparison.Ordinal) ? $"{description.TrimEnd()}\n\n{said}" : $"{description} {said}";
    }

    /// <summary>The pages, by id.</summary>
    public static JsonObject AllPages() =>
        new(
            Pages.All.Select(page =>
                KeyValuePair.Create<string, JsonNode?>(
                    page.Id,
                    new JsonObject
                    {
                        ["title"] = page.Title,
                        ["addresses"] = new JsonArray([.. page.Addresses.Select(address => JsonValue.Create(address))]),
                    }
                )
            )
        );

    private static string Word(Provenance provenance) => provenance.Mark.ToString().ToLowerInvariant();

    [GeneratedRegex(@"\b(?<mark>Documented|Derived|Assumed)(?:: (?<page>[A-Z0-9]+))?\b")]
    private static partial Regex Said();
}
