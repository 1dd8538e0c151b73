namespace OmsSimulator.Domain.Tests;

/// <summary>
/// Worlds made of choices: three locations, three products, scenarios, orders that are planned and packages in any state.
/// </summary>
internal static class RandomWorld
{
    public static readonly string[] Skus = ["A", "B", "C"];
    public static readonly string[] Locations = ["L1", "L2", "L3"];
    private static readonly string[] States = [.. PackageStateCatalogue.All.Select(definition => definition.State.Key)];

    public static string First(Tape tape) =>
        $$"""
            {
              "stock_locations": [{{string.Join(',', Locations.Select(code => Location(tape, code)))}}],
              "products": [{ "sku": "A", "barcode": "8690000000011" }, { "sku": "B", "barcode": "8690000000028" }],
              "cargo_companies": [{ "name": "Yurtiçi", "erp_code": "YK" }],
              "denial_reasons": [{ "title": "No staff" }],
              "scenarios": [{{string.Join(',', Enumerable.Range(0, tape.Choose(3)).Select(_ => Scenario(tape)))}}]
            }
            """;

    public static string Location(Tape tape, string code) =>
        $$"""
            {
              "erp_code": "{{code}}", "priority": {{tape.Choose(3)}}, "max_quota": {{tape.Of("null", "0", "1", "2", "5")}},
              "is_active": {{(tape.Chance(6) ? "false" : "true")}}, "is_fulfillment_center": {{(tape.Chance(6) ? "false" : "true")}},
              "stock": [{{string.Join(',', Skus.Select(sku => $$"""{ "sku": "{{sku}}", "quantity": {{tape.Choose(7)}} }"""))}}]
            }
            """;

    public static string Order(Tape tape, int number) =>
        $$"""
            { "orders": [{ "number": "N{{number}}", "items": [{{Items(tape)}}], "channel_name": "{{tape.Of("Shop", "Web")}}" }] }
            """;

    /// <summary>A package in some state, and the states it walked through to get there (control.md).</summary>
    public static (string Document, IReadOnlyList<string> Walk) Package(Tape tape, string? order)
    {
        var state = tape.Of(States);
        var blockedIn = tape.Of("Waiting", "WaitingRemoteAction", "Preparing", "ReadyForPackaging");
        var cancelledIn = tape.Of("Waiting", "Preparing", "ReadyForPackaging", "WaitingCargoLabel", "Packed", "OutOfStock");
        string[] cancelled = cancelledIn == "Waiting" ? [] : [cancelledIn];
        string[] walk = state switch
        {
            "Shipped" or "ReadyForPickup" => ["Waiting", "Packed", state],
            "AttemptedDelivery" or "DeliveryFailed" or "Delivered" => ["Waiting", "Packed", "Shipped", state],
            "Blocked" => ["Waiting", blockedIn, "Blocked"],
            "CancellationWaiting" => ["Waiting", .. cancelled, state],
            "PackagingCanceled" => ["Waiting", .. cancelled, "CancellationWaiting", state],
            _ => ["Waiting", state],
        };
        var former = state switch
        {
            "Blocked" => $", \"blocked_in\": \"{blockedIn}\"",
            "CancellationWaiting" or "PackagingCanceled" => $", \"cancelled_in\": \"{cancelledIn}\"",
            _ => "",
        };
        var known = order is null ? "" : $", \"order\": \"{order}\"";
        return (
            $$"""{ "packages": [{ "stock_location": "{{tape.Of(Locations)}}", "state": "{{state}}", "items": [{{Items(tape)}}]{{former}}{{known}} }] }""",
            walk
        );
    }

    private static string Items(Tape tape) =>
        string.Join(
            ',',
            Enumerable.Range(0, 1 + tape.Choose(3)).Select(_ => $$"""{ "sku": "{{tape.Of(Skus)}}", "quantity": {{1 + tape.Choose(3)}} }""")
        );

    private static string Scenario(Tape tape) =>
        $$"""
            {
              "name": "S", "default_stock_location": "{{tape.Of(Locations)}}", "priority": {{tape.Choose(3)}}, "channels": [{{tape.Of(
                "",
                "\"Shop\"",
                "\"Web\""
            )}}],
              "initial_status": "{{tape.Of("Waiting", "WaitingRemoteAction")}}",
              "rules": [{{string.Join(
                ',',
                Enumerable.Range(0, 1 + tape.Choose(2)).Select(_ =>
                    $$"""{ "conditions": [{{tape.Of("", "\"SELECT_BY_QUOTA\"")}}], "transferable": {{tape.Of("true", "false")}} }"""
                )
            )}}]
            }
            """;
}
