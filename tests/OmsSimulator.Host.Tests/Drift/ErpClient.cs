using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Host.Tests.Drift;

/// <summary>
/// A client that tries the ways of an OMS: for each it reads a package or transfer, sends the command with good parameters, and reads it
/// again; and it sends what is refused.
/// </summary>
/// <param name="real">The OMS.</param>
/// <param name="installation">The OMS's installation.</param>
internal sealed class ErpClient(RealOms real, Installation installation)
{
    private int orders;

    /// <summary>Tries the ways that are chosen, those that the OMS lacks too.</summary>
    public async Task Try(Func<Transition, bool> isChosen)
    {
        var ways = installation
            .Transitions.Concat(Installation.Default.Transitions.Where(way => Same(way) is null))
            .Where(isChosen)
            .ToArray();
        foreach (var way in ways)
        {
            if (way.Command.Definition.Subject == CommandSubject.Transfer)
                await TryTransfer(way);
            else
                await TryPackage(way);
        }

        foreach (var command in ways.GroupBy(way => way.Command.Definition.Code).Select(group => group.First()))
        {
            if (command.Command.Definition.Subject == CommandSubject.Package)
                await TryRefusals(command);
        }
    }

    private Transition? Same(Transition way) =>
        installation.Transitions.FirstOrDefault(known =>
            known.Command.Definition.Code == way.Command.Definition.Code
            && known.Source.Key == way.Source.Key
            && known.Destination.Key == way.Destination.Key
        );

    private async Task TryPackage(Transition way)
    {
        var record = $"packages/{await Put(way.Source.Key, way.Command.Definition.RestoresState ? way.Destination.Key : null)}/";
        var before = (await real.Ask("GET", record)).ShouldBe(HttpStatus.Ok).Json;
        await real.Command(record, Body(way, Parameters(way, before)));
        await real.Ask("GET", record);
    }

    // A record in another state, and parameters that are not there.
    private async Task TryRefusals(Transition way)
    {
        var elsewhere = installation
            .States.Where(state => state.ContentType == State.PackageContentType)
            .First(state => !installation.From(state.Package).Any(known => known.Command == way.Command) && state.Key != "Blocked");
        var record = $"packages/{await Put(elsewhere.Key, null)}/";
        var before = (await real.Ask("GET", record)).ShouldBe(HttpStatus.Ok).Json;
        await real.Command(record, Body(way, Parameters(way, before)));
        if (!way.Command.Definition.Fields.Any(field => field.Required))
            return;
        record = $"packages/{await Put(way.Source.Key, null)}/";
        await real.Ask("GET", record);
        await real.Command(record, Body(way, []));
    }

    private async Task TryTransfer(Transition way)
    {
        // Stock that was not found is there again.
        (
            await real.Sandbox.Patch(
                "__admin/stock",
                """[{"stock_location":"L2","sku":"T","quantity":1000},{"stock_location":"L3","sku":"T","quantity":1000}]"""
            )
        )
            .Status.Should()
            .BeInRange(200, 204);
        var number = $"ORDER-{++orders}-";
        await real.Sandbox.World($$"""{"orders":[{"number":"{{number}}","items":[{"sku":"K","quantity":1},{"sku":"T","quantity":2}]}]}""");
        var id = (await real.Sandbox.Get($"transfer_orders/?order__number={number}"))["results.0.id"];
        if (!await Bring(id, way.Source.Key))
            return;
        await real.Forget();
        var record = $"transfer_orders/{id}/";
        var before = (await real.Ask("GET", record)).ShouldBe(HttpStatus.Ok).Json;
        await real.Command(record, Body(way, Parameters(way, before)));
        await real.Ask("GET", record);
    }

    private async Task<bool> Bring(string id, string state)
    {
        if (state == "Waiting")
            return true;
        var way = installation.Transitions.FirstOrDefault(known =>
            known.Command.Definition.Subject == CommandSubject.Transfer
            && known.Command.Definition.Fields.IsEmpty
            && known.Source.Key == "Waiting"
            && known.Destination.Key == state
        );
        return way is not null && (await real.Sandbox.Post($"transfer_orders/{id}/command/", Body(way, []))).Status is 200 or 204;
    }

    private async Task<string> Put(string state, string? blockedIn)
    {
        var more = blockedIn is null ? "" : $$""","blocked_in":"{{blockedIn}}" """;
        var made = await real.Sandbox.World(
            $$"""{"packages":[{"stock_location":"L1","state":"{{state}}","items":[{"sku":"A","quantity":2},{"sku":"B","quantity":1}]{{more}}}]}"""
        );
        return made["packages.0.id"];
    }

    private static string Body(Transition way, JsonObject parameters) =>
        new JsonObject
        {
            ["transition"] = way.Id,
            ["slug"] = way.Slug,
            ["input_parameters"] = parameters,
        }.ToJsonString();

    private static JsonObject Parameters(Transition way, JsonElement record)
    {
        var made = new JsonObject();
        var command = way.Command;
        var items = new JsonArray([.. Ids(record, "packageitem_set").Select(id => JsonValue.Create(id))]);
        foreach (var field in command.Definition.Fields.Where(field => field.Required || command.Definition.AtLeastOneOf.Contains(field)))
        {
            made[command.NameOf(field.Name)] = field.Name switch
            {
                "package_items" when command.Definition.Code == "UPDATE_SHIPMENT_LABEL" => new JsonArray(),
                "package_items" => items.DeepClone(),
                "transfer_items" => new JsonArray([.. Ids(record, "transferitem_set").Select(id => JsonValue.Create(id))]),
                "assignment_groups" => new JsonArray(new JsonObject { ["package_items"] = items.DeepClone(), ["erp_code"] = "L2" }),
                "denial_reason" or "cargo_company" => 1,
                "select_items_by_omnitron_id" => false,
                "delivered_status" => way.Destination.Key == "Delivered",
                "invoice_date" => "2026-02-01",
                _ => "X1",
            };
        }

        return made;
    }

    private static IEnumerable<long> Ids(JsonElement record, string member) =>
        record.ListMember(member).Select(item => item.NumberMember("id")!.Value);
}
