using System.Security.Cryptography;
using System.Text;

namespace OmsSimulator.Domain;

/// <summary>Turns a world that was checked into facts, and remembers what it made, in the order given.</summary>
/// <param name="oms">The world it is added to.</param>
/// <param name="world">What is added.</param>
/// <param name="at">When.</param>
public sealed partial class WorldLoading(OmsState oms, World world, DateTime at)
{
    private readonly WorldRecords records = new(oms, at);

    /// <summary>The ids of the products that the document named.</summary>
    public List<int> Products { get; } = [];

    /// <summary>The ids of the stock locations that the document named.</summary>
    public List<int> StockLocations { get; } = [];

    /// <summary>The ids of the carrier companies.</summary>
    public List<int> CargoCompanies { get; } = [];

    /// <summary>The ids of the denial reasons.</summary>
    public List<int> DenialReasons { get; } = [];

    /// <summary>The ids of the scenarios.</summary>
    public List<int> Scenarios { get; } = [];

    /// <summary>The ids of the users.</summary>
    public List<int> Users { get; } = [];

    /// <summary>The ids of the orders.</summary>
    public List<int> Orders { get; } = [];

    /// <summary>The ids of the packages.</summary>
    public List<int> Packages { get; } = [];

    /// <summary>A number that no order has.</summary>
    public static string FreeNumber(OmsState oms) => new WorldRecords(oms, default).FreeNumber();

    /// <summary>A user's password as it is stored.</summary>
    public static string Hash(string username, string password) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{username}\n{password}")));

    /// <summary>
    /// The facts, one after the other: each is applied before the next is asked for, since planning an order has to see what the one before
    /// took.
    /// </summary>
    public IEnumerable<OmsFact> Facts() =>
        ProductFacts()
            .Concat(LocationFacts())
            .Concat(CargoCompanyFacts())
            .Concat(DenialReasonFacts())
            .Concat(PackageLocationFacts())
            .Concat(ScenarioFacts())
            .Concat(UserFacts())
            .Concat(OrderFacts())
            .Concat(PackageFacts());

    private IEnumerable<OmsFact> ProductFacts()
    {
        foreach (var row in world.Products)
        {
            var known = oms.TryGetProduct(row.Sku, out var found) ? found : records.NewProduct(row.Sku);
            Products.Add(known.Id);
            yield return new ProductSaved(
                known with
                {
                    Name = row.Name ?? known.Name,
                    Barcode = row.SaysBarcode ? row.Barcode : known.Barcode,
                    BaseCode = row.BaseCode ?? known.BaseCode,
                    Price = row.Price ?? known.Price,
                    ModifiedDate = at,
                }
            );
        }
    }

    private IEnumerable<OmsFact> LocationFacts()
    {
        foreach (var row in world.StockLocations)
        {
            var known = oms.TryGetStockLocation(row.ErpCode, out var found) ? found : records.NewStockLocation(row.ErpCode);
            StockLocations.Add(known.Id);
            yield return new StockLocationSaved(
                known with
                {
                    Name = row.Name ?? known.Name,
                    StockLocationType = row.StockLocationType ?? known.StockLocationType,
                    Priority = row.Priority ?? known.Priority,
                    MaxQuota = row.SaysMaxQuota ? row.MaxQuota : known.MaxQuota,
                    IsActive = row.Flags.GetValueOrDefault("is_active", known.IsActive),
                    IsFulfillmentCenter = row.Flags.GetValueOrDefault("is_fulfillment_center", known.IsFulfillmentCenter),
                    IsPickupLocation = row.Flags.GetValueOrDefault("is_pickup_location", known.IsPickupLocation),
                    IsDeliveryLocation = row.Flags.GetValueOrDefault("is_delivery_location", known.IsDeliveryLocation),
                    IsReturnAvailable = row.Flags.GetValueOrDefault("is_return_available", known.IsReturnAvailable),
                    IsFastDeliveryAvailable = row.Flags.GetValueOrDefault("is_fast_delivery_available", known.IsFastDeliveryAvailable),
                    Tags = row.Tags ?? known.Tags,
                    Address = row.Address is null ? known.Address : records.NewAddress(known.Address.Id, row.Address),
                    ModifiedDate = at,
                }
            );
            foreach (var stock in row.Stock)
            {
                if (!oms.TryGetProduct(stock.Sku, out var product))
                    yield return new ProductSaved(product = records.NewProduct(stock.Sku));
                yield return new StockSet(known.Id, product.Id, stock.Quantity);
            }
        }
    }

    private IEnumerable<OmsFact> CargoCompanyFacts()
    {
        foreach (var row in world.CargoCompanies)
        {
            var id = oms.CargoCompanies.LastId + 1;
            CargoCompanies.Add(id);
            yield return new CargoCompanySaved(new CargoCompany(id, row.Name, row.ErpCode, row.ShippingCompany));
        }
    }

    private IEnumerable<OmsFact> DenialReasonFacts()
    {
        foreach (var row in world.DenialReasons)
        {
            var id = oms.DenialReasons.LastId + 1;
            DenialReasons.Add(id);
            yield return new DenialReasonSaved(
                new DenialReason
                {
                    Id = id,
                    Title = row.Title,
                    Priority = row.Priority,
                    IsActive = row.IsActive,
                    CreatedDate = at,
                    ModifiedDate = at,
                }
            );
        }
    }

    // Locations that only packages name are made before the scenarios that may fall back on them.
    private IEnumerable<OmsFact> PackageLocationFacts()
    {
        foreach (var row in world.Packages)
        {
            if (!oms.TryGetStockLocation(row.StockLocation, out _))
                yield return new StockLocationSaved(records.NewStockLocation(row.StockLocation));
        }
    }

    private IEnumerable<OmsFact> ScenarioFacts()
    {
        foreach (var row in world.Scenarios)
        {
            oms.TryGetStockLocation(row.DefaultStockLocation, out var location);
            var scenario = row.Scenario with
            {
                Id = oms.Scenarios.LastId + 1,
                DefaultStockLocationId = location!.Id,
                InitialStatus = row.InitialStatus is null ? PackageState.Waiting : StateOf(row.InitialStatus),
            };
            Scenarios.Add(scenario.Id);
            yield return new ScenarioSaved(scenario);
        }
    }

    private IEnumerable<OmsFact> UserFacts()
    {
        foreach (var row in world.Users)
        {
            var id = oms.TryGetUser(row.Username, out var known) ? known.Id : oms.Users.LastId + 1;
            Users.Add(id);
            yield return new UserSaved(new User(id, row.Username, Hash(row.Username, row.Password)));
        }
    }

    private IEnumerable<OmsFact> MissingProducts(IReadOnlyList<WorldItem> items)
    {
        foreach (var item in items)
        {
            if (!oms.TryGetProduct(item.Sku, out _))
                yield return new ProductSaved(records.NewProduct(item.Sku));
        }
    }

    private PackageState StateOf(string nameOrKey) => oms.Installation.FindPackageState(nameOrKey)!.Package;

    private PackageState FormerState(string? nameOrKey) => nameOrKey is null ? PackageState.Waiting : StateOf(nameOrKey);
}
