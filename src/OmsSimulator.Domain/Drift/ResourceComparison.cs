using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OmsSimulator.Domain;

/// <summary>Compares keys, types and formats of answers and payloads with the contract's schemas.</summary>
/// <param name="judge">What is wrong with a document, by the name of a schema.</param>
/// <param name="ours">The installation, whose captured rows may have members that no page shows.</param>
/// <param name="tally">What it came to.</param>
internal sealed partial class ResourceComparison(
    Func<string, JsonElement, IEnumerable<ShapeError>> judge,
    Installation ours,
    DriftTally tally
)
{
    private const string Signed = "sha256=";

    /// <summary>Compares one exchange; whether there was something to compare.</summary>
    public bool Compare(RecordedExchange exchange)
    {
        if (exchange.Event is { } type)
            return CompareWebhook(exchange, type);
        if (VendorRoute.Of(exchange.Path) is not { } route || exchange.Status is not (200 or 201))
            return false;
        if (exchange.ResponseJson is not { } body)
            return false;
        if (route.Commanded is not null)
            return body.Member("package_id") is not null && Judge("package-answer", body, exchange.Index);
        if (route.Schema is not { } schema || route.Call.Length > 0 || exchange.Method == "HEAD")
            return false;
        if (route.Id is not null || exchange.Method != "GET")
            return Judge(schema, body, exchange.Index);
        if (!route.IsPlainList)
            JudgePage(schema, body, exchange.Index);
        var rows = body.ValueKind == JsonValueKind.Array ? body.EnumerateArray() : body.ListMember("results");
        foreach (var row in rows)
            Judge(schema, row, exchange.Index);
        return true;
    }

    private bool CompareWebhook(RecordedExchange exchange, string type)
    {
        if (!EventCatalogue.Names.Contains(type))
        {
            Add(DifferenceKind.Webhook, "/event/type", new() { ["type"] = type }, new() { ["type"] = null }, exchange.Index, type);
        }
        else if (exchange.RequestJson is { } body)
        {
            foreach (var error in judge($"webhooks/{type}", body))
                Add(DifferenceKind.Webhook, Plain(error.Pointer), Found(error), Expected($"webhooks/{type}", error), exchange.Index, type);
        }

        if (
            exchange.RequestHeader("Content-Type") is { } media
            && !media.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
        )
        {
            Add(
                DifferenceKind.Webhook,
                "Content-Type",
                new() { ["header"] = media },
                new() { ["header"] = "application/json" },
                exchange.Index,
                null
            );
        }

        if (
            exchange.RequestHeader("X-Whisperer-Signature") is { } signature
            && !(signature.StartsWith(Signed, StringComparison.Ordinal) && signature.Length == Signed.Length + 64)
        )
        {
            var form = signature.Split('=')[0];
            Add(
                DifferenceKind.Webhook,
                "X-Whisperer-Signature",
                new() { ["header"] = $"{form}=…" },
                new() { ["header"] = $"{Signed}…" },
                exchange.Index,
                null
            );
        }

        return true;
    }

    private void JudgePage(string schema, JsonElement body, int exchange)
    {
        foreach (var name in (string[])["count", "next", "previous", "results"])
        {
            if (body.Member(name) is null)
            {
                Add(
                    DifferenceKind.Resource,
                    $"/{name}",
                    new() { ["found"] = "nothing" },
                    new() { ["resource"] = schema, ["expected"] = "a page" },
                    exchange,
                    null
                );
            }
        }
    }

    private bool Judge(string schema, JsonElement body, int exchange)
    {
        foreach (var error in judge(schema, body))
        {
            var more = schema is "package" or "transfer-order" ? MoreOfARow(error) : null;
            if (more is null || !Has(more))
                Add(DifferenceKind.Resource, Plain(error.Pointer), Found(error), Expected(schema, error), exchange, null, more is not null);
        }

        return true;
    }

    // What a captured row says beside what pages show, an installation keeps.
    private static string? MoreOfARow(ShapeError error) =>
        error.Keyword == "additionalProperties" && RowMember().Match(Plain(error.Pointer)) is { Success: true } match
            ? match.Groups["name"].Value
            : null;

    private bool Has(string member) =>
        ours
            .States.Select(static state => state.Members.Others)
            .Concat(ours.Transitions.Select(static transition => transition.Members.Others))
            .OfType<string>()
            .Any(others => RecordedJson.Parse(others)?.Member(member) is not null);

    private void Add(
        DifferenceKind kind,
        string pointer,
        JsonObject real,
        JsonObject expected,
        int exchange,
        string? type,
        bool learnable = false
    ) =>
        tally.Add(
            new Difference(kind)
            {
                Event = type,
                Pointer = pointer,
                Real = real,
                Ours = expected,
                Learnable = learnable,
                Provenance = kind == DifferenceKind.Webhook ? Provenance.Derived(Pages.Webhooks) : Provenance.Derived(Pages.ApiReference),
            },
            exchange
        );

    private static JsonObject Found(ShapeError error) => new() { ["found"] = error.Found };

    private static JsonObject Expected(string schema, ShapeError error) =>
        new() { ["resource"] = schema, [error.Keyword] = error.Expected };

    // The same member of any row is one fact.
    private static string Plain(string pointer) => Index().Replace(pointer, "/*");

    [GeneratedRegex("/[0-9]+(?=/|$)")]
    private static partial Regex Index();

    [GeneratedRegex("^(/state|/commands/\\*)/(?<name>[^/]+)$")]
    private static partial Regex RowMember();
}

/// <summary>In what a document is not as its schema says.</summary>
/// <param name="Pointer">Where.</param>
/// <param name="Keyword">By which keyword of the schema.</param>
/// <param name="Expected">What the schema says.</param>
/// <param name="Found">The kind of what is there, without its value.</param>
public sealed record ShapeError(string Pointer, string Keyword, string Expected, string Found);
