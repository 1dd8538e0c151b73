using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Schemas.Tests;

/// <summary>Good documents for every schema: answers that the server really gave, and rich documents that clients may send.</summary>
internal static class Samples
{
    private static readonly Dictionary<string, string[]> Written = new()
    {
        ["world"] = [Documents.World],
        ["installation"] = [Documents.Installation, .. Documents.Captured],
        ["problem-report"] = [Documents.ProblemReport],
        ["requests/login"] = [Documents.Login],
        ["requests/denial-reason"] = [Documents.DenialReason],
        ["requests/denial-reason-change"] = [Documents.DenialReason],
        ["requests/stock-location"] = [Documents.StockLocation],
        ["requests/stock"] = [Documents.Stock],
        ["requests/clock"] = [Documents.Clock],
        ["requests/clock-advance"] = [Documents.ClockAdvance],
        ["requests/sandbox"] = [Documents.Sandbox],
        ["requests/fork"] = ["""{"name":"acme-2","random_seed":3}"""],
        ["requests/request-pattern"] = Documents.RequestPatterns,
        ["requests/logged-request"] = ["""{"url":"/","method":"GET"}"""],
        ["requests/scenario"] = ["""{"ids":["384f0b3e-81cc-4c70-b14f-2a2257bfbf8d"],"title":"Packed and shipped"}"""],
        ["requests/fault"] = Documents.Faults,
        ["requests/partner"] = Documents.Partners,
        ["requests/carrier-report"] = [Documents.CarrierReport],
        ["requests/hook"] = Documents.Hooks,
        ["requests/hook-change"] = Documents.Hooks,
        ["requests/webhook-mode"] = [Documents.WebhookMode],
        ["requests/webhook-sample"] = [Documents.WebhookSample],
        ["requests/recording"] = [Documents.Recording],
        ["requests/order-preview"] = [LookingDocuments.PreviewedOrder],
        ["control/order-preview"] = [LookingDocuments.OrderPreview],
        ["control/search"] = [LookingDocuments.SearchResults],
        ["control/package-board"] = [LookingDocuments.PackageBoard],
        ["control/event-fact"] = [LookingDocuments.FactEvent],
        ["control/event-request"] = [LookingDocuments.RequestEvent],
        ["control/event-webhook"] = [LookingDocuments.WebhookEvent],
        ["control/event-partner"] = [LookingDocuments.PartnerEvent],
        ["control/event-clock"] = [LookingDocuments.ClockEvent],
        ["control/event-sandbox"] = [LookingDocuments.SandboxChange],
        ["control/event-dropped"] = [LookingDocuments.DroppedEvents],
    };

    /// <summary>The samples of what clients send.</summary>
    public static IReadOnlyList<JsonNode> Said(string schema) => [.. Written[schema].Select(text => JsonNode.Parse(text)!)];

    /// <summary>The samples of a schema.</summary>
    public static IReadOnlyList<JsonNode> Of(string schema, Server server)
    {
        if (schema.StartsWith("commands/", StringComparison.Ordinal))
            return [.. Commands(schema).Select(text => JsonNode.Parse(text)!)];
        if (Written.TryGetValue(schema, out var written))
            return [.. written.Select(text => JsonNode.Parse(text)!)];

        // Only in a list it shows everything.
        if (schema == "control/request")
            return [server.Sample("control/requests")!["requests"]![0]!.DeepClone()];

        // The objects of a list are kept as one; there are always four partners.
        if (schema == "control/partners")
            return [new JsonArray([.. Enumerable.Range(0, 4).Select(_ => server.Sample(schema)![0]!.DeepClone())])];
        return server.Sample(schema) is { } sample ? [sample] : Part(schema, server);
    }

    // What is never an answer by itself is found inside one.
    private static IReadOnlyList<JsonNode> Part(string schema, Server server) =>
        schema switch
        {
            "timestamp" => [server.Sample("package")!["created_date"]!.DeepClone()],
            "money" => [server.Sample("order-item")!["price"]!.DeepClone()],
            "state" => [server.Sample("package")!["state"]!.DeepClone(), server.Sample("transfer-order")!["state"]!.DeepClone()],
            "command" => [server.Sample("package")!["commands"]![0]!.DeepClone()],
            "address" => [server.Sample("stock-location")!["address"]!.DeepClone()],
            "product" => [server.Sample("order-item")!["product"]!.DeepClone()],
            "shipment" => [server.Sample("package")!["shipment"]!.DeepClone(), server.Sample("transfer-order")!["shipment"]!.DeepClone()],
            "transfer-item" => [server.Sample("pages/transfer-items")!["results"]![0]!.DeepClone()],
            "hook-event" => [server.Sample("pages/hook-events")!["results"]![0]!.DeepClone()],
            "package-short" => [server.Sample("pages/packages-short")!["results"]![0]!.DeepClone()],
            "stock-location-simple" => [server.Sample("stock-locations-simple")![0]!.DeepClone()],
            _ => [],
        };

    // The three places of parameters; one sample names the transition by its id, the others by its slug.
    private static IEnumerable<string> Commands(string schema)
    {
        var command = CommandCatalogue.Find(schema["commands/".Length..].ToUpperInvariant())!;
        var world = new CommandWorld(command);
        var properties = command.DeclaredFields.Select(field => field.Name).ToArray();
        string Members(IEnumerable<string> names) => string.Join(',', names.Select(name => $"\"{name}\":{world.Example(name)}"));
        yield return $$$"""{"transition":333,"{{{command.SubjectField.Name}}}":1,"input_parameters":{{{{Members(properties)}}}}}""";
        yield return $$"""{"slug":"s",{{Members(properties)}}}""";
        foreach (var name in command.AtLeastOneOf.Select(field => field.Name))
        {
            yield return $$"""{"slug":"s",{{Members([name])}}}""";
            yield return $$$"""{"slug":"s","input_parameters":{{{{Members([name])}}}}}""";
        }

        if (properties.Contains("barcodes"))
            yield return $$$"""{"slug":"s",{{{Members(properties.Where(name => name != "barcodes"))}}},"barcodes":{"order_item":1,"barcode":"X"}}""";
        if (properties.Contains("cargo_company"))
            yield return $$"""{"slug":"s",{{Members(properties.Where(name => name != "cargo_company"))}},"cargo_company":1}""";
    }
}
