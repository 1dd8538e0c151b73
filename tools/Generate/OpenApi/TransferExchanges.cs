using OmsSimulator.Domain;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>
/// Requests about transfer orders. The demo world has none, so an order is added to it whose items no location has all of: package 32 waits
/// for transfer 1.
/// </summary>
internal static class TransferExchanges
{
    private const string Prefix = "/api/v1/oms";
    private const string Path = $"{Prefix}/transfer_orders/1/command/";

    // The cup is at two locations, so that it can be planned again.
    private const string World = """
        {
          "stock_locations": [
            { "erp_code": "TR01", "priority": 900, "stock": [{ "sku": "MUG", "quantity": 5 }] },
            { "erp_code": "TR02", "priority": 901, "stock": [{ "sku": "CUP", "quantity": 5 }] },
            { "erp_code": "TR03", "priority": 902, "stock": [{ "sku": "CUP", "quantity": 5 }] }
          ],
          "scenarios": [{ "name": "Transfers", "default_stock_location": "TR01", "priority": 1, "channels": ["Transfer"], "rules": [{ "transferable": true }] }],
          "orders": [{ "number": "2000000001", "channel_name": "Transfer", "items": [{ "sku": "MUG", "quantity": 1 }, { "sku": "CUP", "quantity": 2 }] }]
        }
        """;

    /// <summary>What is sent before a request about a transfer.</summary>
    public static IReadOnlyList<(string Method, string Target, string? Body)> Before { get; } = [("POST", "/__admin/world", World)];

    /// <summary>For every command a request that the transfer takes, in the catalogue's order.</summary>
    public static IReadOnlyList<Exchange> Commands { get; } = [.. CommandCatalogue.Transfers.Select(Of)];

    /// <summary>A request to run a command on the transfer.</summary>
    /// <param name="name">Its name among the examples.</param>
    /// <param name="summary">What it shows.</param>
    /// <param name="body">The body.</param>
    public static Exchange Command(string name, string summary, string body) => new(name, Path, summary) { Body = body, Before = Before };

    private static Exchange Of(Command command)
    {
        var way = Installation.Default.Transitions.First(transition => transition.Command.Definition == command);
        var body = CommandExample.Body(ExampleWorld.Scope(way), ExampleWorld.Parameters(way));
        return Command(
            command.Code,
            $"{CommandPaths.RowOf(command)} {command.Title}: {way.Source.Name} → {way.Destination.Name} (transfer 1)",
            body.ToJsonString()
        ) with
        {
            Description = CommandTable.Describe(command),
            Before = [.. Before, .. ExampleWorld.WayTo(way.Source.Transfer).Select(sent => ("POST", Path, (string?)sent))],
        };
    }
}
