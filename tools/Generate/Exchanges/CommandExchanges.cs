using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>What was exchanged about one command: an example that is carried out, and the refusals.</summary>
/// <param name="Way">The example's transition.</param>
/// <param name="Example">The example.</param>
/// <param name="Facts">What happened.</param>
/// <param name="Packages">The packages of the order afterwards.</param>
/// <param name="Transfers">The transfers afterwards.</param>
/// <param name="Refusals">What is refused.</param>
internal sealed record CommandExchanges(
    Transition Way,
    Exchange Example,
    IReadOnlyList<string> Facts,
    IReadOnlyList<PackageSeen> Packages,
    IReadOnlyList<TransferSeen> Transfers,
    IReadOnlyList<RefusalSeen> Refusals
)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Makes them.</summary>
    public static async Task<CommandExchanges> Make(Laboratory laboratory, InstalledCommand command)
    {
        var way = WayOf(command);
        var sandbox = await At(laboratory, way);
        var before = (await Timeline(sandbox)).Count;
        var example = await sandbox.Command(Body(way, ExampleWorld.Parameters(way)));
        if (example.Status >= 300)
        {
            throw new InvalidOperationException(
                $"The example of {command.Code} is refused: {example.Status} {example.Answer}; is Field.Example of its parameters good?"
            );
        }

        var facts = (await Timeline(sandbox)).Skip(before).Select(row => row!["fact"]!["type"]!.ToString()).ToArray();
        var packages = (await sandbox.Read("api/v1/oms/packages/?sort=id"))["results"]!
            .AsArray()
            .Select(row => PackageSeen.Of(row!))
            .ToArray();
        var transfers = (await sandbox.Read("api/v1/oms/transfer_orders/?sort=id"))["results"]!
            .AsArray()
            .Select(row => TransferSeen.Of(row!))
            .ToArray();
        return new CommandExchanges(way, example, facts, packages, transfers, await RefusalExchanges.Make(laboratory, command, way));
    }

    /// <summary>The body that sends parameters the way the command's page shows.</summary>
    public static string Body(Transition way, JsonObject parameters) =>
        CommandExample.Body(ExampleWorld.Scope(way), parameters).ToJsonString(Indented);

    // The first pair that a page gives; from Waiting Cargo Label where that is one: only there the label changes something.
    private static Transition WayOf(InstalledCommand command)
    {
        var ways = Installation.Default.Transitions.Where(transition => transition.Command == command).ToArray();
        return ways.FirstOrDefault(way =>
                command.Definition.Subject == CommandSubject.Package && way.Source.Package == PackageState.WaitingCargoLabel
            )
            ?? ways.FirstOrDefault(way => way.Provenance.Mark == Domain.Mark.Documented)
            ?? ways[0];
    }

    private static async Task<JsonArray> Timeline(LaboratorySandbox sandbox) =>
        (await sandbox.Read("__admin/packages/1/timeline"))["facts"]!.AsArray();

    /// <summary>A sandbox with a package or a transfer that the transition can run on.</summary>
    public static Task<LaboratorySandbox> At(Laboratory laboratory, Transition way) =>
        way.Command.Definition.Subject == CommandSubject.Transfer
            ? laboratory.WithTransfer(way.Source)
            : laboratory.WithPackage(way.Source, way.Command.Definition.RestoresState ? way.Destination : null);
}

/// <summary>A package as the vendor's API shows it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="State">Its state's name.</param>
/// <param name="StockLocation">Its location's name.</param>
/// <param name="Items">Its items: product and state.</param>
internal sealed record PackageSeen(string Number, string State, string StockLocation, IReadOnlyList<string> Items)
{
    /// <summary>Reads one.</summary>
    public static PackageSeen Of(JsonNode package) =>
        new(
            package["number"]!.ToString(),
            package["state"]!["name"]!.ToString(),
            package["stock_location"]!["name"]!.ToString(),
            [
                .. package["packageitem_set"]!
                    .AsArray()
                    .Select(item =>
                        $"{item!["quantity"]} × {item["order_item"]!["product"]!["name"]}: {item["state"]!["name"]}, order item {item["order_item"]!["state"]!["name"]}"
                    ),
            ]
        );
}

/// <summary>A transfer as the vendor's API shows it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="State">Its state's name.</param>
/// <param name="Way">From where to where.</param>
/// <param name="Items">What it brings.</param>
internal sealed record TransferSeen(string Number, string State, string Way, IReadOnlyList<string> Items)
{
    /// <summary>Reads one.</summary>
    public static TransferSeen Of(JsonNode transfer) =>
        new(
            transfer["number"]!.ToString(),
            transfer["state"]!["name"]!.ToString(),
            $"{transfer["source"]!["name"]} → {transfer["destination"]!["name"]}",
            [.. transfer["transferitem_set"]!.AsArray().Select(item => $"{item!["quantity"]} × {item["product"]!["name"]}")]
        );
}
