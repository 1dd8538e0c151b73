using System.Globalization;

namespace OmsSimulator.Domain;

/// <summary>
/// Everything of a state that a command can change, flat: <c>package A1P1</c> is <c>Waiting</c>, <c>on hand WH01 MUG</c> is <c>10</c>. It
/// names what the step library reads over HTTP, so that a scenario can say beforehand what will be found there.
/// </summary>
internal sealed class StateView
{
    private const string Yes = "yes";
    private const string Pdf = "application/pdf";

    private readonly OmsState oms;
    private readonly SortedDictionary<string, string> view = new(StringComparer.Ordinal);

    private StateView(OmsState oms) => this.oms = oms;

    /// <summary>The state as it is now.</summary>
    public static SortedDictionary<string, string> Of(OmsState oms) => new StateView(oms).Read();

    /// <summary>What differs, by name.</summary>
    public static IReadOnlyList<Change> Between(SortedDictionary<string, string> before, SortedDictionary<string, string> after) =>
        [
            .. before
                .Keys.Union(after.Keys)
                .Order(StringComparer.Ordinal)
                .Select(what => new Change(what, before.GetValueOrDefault(what, ""), after.GetValueOrDefault(what, "")))
                .Where(change => change.From != change.To),
        ];

    private SortedDictionary<string, string> Read()
    {
        foreach (var package in oms.Packages.Ascending())
            Add(package);
        foreach (var transfer in oms.Transfers.Ascending())
            Add(transfer);
        foreach (var order in oms.Orders.Ascending())
            Add(order);
        foreach (var location in oms.StockLocations.Ascending())
            view[$"quota {location.ErpCode}"] = Text(oms.QuotaOf(location.Id));
        foreach (var row in LocationStock.All(oms))
            Add(row);
        foreach (var plan in oms.ExecutionPlans.Ascending())
            view[$"plan {Text(plan.Id)}"] = EnumWord.Of(plan.State);
        view["log rows"] = Text(oms.LogCount - oms.FoldedLogRows);
        return view;
    }

    private void Add(Package package)
    {
        var number = package.Number;
        view[$"package {number}"] = oms.Installation.StateOf(package.State).Name;
        view[$"location {number}"] = oms.StockLocations[package.StockLocationId].ErpCode;
        Put($"invoice {number}", package.Invoice?.Number);
        Put($"shipment date {number}", package.ShipmentDate is null ? null : Yes);
        foreach (var id in package.ItemIds)
            Add(oms.PackageItems[id], number);
        if (package.ShipmentId is { } shipment)
            Add(oms.Shipments[shipment], number);
        Put($"document {number}", DocumentOf(package));
    }

    private void Add(PackageItem item, string number)
    {
        var sku = Once("item", oms.OrderItems[item.OrderItemId].ProductId, number);
        view[$"item {sku}"] = oms.Installation.ItemStateOf(item.State).Name;
        view[$"item {sku} in"] = number;
        Put($"barcode {sku}", item.Barcode);
        if (item.DenialReasonId is { } id && oms.DenialReasons.TryGet(id, out var reason))
            view[$"denial reason {sku}"] = reason.Title;
        Put($"item discrepancy {sku}", item.Discrepancy is null ? null : Yes);
    }

    private void Add(Shipment shipment, string number)
    {
        view[$"shipment {number}"] = EnumWord.Of(shipment.Status);
        Put($"cargo company {number}", shipment.CargoCompanyId is { } company ? oms.CargoCompanies[company].ErpCode : null);
        Put($"tracking number {number}", shipment.TrackingNumber);
        Put($"query number {number}", shipment.QueryNumber);
        Put($"awb {number}", shipment.AwbNumber is null ? null : Yes);
        if (shipment.TransferOrderId is null)
            Put($"label {number}", shipment.LabelVersion == 0 ? null : Text(shipment.LabelVersion));
    }

    private void Add(TransferOrder transfer)
    {
        var number = transfer.Number;
        view[$"transfer {number}"] = oms.Installation.StateOf(transfer.State).Name;
        view[$"source {number}"] = oms.StockLocations[transfer.SourceId].ErpCode;
        view[$"destination {number}"] = oms.StockLocations[transfer.DestinationId].ErpCode;
        view[$"brings {number}"] = string.Join(
            ", ",
            transfer.ItemIds.Select(id => oms.TransferItems[id]).Select(item => $"{oms.Products[item.ProductId].Sku} {Text(item.Quantity)}")
        );
        if (transfer.ShipmentId is { } shipment)
            Add(oms.Shipments[shipment], number);
    }

    private void Add(Order order)
    {
        view[$"order {order.Number}"] = oms.Installation.StateOf(order.State).Name;
        foreach (var id in order.ItemIds)
        {
            var item = oms.OrderItems[id];
            view[$"order item {Once("order item", item.ProductId, order.Number)}"] = oms.Installation.ItemStateOf(item.State).Name;
        }
    }

    private void Add(LocationStock row)
    {
        var key = $"{row.StockLocation} {row.Sku}";
        view[$"on hand {key}"] = row.Level.OnHand.ToString(CultureInfo.InvariantCulture);
        view[$"reserved {key}"] = row.Level.Reserved.ToString(CultureInfo.InvariantCulture);
        Put($"discrepancy {key}", row.Level.Discrepancy ? Yes : null);
    }

    // What a command brought is served as it says, the packing document as PDF.
    private static string? DocumentOf(Package package) =>
        package.Invoice is { DocumentContent: not null } invoice ? invoice.DocumentType ?? Pdf
        : package.HasPackingDocument ? Pdf
        : null;

    // The second record with a product says whose it is.
    private string Once(string kind, int product, string owner)
    {
        var sku = oms.Products[product].Sku;
        return view.ContainsKey($"{kind} {sku}") ? $"{sku} of {owner}" : sku;
    }

    private void Put(string what, string? value)
    {
        if (value is not null)
            view[what] = value;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
