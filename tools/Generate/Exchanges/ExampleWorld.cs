using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>The world that the examples of the documents happen in, and what they send.</summary>
internal static class ExampleWorld
{
    /// <summary>
    /// The world with one package in a state: package 1 at ST01, with the items 1 (two mugs) and 2 (one cup) of the order items 1 and 2.
    /// </summary>
    public static string With(string state, string? blockedIn) =>
        $$"""
            {
              "stock_locations": [
                { "erp_code": "ST01", "name": "Kadikoy", "stock_location_type": "store", "priority": 1, "stock": [{ "sku": "MUG", "quantity": 10 }, { "sku": "CUP", "quantity": 10 }] },
                { "erp_code": "WH01", "name": "Gebze", "priority": 2, "stock": [{ "sku": "MUG", "quantity": 10 }, { "sku": "CUP", "quantity": 10 }] },
                { "erp_code": "ST02", "name": "Besiktas", "stock_location_type": "store", "priority": 3 }
              ],
              "products": [{ "sku": "MUG", "name": "Mug", "barcode": "8690000000011" }, { "sku": "CUP", "name": "Cup", "barcode": "8690000000028" }],
              "cargo_companies": [{ "name": "Yurtiçi Kargo", "erp_code": "YK" }],
              "denial_reasons": [{ "title": "No staff" }],
              "scenarios": [{ "name": "Everything", "default_stock_location": "WH01" }],
              "packages": [{
                "stock_location": "ST01", "state": "{{state}}"{{(blockedIn is null ? "" : $", \"blocked_in\": \"{blockedIn}\"")}},
                "items": [{ "sku": "MUG", "quantity": 2 }, { "sku": "CUP", "quantity": 1 }]
              }]
            }
            """;

    /// <summary>
    /// The world with one transfer: package 1 at ST01 waits for the cup of the order, which transfer 1 (its item 1 is the cup) brings from
    /// WH01; WH02 has one too.
    /// </summary>
    public const string WithTransfer = """
        {
          "stock_locations": [
            { "erp_code": "ST01", "name": "Kadikoy", "stock_location_type": "store", "priority": 1, "stock": [{ "sku": "MUG", "quantity": 10 }] },
            { "erp_code": "WH01", "name": "Gebze", "priority": 2, "stock": [{ "sku": "CUP", "quantity": 10 }] },
            { "erp_code": "WH02", "name": "Tuzla", "priority": 3, "stock": [{ "sku": "CUP", "quantity": 10 }] }
          ],
          "products": [{ "sku": "MUG", "name": "Mug", "barcode": "8690000000011" }, { "sku": "CUP", "name": "Cup", "barcode": "8690000000028" }],
          "cargo_companies": [{ "name": "Yurtiçi Kargo", "erp_code": "YK" }],
          "scenarios": [{ "name": "Transfers", "default_stock_location": "WH01", "rules": [{ "transferable": true }] }],
          "orders": [{ "number": "1000000136", "items": [{ "sku": "MUG", "quantity": 2 }, { "sku": "CUP", "quantity": 1 }] }]
        }
        """;

    /// <summary>The bodies of the commands that bring the transfer from Waiting to a state.</summary>
    public static IReadOnlyList<string> WayTo(TransferState state) =>
        state == TransferState.ReadyForShipment ? [Body(TransferReadyForDispatch.Definition)]
        : state == TransferState.InTransit ? [Body(TransferDispatch.Definition)]
        : state == TransferState.TransferComplete ? [Body(TransferDispatch.Definition), Body(TransferDelivered.Definition)]
        : state == TransferState.Cancelled ? [Body(TransferProductNotFound.Definition)]
        : state == TransferState.OutOfStock ? [Body(TransferOutOfStock.Definition)]
        : [];

    /// <summary>What examples are made for: the package or the transfer of the world above, through a transition.</summary>
    public static ExampleScope Scope(Transition way)
    {
        var isTransfer = way.Command.Definition.Subject == CommandSubject.Transfer;
        var oms = Load(isTransfer ? WithTransfer : With(way.Source.Key, way.Command.Definition.RestoresState ? way.Destination.Key : null));
        return new ExampleScope(oms, new CommandTarget(oms.Packages[1], isTransfer ? oms.Transfers[1] : null), way);
    }

    /// <summary>Parameters that are good for it: those that have to be there, and those that a page documents.</summary>
    public static JsonObject Parameters(Transition way) =>
        CommandExample.Parameters(Scope(way), CommandExample.IsShown)
        ?? throw new InvalidOperationException($"The world of the examples has nothing that a parameter of {way.Command.Code} could name.");

    private static string Body(Command command)
    {
        var way = Installation.Default.Transitions.First(way => way.Command.Definition == command);
        return CommandExample.Body(Scope(way), Parameters(way)).ToJsonString();
    }

    private static OmsState Load(string document)
    {
        var problems = new Problems();
        using var parsed = JsonDocument.Parse(document);
        var world = WorldDocument.Read(parsed.RootElement, Place.Root, problems);
        if (!problems.None)
            throw new InvalidOperationException($"The world of the examples is wrong: {problems.List[0]}");
        var at = new DateTime(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);
        return OmsStateWriter.Grow(oms => new WorldLoading(oms, world, at).Facts().Select(fact => new RecordedFact(fact, at, null)));
    }
}
