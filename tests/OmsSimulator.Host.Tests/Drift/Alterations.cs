using System.Text.Json.Nodes;

namespace OmsSimulator.Host.Tests.Drift;

/// <summary>The alterations that are tried one by one, and in random sets.</summary>
internal static class Alterations
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Alteration> All { get; } =
    [
        .. Removed(
            ("COMPLETE_PACKAGING", "Preparing", "Packed"),
            ("COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "Waiting", "Packed"),
            ("REFUSE_THE_PACKAGE", "WaitingRemoteAction", "NeedsRescheduling"),
            ("DETECTED_OUT_OF_STOCK_ITEM", "Waiting", "OutOfStock"),
            ("BLOCK_THE_PACKAGE", "ReadyForPackaging", "Blocked"),
            ("SHIP_THE_PACKAGE", "Packed", "Shipped"),
            ("UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", "Delivered", "Delivered"),
            ("PKG_STATE_TRANSITION", "WaitingForTransfer", "PackagingCanceled"),
            ("TRANSFER_DISPATCH", "ReadyForShipment", "InTransit"),
            ("REPACK_THE_PACKAGE", "OutOfStock", "Waiting")
        ),
        .. Added(
            ("REFUSE_THE_PACKAGE", "ReadyForPackaging", "NeedsRescheduling"),
            ("SHIP_THE_PACKAGE_BASIC", "ReadyForPackaging", "Shipped"),
            ("BLOCK_THE_PACKAGE", "Packed", "Blocked"),
            ("READY_FOR_PICKUP", "Shipped", "ReadyForPickup")
        ),
        .. Success(
            ("REFUSE_THE_PACKAGE", "Waiting", "NeedsRescheduling", "package"),
            ("COMPLETE_PACKAGING", "Waiting", "Packed", "package"),
            ("SHIP_THE_PACKAGE", "Packed", "Shipped", "none"),
            ("SHIPMENT_ORDER", "Packed", "Shipped", "package"),
            ("PREPARE_PACKAGE_COMMAND", "Waiting", "Preparing", "none"),
            ("BLOCK_THE_PACKAGE", "Waiting", "Blocked", "package"),
            ("UPDATE_PACKAGE_SHIPMENT_STATUS", "Shipped", "Delivered", "package"),
            ("REPACK_THE_PACKAGE", "NeedsRescheduling", "Waiting", "none")
        ),
        .. Codes(
            ("REFUSE_THE_PACKAGE", "PKG_REFUSE"),
            ("SHIP_THE_PACKAGE", "GIVE_TO_CARRIER"),
            ("BLOCK_THE_PACKAGE", "HOLD"),
            ("READY_FOR_PICKUP", "PKG_READY"),
            ("UPDATE_INVOICE_OF_THE_PACKAGE", "INVOICE")
        ),
        .. Parameters(
            ("REFUSE_THE_PACKAGE", "denial_reason", "reason_id"),
            ("UPDATE_PACKAGE_SHIPMENT_STATUS", "delivered_status", "is_delivered"),
            ("COMPLETE_PACKAGING_WITHOUT_SHIPMENT", "package_items", "items"),
            ("SHIP_THE_PACKAGE_ADVANCED", "tracking_number", "tracking"),
            ("BLOCK_THE_PACKAGE", "user", "blocked_by")
        ),
        .. States(
            ("Waiting", "name", "Bekliyor"),
            ("Preparing", "name", "Hazırlanıyor"),
            ("Shipped", "name", "Kargoya Verildi"),
            ("Packed", "id", 905),
            ("Waiting", "id", 901),
            ("Blocked", "enum_value", "960"),
            ("OutOfStock", "enum_value", "925")
        ),
        .. Rows(
            ("COMPLETE_PACKAGING", "Waiting", "Packed", "id", 333),
            ("SHIP_THE_PACKAGE", "Packed", "Shipped", "slug", "kargola"),
            ("REFUSE_THE_PACKAGE", "Waiting", "NeedsRescheduling", "label", "Reddet"),
            ("PREPARE_PACKAGE_COMMAND", "Waiting", "Preparing", "ui_visibility", new JsonArray("oms_web"))
        ),
        new("another status for a wrong state", "error") { Installation = Setting("wrong_state_status", 400) },
        new("quota is a recount") { Installation = Setting("quota_rule", "membership"), May = "effect " },
        new("every change is told as transitioned", "effect package.status.transitioned", "effect transfer.status.transitioned")
        {
            Installation = Setting("transitioned_event", "always"),
        },
        .. Lost("package.status.packed", "package.status.shipped", "package.refused", "shipment.created"),
        new("another sentence", "error BLOCK_THE_PACKAGE Waiting Blocked")
        {
            Fault =
                """{"match":{"command":"BLOCK_THE_PACKAGE","state":"Waiting"},"then":{"status":409,"body":{"error":{"detail":"Locked by somebody."},"status_code":409}}}""",
            Command = "BLOCK_THE_PACKAGE",
            May = "error BLOCK_THE_PACKAGE",
            Learnable = false,
        },
    ];

    private static IEnumerable<Alteration> Removed(params (string Command, string From, string To)[] pairs) =>
        pairs.Select(pair => new Alteration(
            $"{pair.Command} cannot run from {pair.From} to {pair.To}",
            $"transition {pair.Command} {pair.From} {pair.To}"
        )
        {
            Command = pair.Command,
            Installation = OfCommand(pair.Command, new() { ["pairs"] = new JsonObject { ["remove"] = Pair(pair) } }),
        });

    private static IEnumerable<Alteration> Added(params (string Command, string From, string To)[] pairs) =>
        pairs.Select(pair => new Alteration(
            $"{pair.Command} runs from {pair.From} to {pair.To}",
            $"transition {pair.Command} {pair.From} {pair.To}"
        )
        {
            Command = pair.Command,
            Installation = OfCommand(pair.Command, new() { ["pairs"] = new JsonObject { ["add"] = Pair(pair) } }),
        });

    private static IEnumerable<Alteration> Success(params (string Command, string From, string To, string Form)[] rows) =>
        rows.Select(row => new Alteration($"{row.Command} from {row.From} answers {row.Form}", $"answer {row.Command} {row.From} {row.To}")
        {
            Command = row.Command,
            Installation = Row(row.Command, row.From, row.To, "success", row.Form),
        });

    private static IEnumerable<Alteration> Codes(params (string Command, string Code)[] codes) =>
        codes.Select(code => new Alteration($"{code.Command} is called {code.Code}", $"transition {code.Command} /commands/*/command")
        {
            Command = code.Command,
            Installation = OfCommand(code.Command, new() { ["code"] = code.Code }),
        });

    private static IEnumerable<Alteration> Parameters(params (string Command, string Name, string Key)[] names) =>
        names.Select(name => new Alteration($"{name.Name} of {name.Command} is called {name.Key}", $"field {name.Command} {name.Name}")
        {
            Command = name.Command,
            Installation = OfCommand(name.Command, new() { ["parameters"] = new JsonObject { [name.Name] = name.Key } }),
        });

    private static IEnumerable<Alteration> States(params (string Key, string Member, JsonNode Value)[] states) =>
        states.Select(state => new Alteration(
            $"{state.Member} of {state.Key} is {state.Value}",
            $"resource {state.Key} /state/{state.Member}"
        )
        {
            Installation = new() { ["states"] = new JsonArray(new JsonObject { ["key"] = state.Key, [state.Member] = state.Value }) },
        });

    private static IEnumerable<Alteration> Rows(params (string Command, string From, string To, string Member, JsonNode Value)[] rows) =>
        rows.Select(row => new Alteration(
            $"{row.Member} of {row.Command} from {row.From} is {row.Value.ToJsonString()}",
            $"resource {row.Command} {row.From} {row.To} /commands/*/{row.Member}"
        )
        {
            Command = row.Command,
            Installation = Row(row.Command, row.From, row.To, row.Member, row.Value),
        });

    private static IEnumerable<Alteration> Lost(params string[] types) =>
        types.Select(type => new Alteration($"{type} is never sent", $"effect {type}") { Fault = Drop(type), Learnable = false });

    private static string Drop(string type) => $$$"""{"match":{"webhook":"{{{type}}}"},"then":{"drop":"connection_reset"}}""";

    private static JsonArray Pair((string Command, string From, string To) pair) => new(new JsonArray(pair.From, pair.To));

    private static JsonObject OfCommand(string command, JsonObject members) =>
        new() { ["commands"] = new JsonObject { [command] = members } };

    private static JsonObject Row(string command, string from, string to, string member, JsonNode value) =>
        new()
        {
            ["transitions"] = new JsonArray(
                new JsonObject
                {
                    ["command"] = command,
                    ["from"] = from,
                    ["to"] = to,
                    [member] = value,
                }
            ),
        };

    private static JsonObject Setting(string name, JsonNode value) => new() { ["settings"] = new JsonObject { [name] = value } };
}
