using System.Text.Json.Nodes;

namespace OmsSimulator.Schemas.Tests;

/// <summary>A walk through every kind of answer the simulator gives, in the demo world and in a sandbox of its own.</summary>
internal static class Walk
{
    private const string Oms = "/sandboxes/walk/api/v1/oms";
    private const string Admin = "/sandboxes/walk/__admin";
    private const string Hooks = "/sandboxes/walk/whisperer/hooks";

    public static async Task Through(Server server)
    {
        await MakeWorld(server);
        await SendWebhooks(server);
        await RunCommands(server);
        await ReadWebhooks(server);
        await Transfer(server);
        await ReadAll(server, Oms);
        await ReadAll(server, "/api/v1/oms");
        await WriteResources(server);
        await BeRefused(server);
        await ReadControl(server);
        await ForkAndReplay(server);
        await server.Expect(200, "POST", "/__admin/compare", Documents.Recording);
    }

    private static async Task ForkAndReplay(Server server)
    {
        await server.Expect(201, "POST", "/__admin/sandboxes", """{"name":"walk-seed","seed":"demo"}""");
        await server.Expect(201, "POST", "/__admin/sandboxes/walk-seed/fork", """{"name":"walk-fork"}""");
        await server.Expect(200, "GET", "/sandboxes/walk-fork/api/v1/oms/packages/1/");
        var journal = (await server.Expect(200, "GET", "/sandboxes/walk-fork/__admin/requests")).ToJsonString();
        await server.Expect(200, "POST", "/sandboxes/walk-seed/__admin/replay", journal);
        await server.Expect(
            200,
            "POST",
            "/sandboxes/walk-seed/__admin/replay",
            journal.Replace("\"status\":200", "\"status\":201", StringComparison.Ordinal)
        );
    }

    private static async Task MakeWorld(Server server)
    {
        var installation = JsonNode.Parse(Documents.Installation)!;
        installation["captured"] = null;
        installation["replace"] = new JsonArray();
        await server.Expect(
            201,
            "POST",
            "/__admin/sandboxes",
            new JsonObject
            {
                ["name"] = "walk",
                ["seed"] = "empty",
                ["installation"] = installation,
            }.ToJsonString()
        );
        await server.Expect(201, "POST", $"{Admin}/world", Documents.World);
    }

    private static async Task RunCommands(Server server)
    {
        var key = (string)
            (await server.Expect(200, "POST", "/sandboxes/walk/api/v1/auth/login/", """{"username":"demo","password":"demo"}"""))["key"]!;
        var packages = (await server.Expect(200, "GET", $"{Oms}/packages/?limit=100"))["results"]!.AsArray();
        foreach (
            var (state, code, parameters) in ((string, string, string)[])
                [
                    ("300-packed", "", ""),
                    ("500", "SHIP_THE_PACKAGE_ADVANCED", """{"tracking_number":"T1","cargo_company":"YK"}"""),
                    ("600", "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE", """{"query_number":"Q1","cargo_company":"YK","tracking_number":"T2"}"""),
                    ("600", "UPDATE_INVOICE_OF_THE_PACKAGE", """{"invoice_number":"I1","invoice_date":"2026-01-05"}"""),
                    ("200", "DETECTED_OUT_OF_STOCK_ITEM_ADVANCED", "*"),
                    ("400", "DETECTED_OUT_OF_STOCK_ITEM", "*"),
                    ("150", "PKG_REFUSE", """{"reason_id":1}"""),
                    ("200", "COMPLETE_PACKAGING", """{"barcodes":[]}"""),
                ]
        )
        {
            foreach (var package in packages.Where(package => (string)package!["state"]!["enum_value"]! == state))
            {
                var command = package!["commands"]!.AsArray().FirstOrDefault(command => (string)command!["command"]! == code);
                if (command is null)
                    continue;
                var sent = parameters == "*" ? $$"""{"package_items":[{{package["packageitem_set"]![0]!["id"]}}]}""" : parameters;
                await server.Send(
                    "POST",
                    $"{Oms}/packages/{package["id"]}/command/",
                    $$"""{"transition":{{command["id"]}},"input_parameters":{{sent}}}""",
                    key
                );
            }
        }
    }

    // One transfer with a shipment of its own on its way, and an order that Omnitron cancels.
    private static async Task Transfer(Server server)
    {
        await server.Expect(201, "POST", $"{Admin}/world", Documents.Transfers);
        await server.Expect(
            204,
            "POST",
            $"{Oms}/transfer_orders/1/command/",
            """{"slug":"transfer__transfer_order_advanced__waiting__ready-for-shipment","cargo_company":"YK","tracking_number":"T3"}"""
        );
        await server.Expect(
            204,
            "POST",
            $"{Oms}/transfer_orders/1/command/",
            """{"slug":"transfer__transfer_dispatch__ready-for-shipment__in-transit"}"""
        );
        await server.Expect(
            400,
            "POST",
            $"{Oms}/transfer_orders/2/command/",
            """{"slug":"transfer__transfer_product_not_found__waiting__cancelled"}"""
        );
        await server.Expect(200, "POST", $"{Admin}/orders/3002/cancel");
        await server.Expect(409, "POST", $"{Admin}/orders/3001/cancel/confirm");
        await server.Expect(200, "POST", $"{Admin}/orders/3002/cancel/confirm");
    }

    private static async Task ReadAll(Server server, string oms)
    {
        foreach (
            var list in (string[])
                [
                    "packages",
                    "packages/package-items",
                    "packages/package_denial_reason",
                    "package-denial-reason",
                    "transfer_orders",
                    "orders",
                    "order_items",
                    "orderexecutionplans",
                    "state-transition-logs",
                    "stock-locations",
                    "cargo-company",
                ]
        )
        {
            var page = await server.Expect(200, "GET", $"{oms}/{list}/?limit=100");
            foreach (var row in page["results"]!.AsArray())
                await server.Expect(200, "GET", $"{oms}/{list}/{row!["id"]}/");
            await server.Expect(200, "GET", $"{oms}/{list}/?limit=1&page=1");
            if ((int)page["count"]! > 1)
                await server.Expect(200, "GET", $"{oms}/{list}/?limit=1&page=2");
        }

        await server.Expect(200, "GET", $"{oms}/packages/short/?limit=2&page=2");
        var items = await server.Expect(200, "GET", $"{oms}/transfer_orders/items/?limit=100");
        await server.Expect(200, "GET", $"{oms}/transfer_orders/items/?limit=1&page=1");
        if ((int)items["count"]! > 1)
            await server.Expect(200, "GET", $"{oms}/transfer_orders/items/?limit=1&page=2");
        await server.Expect(200, "GET", $"{oms}/stocklocations/list-simple/");
        await server.Expect(200, "GET", $"{oms}/query-stock-availability?sku=A");
    }

    private static async Task WriteResources(Server server)
    {
        var made = await server.Expect(201, "POST", $"{Oms}/packages/package_denial_reason/", Documents.DenialReason);
        await server.Expect(200, "PUT", $"{Oms}/packages/package_denial_reason/{made["id"]}/", """{"title":"Other"}""");
        await server.Expect(200, "PATCH", $"{Oms}/packages/package_denial_reason/{made["id"]}/", """{"priority":3}""");
        await server.Expect(200, "PUT", $"{Oms}/package-denial-reason/{made["id"]}/", """{"title":"Older"}""");
        await server.Expect(200, "PATCH", $"{Oms}/package-denial-reason/{made["id"]}/", """{"priority":4}""");
        await server.Expect(204, "DELETE", $"{Oms}/packages/package_denial_reason/{made["id"]}/");
        await server.Expect(200, "PATCH", $"{Oms}/stock-locations/1/", Documents.StockLocation);
    }

    private static async Task SendWebhooks(Server server)
    {
        var sink = new Uri(server.Address, $"{Admin}/webhooks/sink/walk");
        await server.Expect(201, "POST", $"{Hooks}/", Documents.Hooks[0]);
        await server.Expect(
            201,
            "POST",
            $"{Hooks}/",
            $$$$"""{"event_type":"package.status.shipped","target_url":"{{{{sink}}}}","retry_countdown_config":{"choice":"fixed","kwargs":{"seconds":1}}}"""
        );
        await server.Expect(
            201,
            "POST",
            $"{Hooks}/",
            $$$$"""{"event_type":"package-created","target_url":"{{{{sink}}}}","retry_countdown_config":{"choice":"random","kwargs":{"min_value":1,"max_value":3}}}"""
        );
        await server.Expect(406, "POST", $"{Hooks}/", Documents.Hooks[0]);
        await server.Expect(400, "POST", $"{Hooks}/", """{"target_url":"x","retry_countdown_config":{"choice":"fixed","kwargs":{}}}""");
        await server.Expect(200, "PUT", $"{Hooks}/1/", Documents.Hooks[0]);
        await server.Expect(200, "PATCH", $"{Hooks}/2/", """{"secret_key":"other"}""");
        await server.Expect(200, "GET", $"{Hooks}/3/");
        await server.Expect(204, "DELETE", $"{Hooks}/3/");
        await server.Expect(200, "GET", $"{Admin}/webhooks/mode");
        await server.Expect(200, "PUT", $"{Admin}/webhooks/mode", """{"duplicate":0}""");
        await server.Expect(
            201,
            "POST",
            $"{Admin}/world",
            """{"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]}]}"""
        );
        foreach (var schema in SchemaCatalogue.All.Where(schema => schema.Name.StartsWith("webhooks/", StringComparison.Ordinal)))
        {
            var made = await server.Expect(
                201,
                "POST",
                $"{Admin}/webhooks/samples",
                new JsonObject { ["event_type"] = schema.Name["webhooks/".Length..], ["target_url"] = $"{sink}-sample" }.ToJsonString()
            );
            made["uuid"]!.ToString().Should().HaveLength(32);
        }
    }

    private static async Task ReadWebhooks(Server server)
    {
        await server.Expect(200, "POST", $"{Admin}/clock/advance", """{"by":"PT0S"}""");
        foreach (var request in (await server.Expect(200, "GET", $"{Admin}/webhooks/sink/walk-sample"))["requests"]!.AsArray())
        {
            var body = JsonNode.Parse((string)request!["body"]!)!;
            server.Keep($"webhooks/{body["event"]!["type"]}", body);
        }

        await server.Expect(200, "GET", $"{Hooks}/?limit=100");
        await server.Expect(200, "GET", $"{Hooks}/?limit=1&page=2");
        await server.Expect(200, "GET", "/sandboxes/walk/whisperer/hook_events/?limit=100");
        await server.Expect(200, "GET", "/sandboxes/walk/whisperer/hook_events/?limit=1");
        await server.Expect(200, "GET", "/sandboxes/walk/whisperer/hook_events/?limit=1&page=2");
        var sent = (await server.Expect(200, "GET", $"{Admin}/webhooks"))["webhooks"]!.AsArray();
        foreach (var row in sent)
            await server.Expect(202, "POST", $"{Admin}/webhooks/{row!["uuid"]}/replay");
        await server.Expect(404, "POST", $"{Admin}/webhooks/0/replay");
        await server.Expect(422, "POST", $"{Admin}/webhooks/samples", "{}");
        await server.Expect(204, "DELETE", $"{Admin}/webhooks/sink/walk");
    }

    private static async Task BeRefused(Server server)
    {
        await server.Expect(404, "GET", $"{Oms}/packages/9999/");
        await server.Expect(404, "GET", $"{Oms}/nothing/");
        await server.Expect(405, "DELETE", $"{Oms}/packages/");
        await server.Expect(400, "POST", $"{Oms}/packages/1/command/");
        await server.Expect(400, "POST", $"{Oms}/packages/1/command/", "{");
        await server.Expect(400, "POST", $"{Oms}/packages/1/command/", "[]");
        await server.Expect(400, "POST", $"{Oms}/packages/1/command/", "{}");
        await server.Expect(406, "POST", $"{Oms}/packages/1/command/", """{"transition":99999999}""");
        await server.Expect(406, "POST", $"{Oms}/packages/1/command/", """{"transition":1809,"slug":"no"}""");
        await server.Expect(400, "POST", $"{Oms}/packages/package_denial_reason/", "{}");
        await server.Expect(422, "GET", $"{Oms}/query-stock-availability");
        await server.Expect(404, "GET", "/sandboxes/nobody/api/v1/oms/packages/");
        var packages = (await server.Expect(200, "GET", $"{Oms}/packages/?limit=100"))["results"]!.AsArray();
        foreach (var package in packages)
        {
            foreach (var command in package!["commands"]!.AsArray().Where(command => (string)command!["command"]! == "COMPLETE_PACKAGING"))
            {
                await server.Expect(
                    400,
                    "POST",
                    $"{Oms}/packages/{package["id"]}/command/",
                    $$"""{"transition":{{command!["id"]}},"barcodes":[{},{"order_item":"x"}]}"""
                );
                await server.Expect(
                    400,
                    "POST",
                    $"{Oms}/packages/{package["id"]}/command/",
                    $$"""{"transition":{{command["id"]}},"barcodes":{} }"""
                );
                await server.Expect(
                    400,
                    "POST",
                    $"{Oms}/packages/{package["id"]}/command/",
                    $$"""{"transition":{{command["id"]}},"barcodes":7,"package":"x"}"""
                );
            }
        }
    }

    private static async Task TryPartners(Server server)
    {
        await server.Expect(
            200,
            "PUT",
            $"{Admin}/partners/bill",
            """{"address":"http://localhost:9000/bills","answers":{"status":503,"times":2}}"""
        );
        await server.Expect(200, "GET", $"{Admin}/partners");
        await server.Expect(200, "GET", $"{Admin}/partners/bill");
        await server.Expect(
            201,
            "POST",
            $"{Admin}/world",
            """{"packages":[{"stock_location":"L1","state":"Shipped","items":[{"sku":"A","quantity":1}],"awb_number":"YK77"}]}"""
        );
        await server.Expect(200, "POST", $"{Admin}/carrier/YK77", """{"status":"attempted_delivery"}""");
        await server.Expect(200, "GET", $"{Admin}/partners/omnitron/calls");
        await server.Expect(204, "DELETE", $"{Admin}/partners/omnitron/calls");
        await server.Expect(404, "GET", $"{Admin}/partners/bank");
    }

    private static async Task ReadControl(Server server)
    {
        await server.Expect(200, "GET", $"{Admin}/health");
        await server.Expect(200, "GET", $"{Admin}/cluster");
        await server.Expect(200, "GET", $"{Admin}/sandboxes");
        await server.Expect(200, "GET", $"{Admin}/stock");
        await server.Expect(200, "PATCH", $"{Admin}/stock", Documents.Stock);
        await server.Expect(200, "GET", $"{Admin}/contract");
        await server.Expect(200, "GET", $"{Admin}/contract?format=mermaid");
        await server.Expect(200, "GET", $"{Admin}/clock");
        await server.Expect(200, "PUT", $"{Admin}/clock", Documents.Clock);
        await server.Expect(200, "POST", $"{Admin}/clock/advance", Documents.ClockAdvance);
        await TryPartners(server);
        await server.Expect(200, "GET", $"{Admin}/schemas/");
        await server.Expect(200, "GET", $"{Admin}/schemas/package");
        await server.Expect(200, "POST", $"{Admin}/schemas/commands/block_the_package/validate", """{"transition":"x"}""");
        await server.Expect(200, "GET", $"{Admin}/contract-report");
        await server.Expect(200, "GET", $"{Admin}/contract-report?format=junit");
        await server.Expect(200, "GET", $"{Admin}/coverage/missing?format=json&limit=20");
        await server.Expect(200, "GET", $"{Admin}/coverage/missing?limit=20");
        await server.Expect(200, "GET", $"{Admin}/coverage/tour");
        await server.Expect(200, "GET", $"{Admin}/coverage/missing?format=json&limit=2&offset=20");
        await server.Expect(422, "GET", $"{Admin}/coverage/missing?limit=0");
        await server.Expect(422, "GET", $"{Admin}/coverage/missing?offset=-1");
        await server.Expect(200, "GET", $"{Admin}/coverage");
        await server.Expect(200, "GET", $"{Admin}/coverage?scope=all&commands=COMPLETE_PACKAGING&visible=third_party");
        foreach (var format in (string[])["html", "junit", "markdown"])
            await server.Expect(200, "GET", $"{Admin}/coverage?format={format}");
        var installation = await server.Expect(200, "GET", $"{Admin}/installation");
        await server.Expect(200, "PUT", $"{Admin}/installation", installation.ToJsonString());
        for (var id = 1; id <= 10; id++)
        {
            await server.Expect(200, "GET", $"{Admin}/packages/{id}/timeline");
            await server.Expect(200, "GET", $"{Admin}/packages/{id}/commands?to=Delivered");
            await server.Expect(200, "GET", $"{Admin}/packages/{id}/commands?to=Waiting");
        }

        await server.Expect(404, "GET", $"{Admin}/packages/9999/timeline");
        await server.Expect(404, "GET", $"{Admin}/schemas/nothing");
        await server.Expect(400, "POST", $"{Admin}/world", "{");
        await server.Expect(422, "POST", $"{Admin}/world", """{"orders":[{}]}""");
        await server.Expect(
            422,
            "PUT",
            $"{Admin}/installation",
            """{"transitions":[{"command":"BLOCK_THE_PACKAGE","from":"Packed","to":"Blocked"}]}"""
        );
        await server.Expect(409, "POST", "/__admin/sandboxes", """{"name":"walk"}""");
        await server.Expect(200, "GET", "/__admin");
        await server.Expect(200, "GET", "/__admin/sandboxes/walk");
        await server.Expect(404, "GET", "/__admin/sandboxes/nobody");
        await ReadJournal(server);
        await server.Expect(204, "POST", $"{Admin}/reset");
    }

    private static async Task ReadJournal(Server server)
    {
        await server.Expect(
            201,
            "POST",
            $"{Admin}/faults",
            """{"match":{"method":"GET","path":"/api/v1/oms/packages/","command":"COMPLETE_PACKAGING","state":"Preparing","package":1},"nth":2,"times":1,"probability":0.2,"then":{"delay":"PT2S","status":503,"body":"<html/>","content_type":"text/html","drop":"truncated_body"}}"""
        );
        await server.Expect(201, "POST", $"{Admin}/faults", """{"match":{"partner":"carrier"},"after":true,"then":{"status":503}}""");
        await server.Expect(
            201,
            "POST",
            $"{Admin}/faults",
            """{"match":{"webhook":"package.created"},"then":{"drop":"connection_reset"}}"""
        );
        await server.Expect(200, "GET", $"{Admin}/faults");
        for (var id = 1; id <= 3; id++)
            await server.Expect(200, "GET", $"{Admin}/faults/{id}");
        await server.Expect(204, "DELETE", $"{Admin}/faults/3");

        await server.Expect(201, "POST", $"{Admin}/faults", """{"match":{"path":"/api/v1/oms/packages/9999/"},"then":{"status":404}}""");
        await server.Expect(404, "GET", $"{Oms}/packages/9999/");
        var all = await server.Expect(200, "GET", $"{Admin}/requests?simulator=true");
        foreach (var entry in all["requests"]!.AsArray())
            await server.Expect(200, "GET", $"{Admin}/requests/{entry!["id"]}");
        await server.Expect(200, "GET", $"{Admin}/requests?limit=1");
        await server.Expect(200, "GET", $"{Admin}/requests/unmatched");
        await server.Expect(200, "GET", $"{Admin}/requests/unmatched/near-misses");
        await server.Expect(200, "POST", $"{Admin}/near-misses/request", """{"url":"/","method":"GET"}""");
        await server.Expect(
            200,
            "POST",
            $"{Admin}/near-misses/request-pattern",
            """{"method":"PUT","bodyPatterns":[{"contains":"transition"}]}"""
        );
        await server.Expect(200, "GET", $"{Admin}/mappings");
        await server.Expect(200, "GET", $"{Admin}/scenarios");
        await server.Expect(200, "POST", $"{Admin}/requests/find", "{}");
        await server.Expect(
            200,
            "POST",
            $"{Admin}/requests/find?simulator=true",
            """{"method":"OPTIONS","headers":{"X-None":{"equalTo":"a"}}}"""
        );
        await server.Expect(200, "POST", $"{Admin}/requests/count?simulator=true", """{"method":"OPTIONS"}""");
        await server.Expect(200, "POST", $"{Admin}/requests/remove", "{}");
        await server.Expect(404, "GET", $"{Admin}/requests/nothing");
        await server.Expect(422, "POST", $"{Admin}/requests/find?simulator=true", """{"cookies":{}}""");
        await server.Expect(204, "DELETE", $"{Admin}/requests");
        await server.Expect(204, "DELETE", $"{Admin}/faults");
    }
}
