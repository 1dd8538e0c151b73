using OmsSimulator.Client;
using OmsSimulator.Contract;

namespace OmsSimulator.WebConsole.Commands;

/// <summary>What the fields of a command can be picked from.</summary>
public sealed record FieldChoices
{
    private const int MostRows = 100;

    /// <summary>The items of the package or the transfer.</summary>
    public IReadOnlyList<ItemChoice> Items { get; init; } = [];

    /// <summary>The denial reasons that a refusal may name.</summary>
    public IReadOnlyList<Choice> DenialReasons { get; init; } = [];

    /// <summary>The carrier companies.</summary>
    public IReadOnlyList<Choice> CargoCompanies { get; init; } = [];

    /// <summary>The locations, by code.</summary>
    public IReadOnlyList<Choice> Locations { get; init; } = [];

    /// <summary>Those of a package.</summary>
    public static async Task<FieldChoices> Of(OmsClient oms, PackageResource package, CancellationToken cancellationToken) =>
        await Shared(oms, cancellationToken) with
        {
            Items =
            [
                .. package.PackageitemSet.Select(static item => Of(item.Id, item.OrderItem.Id, item.OrderItem.Product, item.Quantity)),
            ],
        };

    /// <summary>Those of a transfer order.</summary>
    public static async Task<FieldChoices> Of(OmsClient oms, TransferOrderResource transfer, CancellationToken cancellationToken) =>
        await Shared(oms, cancellationToken) with
        {
            Items = [.. transfer.TransferitemSet.Select(static item => Of(item.Id, 0, item.Product, item.Quantity))],
        };

    private static ItemChoice Of(int id, int orderItem, ProductResource product, int quantity) =>
        new(id, orderItem, FormattableString.Invariant($"{product.Sku} × {quantity}, {product.Name}"), product.Barcode ?? "");

    private static async Task<FieldChoices> Shared(OmsClient oms, CancellationToken cancellationToken)
    {
        var reasons = await oms.DenialReasons.PageAsync(new() { IsActive = true, Limit = MostRows }, 1, cancellationToken);
        var carriers = await oms.CargoCompanies.PageAsync(new() { Limit = MostRows }, 1, cancellationToken);
        var locations = await oms.StockLocations.SimpleAsync(cancellationToken);
        return new FieldChoices
        {
            DenialReasons = [.. reasons.Results.Select(static reason => new Choice(Id(reason.Id), reason.Title))],
            CargoCompanies = [.. carriers.Results.Select(static carrier => new Choice(Id(carrier.Id), carrier.Name))],
            Locations = [.. locations.Select(static location => new Choice(location.ErpCode, $"{location.Name} ({location.ErpCode})"))],
        };
    }

    private static string Id(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
