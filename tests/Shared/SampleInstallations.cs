using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Tests;

/// <summary>Installations of customers: one as it was captured, and ones made of a number.</summary>
internal static class SampleInstallations
{
    private const int FirstId = 7001;
    private const int Percent = 100;

    /// <summary>A captured one, with states and a command of the customer's own, two transitions of one pair, and transfer orders.</summary>
    public const string Captured = """
        {"captured": [
          {"id": 1, "state": {"id": 71, "name": "Bekliyor", "enum_value": "100", "content_type": 41, "enum_class": "PackageStatus"}, "commands": [
            {"id": 11, "label": "Paketle", "ui_visibility": ["oms_web"], "slug": "package__complete_packaging__bekliyor__paketlendi", "command": "COMPLETE_PACKAGING", "source_state": 71, "destination_state": 72},
            {"id": 12, "label": "Paketle 2", "ui_visibility": ["instore"], "slug": "paketle-2", "command": "COMPLETE_PACKAGING", "source_state": 71, "destination_state": 72},
            {"id": 13, "label": "Bizim", "ui_visibility": ["third_party"], "slug": "bizim", "command": "KENDI KOMUTUMUZ", "source_state": 71, "destination_state": 99},
            {"id": 14, "label": "Reddet", "ui_visibility": ["third_party"], "slug": "reddet", "command": "PKG_REFUSE", "source_state": 71, "destination_state": 98},
            {"id": 15, "label": "Bloke", "ui_visibility": [], "slug": "bloke", "command": "BLOCK_THE_PACKAGE", "source_state": 71, "destination_state": 75},
            {"id": 16, "label": "Stok yok", "ui_visibility": [], "slug": "stok-yok", "command": "DETECTED_OUT_OF_STOCK_ITEM", "source_state": 71, "destination_state": 77}]},
          {"id": 2, "state": {"id": 72, "name": "Paketlendi", "enum_value": "500", "content_type": 41, "enum_class": "PackageStatus"}, "commands": [
            {"id": 21, "label": "Geri", "ui_visibility": [], "slug": "geri", "command": "KENDI KOMUTUMUZ", "source_state": 72, "destination_state": 71},
            {"id": 22, "label": "Kargola", "ui_visibility": [], "slug": "kargola", "command": "SHIP_THE_PACKAGE_ADVANCED", "source_state": 72, "destination_state": 73}]},
          {"id": 3, "state": {"id": 73, "name": "Kargoya \"Verildi\" | Şubeden", "enum_value": "600", "content_type": 41, "enum_class": "PackageStatus"}, "commands": [
            {"id": 31, "label": "Teslim", "ui_visibility": [], "slug": "teslim", "command": "UPDATE_PACKAGE_SHIPMENT_STATUS", "source_state": 73, "destination_state": 74},
            {"id": 32, "label": "Kargo bilgisi", "ui_visibility": [], "slug": "kargo-bilgisi", "command": "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", "source_state": 73, "destination_state": 73}]},
          {"id": 4, "state": {"id": 74, "name": "Teslim Edildi", "enum_value": "700", "content_type": 41, "enum_class": "PackageStatus"}, "commands": []},
          {"id": 5, "state": {"id": 75, "name": "Bloke", "enum_value": "950", "content_type": 41, "enum_class": "PackageStatus"}, "commands": [
            {"id": 51, "label": "Aç", "ui_visibility": [], "slug": "ac", "command": "UNBLOCK_THE_PACKAGE", "source_state": 75, "destination_state": 71},
            {"id": 52, "label": "Başka yere aç", "ui_visibility": [], "slug": "baska", "command": "UNBLOCK_THE_PACKAGE", "source_state": 75, "destination_state": 72}]},
          {"id": 6, "state": {"id": 77, "name": "Stokta Yok", "enum_value": "920", "content_type": 41, "enum_class": "PackageStatus"}, "commands": [
            {"id": 61, "label": "Yeniden", "ui_visibility": [], "slug": "yeniden", "command": "REPACK_THE_PACKAGE", "source_state": 77, "destination_state": 71}]},
          {"id": 1, "number": "T1", "transferitem_set": [], "state": {"id": 81, "name": "Bekliyor", "enum_value": "waiting", "enum_class": "TransferStatus"}, "commands": [
            {"id": 91, "label": "Yola çıkar", "ui_visibility": [], "slug": "transfer__dispatch", "command": "TRANSFER_DISPATCH", "source_state": 81, "destination_state": 82},
            {"id": 93, "label": "Bulunamadı", "ui_visibility": [], "slug": "transfer__yok", "command": "TRANSFER_PRODUCT_NOT_FOUND", "source_state": 81, "destination_state": 84}]},
          {"id": 2, "number": "T2", "transferitem_set": [], "state": {"id": 82, "name": "Yolda", "enum_value": "in_transit", "enum_class": "TransferStatus"}, "commands": [
            {"id": 92, "label": "Teslim al", "ui_visibility": [], "slug": "transfer__delivered", "command": "TRANSFER_DELIVERED", "source_state": 82, "destination_state": 83}]}
        ],
        "commands": {"REFUSE_THE_PACKAGE": {"code": "PKG_REFUSE", "parameters": {"denial_reason": "reason_id"}}}}
        """;

    /// <summary>One made of a number: the same number makes the same one.</summary>
    public static string Random(int seed)
    {
        var random = new Random(seed);
        var codes = CommandCatalogue.All.ToDictionary(
            command => command.Code,
            command => random.Next(Percent) < 25 ? $"OUR_{command.Code}" : command.Code
        );
        var commands = new JsonObject();
        var pairs = CommandCatalogue.All.SelectMany(command => Pairs(random, command, codes[command.Code], commands)).ToArray();
        commands["OUR_OWN"] = new JsonObject { ["custom"] = true };
        var document = new JsonObject
        {
            ["name"] = $"random {seed}",
            ["replace"] = new JsonArray("transitions"),
            ["states"] = States(random),
            ["commands"] = commands,
            ["transitions"] = Transitions(random, pairs),
            ["settings"] = new JsonObject
            {
                ["wrong_state_status"] = random.Next(2) == 0 ? 400 : 406,
                ["repack_without_location"] = random.Next(2) == 0 ? "keep" : "refuse",
                ["quota_rule"] = random.Next(2) == 0 ? "hold" : "membership",
            },
        };
        return document.ToJsonString();
    }

    // Of a command its pairs, some left out, and one of the customer's own.
    private static IEnumerable<(Command Command, string Code, string From, string To)> Pairs(
        Random random,
        Command command,
        string code,
        JsonObject commands
    )
    {
        var row = new JsonObject();
        if (code != command.Code)
            row["code"] = code;
        var renamed = command
            .Fields.Where(_ => random.Next(Percent) < 25)
            .Select(field => KeyValuePair.Create(field.Name, (JsonNode?)$"our_{field.Name}"));
        row["parameters"] = new JsonObject(renamed);
        foreach (var pair in command.Pairs.Where(_ => random.Next(Percent) < 70))
            yield return (command, code, pair.From, pair.To);
        if (random.Next(Percent) < 40)
        {
            string[] known =
                command.Subject == CommandSubject.Transfer
                    ? [.. TransferStateCatalogue.All.Select(state => state.State.Key)]
                    : [.. PackageStateCatalogue.All.Select(state => state.State.Key), "OwnState"];
            var (from, to) = (known[random.Next(known.Length)], command.Pairs[random.Next(command.Pairs.Count)].To);
            if (!command.Pairs.Any(pair => pair.From == from && pair.To == to))
            {
                row["pairs"] = new JsonObject { ["add"] = new JsonArray(new JsonArray(from, to)) };
                yield return (command, code, from, to);
            }
        }

        commands[command.Code] = row;
    }

    private static JsonArray States(Random random) =>
        [
            .. PackageStateCatalogue
                .All.Where(_ => random.Next(Percent) < 30)
                .Select(
                    (state, index) =>
                        new JsonObject
                        {
                            ["key"] = state.State.Key,
                            ["id"] = 700 + index,
                            ["name"] = $"Durum {index}",
                        }
                ),
            new JsonObject
            {
                ["key"] = "OwnState",
                ["custom"] = true,
                ["id"] = 801,
                ["name"] = "Bizim Durumumuz",
                ["enum_value"] = "555",
            },
        ];

    private static JsonArray Transitions(Random random, IEnumerable<(Command Command, string Code, string From, string To)> pairs)
    {
        var rows = new JsonArray();
        foreach (var (command, code, from, to) in pairs)
        {
            var config = new JsonObject();
            foreach (var flag in command.Honours.Where(honoured => honoured.Flag != HonouredFlag.SyncRemoteOrderStatus))
            {
                if (random.Next(Percent) < 40)
                    config[flag.Flag] = true;
            }

            rows.Add(
                new JsonObject
                {
                    ["id"] = FirstId + rows.Count,
                    ["command"] = code,
                    ["from"] = from,
                    ["to"] = to,
                    ["slug"] = $"gecis-{rows.Count}",
                    ["success"] = random.Next(2) == 0 ? "none" : "package",
                    ["config"] = config,
                }
            );
        }

        foreach (
            var (from, to) in (ReadOnlySpan<(string, string)>)[("Waiting", "OwnState"), ("OwnState", "Preparing"), ("OwnState", "OwnState")]
        )
        {
            rows.Add(
                new JsonObject
                {
                    ["id"] = FirstId + rows.Count,
                    ["command"] = "OUR_OWN",
                    ["from"] = from,
                    ["to"] = to,
                    ["slug"] = $"gecis-{rows.Count}",
                }
            );
        }

        return rows;
    }
}
