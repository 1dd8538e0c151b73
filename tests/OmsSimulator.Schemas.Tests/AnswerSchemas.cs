using System.Text.Json;
using OmsSimulator.Contract;

namespace OmsSimulator.Schemas;

/// <summary>
/// Which schema an answer of the simulator has to satisfy, and whether it does. For test drivers: hand every answer to <see cref="Check"/>.
/// Any thread may ask; a schema is compiled once. A new endpoint needs a line here, else its answers are wrong.
/// </summary>
public static class AnswerSchemas
{
    // An answer that is no document of ours: a file, or a schema itself.
    private const string Anything = "";

    private static readonly (string Method, string[] Path, string Schema)[] Answers =
    [
        .. Below(
            "/api/v1/oms",
            ("GET", "/packages", "pages/packages"),
            ("GET", "/packages/short", "pages/packages-short"),
            ("GET", "/packages/package-items", "pages/package-items"),
            ("GET", "/packages/package-items/{id}", "package-item"),
            ("GET", "/package-denial-reason", "pages/denial-reasons-short"),
            ("POST", "/package-denial-reason", "denial-reason-short"),
            ("GET", "/package-denial-reason/{id}", "denial-reason-short"),
            ("PUT", "/package-denial-reason/{id}", "denial-reason-short"),
            ("PATCH", "/package-denial-reason/{id}", "denial-reason-short"),
            ("GET", "/packages/package_denial_reason", "pages/denial-reasons"),
            ("POST", "/packages/package_denial_reason", "denial-reason"),
            ("GET", "/packages/package_denial_reason/{id}", "denial-reason"),
            ("PUT", "/packages/package_denial_reason/{id}", "denial-reason"),
            ("PATCH", "/packages/package_denial_reason/{id}", "denial-reason"),
            ("GET", "/packages/{id}", "package"),
            ("POST", "/packages/{id}/command", "package-answer"),
            ("GET", "/packages/{id}/document", Anything),
            ("GET", "/packages/{id}/label", Anything),
            ("GET", "/transfer_orders", "pages/transfer-orders"),
            ("GET", "/transfer_orders/items", "pages/transfer-items"),
            ("GET", "/transfer_orders/{id}", "transfer-order"),
            ("POST", "/transfer_orders/{id}/command", "package-answer"),
            ("GET", "/orders", "pages/orders"),
            ("GET", "/orders/{id}", "order"),
            ("GET", "/order_items", "pages/order-items"),
            ("GET", "/order_items/{id}", "order-item"),
            ("GET", "/orderexecutionplans", "pages/execution-plans"),
            ("GET", "/orderexecutionplans/{id}", "execution-plan"),
            ("GET", "/state-transition-logs", "pages/state-transition-logs"),
            ("GET", "/state-transition-logs/{id}", "state-transition-log"),
            ("GET", "/stocklocations/list-simple", "stock-locations-simple"),
            ("GET", "/stock-locations", "pages/stock-locations"),
            ("GET", "/stock-locations/{id}", "stock-location"),
            ("PATCH", "/stock-locations/{id}", "stock-location"),
            ("GET", "/cargo-company", "pages/cargo-companies"),
            ("GET", "/cargo-company/{id}", "cargo-company"),
            ("GET", "/query-stock-availability", "stock-availability")
        ),
        .. Below("/api", ("POST", "/i1/auth/login", "login"), ("POST", "/v1/auth/login", "login")),
        .. Below(
            "/whisperer",
            ("GET", "/hooks", "pages/hooks"),
            ("POST", "/hooks", "hook"),
            ("GET", "/hooks/{id}", "hook"),
            ("PUT", "/hooks/{id}", "hook"),
            ("PATCH", "/hooks/{id}", "hook"),
            ("GET", "/hook_events", "pages/hook-events")
        ),
        .. Below("/openapi", ("GET", "/oms.json", Anything), ("GET", "/control.json", Anything)),
        .. Below(
            "/__admin",
            ("GET", "/health", "control/health"),
            ("GET", "", "control/index"),
            ("GET", "/sandboxes", "control/sandboxes"),
            ("GET", "/sandboxes/{name}", "control/sandbox"),
            ("GET", "/cluster", "control/cluster"),
            ("POST", "/sandboxes", "control/sandbox"),
            ("POST", "/sandboxes/{name}/fork", "control/sandbox"),
            ("POST", "/replay", "control/replay"),
            ("POST", "/compare", "control/drift"),
            ("POST", "/world", "control/world-created"),
            ("POST", "/orders/{number}/cancel", "order"),
            ("POST", "/orders/{number}/cancel/confirm", "order"),
            ("GET", "/stock", "control/stock"),
            ("PATCH", "/stock", "control/stock"),
            ("GET", "/packages/board", "control/package-board"),
            ("POST", "/orders/preview", "control/order-preview"),
            ("GET", "/search", "control/search"),
            ("GET", "/packages/{id}/timeline", "control/timeline"),
            ("GET", "/packages/{id}/commands", "control/package-commands"),
            ("GET", "/contract", "control/contract"),
            ("GET", "/contract-report", "control/contract-report"),
            ("GET", "/coverage/missing", "control/missing-tests"),
            ("GET", "/coverage/tour", Anything),
            ("GET", "/coverage", "control/coverage"),
            ("GET", "/installation", "control/installation"),
            ("PUT", "/installation", "control/installation"),
            ("GET", "/clock", "control/clock"),
            ("PUT", "/clock", "control/clock"),
            ("POST", "/clock/advance", "control/clock"),
            ("GET", "/requests", "control/requests"),
            ("GET", "/requests/unmatched", "control/requests"),
            ("GET", "/requests/{id}", "control/request"),
            ("POST", "/requests/find", "control/requests"),
            ("GET", "/requests/unmatched/near-misses", "control/near-misses"),
            ("POST", "/near-misses/request", "control/near-misses"),
            ("POST", "/near-misses/request-pattern", "control/near-misses"),
            ("GET", "/events", Anything),
            ("GET", "/mappings", "control/mappings"),
            ("GET", "/mappings/unmatched", "control/mappings"),
            ("GET", "/scenarios", "control/scenarios"),
            ("POST", "/requests/count", "control/request-count"),
            ("POST", "/requests/remove", "control/requests-removed"),
            ("GET", "/faults", "control/faults"),
            ("POST", "/faults", "control/fault"),
            ("GET", "/faults/{id}", "control/fault"),
            ("GET", "/partners", "control/partners"),
            ("GET", "/partners/{name}", "control/partner"),
            ("PUT", "/partners/{name}", "control/partner"),
            ("GET", "/partners/{name}/calls", "control/partner-calls"),
            ("POST", "/carrier/{awb_number}", "control/carrier-report"),
            ("GET", "/webhooks", "control/webhooks"),
            ("POST", "/webhooks/{uuid}/replay", "control/webhook"),
            ("GET", "/webhooks/mode", "control/webhook-mode"),
            ("PUT", "/webhooks/mode", "control/webhook-mode"),
            ("POST", "/webhooks/samples", "control/webhook"),
            ("GET", "/webhooks/sink/{any}", "control/webhook-sink"),
            ("GET", "/schemas", "control/schemas"),
            ("GET", "/schemas/{name}", Anything),
            ("GET", "/schemas/{folder}/{name}", Anything),
            ("POST", "/schemas/{name}/validate", "control/judgement"),
            ("POST", "/schemas/{folder}/{name}/validate", "control/judgement")
        ),
    ];

    /// <summary>What is wrong with an answer; nothing: it is as its schema says.</summary>
    /// <param name="method">The request's method.</param>
    /// <param name="path">The request's path or address, with or without sandbox prefix and query.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="contentType">The answer's Content-Type; none where it has none.</param>
    /// <param name="body">The answer's body.</param>
    public static IReadOnlyList<string> Check(string method, string path, int status, string? contentType, ReadOnlyMemory<byte> body)
    {
        var request = $"{method} {path} answered {status}";
        if (body.Length == 0)
            return status is 204 or 304 || method == "HEAD" ? [] : [$"{request} without a body"];
        if (contentType?.Contains("json", StringComparison.Ordinal) != true || contentType == "application/x-ndjson")
            return status < 400 ? [] : [$"{request} with {contentType ?? "no Content-Type"}: a refusal is JSON"];
        // What a path says of itself is Django REST Framework's to shape.
        if (method == "OPTIONS" && status == 200)
            return [];
        try
        {
            using var document = JsonDocument.Parse(body);
            return For(method, path, status, document.RootElement) switch
            {
                Anything => [],
                { } name when SchemaCatalogue.TryGet(name, out var schema) =>
                [
                    .. Wrong(schema, status, document.RootElement).Select(error => $"{request}: not as schema {name} says: {error}"),
                ],
                var name => [$"{request}: no schema is known for it ({name ?? "AnswerSchemas has no line for this call"})"],
            };
        }
        catch (JsonException wrong)
        {
            return [$"{request}, no JSON: {wrong.Message}"];
        }
    }

    /// <summary>The name of the schema that applies; empty: none has to; null: the call is unknown here.</summary>
    public static string? For(string method, string path, int status, JsonElement body)
    {
        var steps = Steps(path);
        if (status < 400)
            return Answers.FirstOrDefault(answer => answer.Method == method && Fits(answer.Path, steps)).Schema;
        if (steps is ["__admin", ..])
            return "problem";
        if (body.ValueKind == JsonValueKind.Object && body.TryGetProperty("code", out _))
            return "error-webhook";
        return
            body.ValueKind == JsonValueKind.Object && body.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
            ? IsText(error, "detail")
                ? "error-detail"
                : IsText(error, "non_field_errors")
                    ? "error-command"
                    : "error-field"
            : "error-detail";
    }

    private static IEnumerable<SchemaError> Wrong(DocumentSchema schema, int status, JsonElement body)
    {
        foreach (var error in SchemaJudge.Shared.Judge(schema, body))
            yield return error;
        foreach (var key in (string[])["status_code", "status"])
        {
            if (
                status >= 400
                && body.ValueKind == JsonValueKind.Object
                && body.TryGetProperty(key, out var said)
                && !(said.TryGetInt32(out var number) && number == status)
            )
            {
                yield return new SchemaError($"/{key}", "status", $"{status}", said.GetRawText());
            }
        }
    }

    private static bool IsText(JsonElement error, string key) =>
        error.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String;

    private static string[] Steps(string path)
    {
        var start = path.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? path.IndexOf('/', scheme + 3) : 0;
        var way = start < 0 ? "" : path[start..].Split('?', '#')[0];
        var steps = way.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return steps is ["sandboxes", _, .. var rest] ? rest : steps;
    }

    private static bool Fits(string[] pattern, string[] steps) =>
        pattern.Length == steps.Length && pattern.Zip(steps).All(pair => pair.First[0] == '{' || pair.First == pair.Second);

    private static IEnumerable<(string Method, string[] Path, string Schema)> Below(
        string prefix,
        params (string Method, string Path, string Schema)[] answers
    ) => answers.Select(answer => (answer.Method, Steps(prefix + answer.Path), answer.Schema));
}
