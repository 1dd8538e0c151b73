namespace OmsSimulator.Client;

/// <summary>Transfer orders: lists, details, and the commands that move them.</summary>
public sealed class TransferOrdersApi : OmsRows<TransferOrderResource, TransferOrderFilter>
{
    internal TransferOrdersApi(VendorConnection connection)
        : base(connection, "transfer_orders/", row => row.Id) { }

    /// <summary>What transfer orders carry.</summary>
    public OmsRows<TransferItemRow, TransferOrderItemFilter> Items => new(Connection, "transfer_orders/items/");

    /// <summary>Runs a command.</summary>
    public Task CommandAsync(int transfer, CommandRequest command, CancellationToken cancellationToken = default) =>
        Connection.Do(HttpMethod.Post, $"{Of(transfer)}command/", ClientJson.Body(command), cancellationToken);
}
