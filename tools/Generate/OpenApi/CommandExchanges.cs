using System.Net;
using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>For every command a request that a package of the demo world takes: found by trying.</summary>
internal static class CommandExchanges
{
    private const string Prefix = "/api/v1/oms";

    /// <summary>The exchanges with the statuses they were answered with, in the catalogue's order.</summary>
    public static async Task<IReadOnlyList<(Exchange Exchange, int Status)>> Find(ExchangeServer server)
    {
        await server.Send("POST", "/__admin/reset", null);
        var packages = Results(await server.Send("GET", $"{Prefix}/packages/?limit=100&sort=id", null));
        var locations = Results(await server.Send("GET", $"{Prefix}/stock-locations/?limit=100&sort=id", null))
            .Select(location => (string)location["erp_code"]!)
            .ToArray();
        var found = new List<(Exchange Exchange, int Status)>();
        foreach (var command in CommandCatalogue.Packages)
            found.Add(await Find(server, command, packages, locations));
        return found;
    }

    private static async Task<(Exchange Exchange, int Status)> Find(
        ExchangeServer server,
        Command command,
        JsonObject[] packages,
        string[] locations
    )
    {
        foreach (
            var transition in Installation
                .Default.Transitions.Where(transition => transition.Command.Definition == command)
                .OrderBy(transition => IndexOf(command, transition))
        )
        {
            foreach (var package in packages.Where(package => (int)package["state"]!["id"]! == transition.Source.Id))
            {
                foreach (var location in command.Code == "ASSIGN_PACKAGE_ITEMS_MANUALLY" ? locations : [""])
                {
                    var exchange = Exchange(command, transition, package, location);
                    var answer = await server.Exchange("POST", exchange);
                    if (answer.Status is HttpStatusCode.OK or HttpStatusCode.NoContent)
                        return (exchange, (int)answer.Status);
                }
            }
        }

        throw new InvalidOperationException($"No package of the demo world takes {command.Code}.");
    }

    private static int IndexOf(Command command, Transition transition) =>
        command.Pairs.TakeWhile(pair => pair.From != transition.Source.Key || pair.To != transition.Destination.Key).Count();

    private static Exchange Exchange(Command command, Transition transition, JsonObject package, string location)
    {
        var id = (int)package["id"]!;
        var body = new JsonObject { ["transition"] = transition.Id, ["slug"] = transition.Slug };
        var parameters = Parameters(command, transition, package, location);
        if (command.SubjectPlace == ParameterPlace.TopLevel)
            body["package"] = id;
        else if (command.SubjectPlace is not null)
            parameters.Insert(0, "package", id);
        if (command.ParameterPlace == ParameterPlace.InputParameters)
        {
            body["input_parameters"] = parameters;
        }
        else
        {
            foreach (var (name, value) in parameters)
                body[name] = value?.DeepClone();
        }

        return new Exchange(
            command.Code,
            $"{Prefix}/packages/{id}/command/",
            $"{command.Number} {command.Title}: {transition.Source.Name} → {transition.Destination.Name} (package {id})"
        )
        {
            Body = body.ToJsonString(),
            Description = CommandTable.Describe(command),
        };
    }

    private static JsonObject Parameters(Command command, Transition transition, JsonObject package, string location)
    {
        var items = package["packageitem_set"]!.AsArray().Select(item => item!.AsObject()).ToArray();
        JsonArray All() => new([.. items.Select(item => JsonValue.Create((int)item["id"]!))]);
        JsonArray First() => new((int)items[0]["id"]!);
        JsonArray Barcodes() => new(new JsonObject { ["order_item"] = (int)items[0]["order_item"]!["id"]!, ["barcode"] = "8690000000011" });
        return command.Code switch
        {
            "COMPLETE_PACKAGING" => new() { ["barcodes"] = Barcodes() },
            "COMPLETE_PACKAGING_WITHOUT_SHIPMENT" => new() { ["package_items"] = All(), ["barcodes"] = Barcodes() },
            "REFUSE_THE_PACKAGE" => new() { ["denial_reason"] = 1 },
            "DETECTED_OUT_OF_STOCK_ITEM" or "DETECTED_OUT_OF_STOCK_ITEM_ADVANCED" or "SHIP_THE_PACKAGE" => new()
            {
                ["package_items"] = First(),
            },
            "BLOCK_THE_PACKAGE" => new() { ["user"] = "demo", ["token"] = "t" },
            "UPDATE_INVOICE_OF_THE_PACKAGE" => new() { ["invoice_number"] = "F2026000001", ["invoice_date"] = "2026-01-05" },
            "ASSIGN_PACKAGE_ITEMS_MANUALLY" => new()
            {
                ["assignment_groups"] = new JsonArray(new JsonObject { ["package_items"] = All(), ["erp_code"] = location }),
            },
            "PREPARE_PACKAGE_COMMAND" => new() { ["select_items_by_omnitron_id"] = false },
            "SHIP_THE_PACKAGE_ADVANCED" => new() { ["tracking_number"] = "TR0000000001", ["cargo_company"] = 1 },
            "UPDATE_PACKAGE_SHIPMENT_STATUS" => new() { ["delivered_status"] = transition.Destination.Package == PackageState.Delivered },
            "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE" => new() { ["tracking_number"] = "TR0000000001" },
            "UPDATE_SHIPMENT_LABEL" => new() { ["package_items"] = new JsonArray(new JsonObject { ["id"] = (int)items[0]["id"]! }) },
            _ => [],
        };
    }

    private static JsonObject[] Results(ExchangedAnswer answer) =>
        [.. JsonNode.Parse(answer.Body)!["results"]!.AsArray().Select(row => row!.AsObject())];
}
