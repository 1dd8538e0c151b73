using System.Diagnostics.CodeAnalysis;

namespace OmsSimulator.Domain;

/// <summary>
/// One OMS as it is now, to be read: the fold of its facts. No public member changes it; <see cref="OmsStateWriter"/> is the only writer.
/// Not safe for threads:
/// whoever holds the writer lets nobody read between.
/// </summary>
public sealed partial class OmsState
{
    private readonly OmsTables tables;
    private readonly Lookup<string, int> stockLocationByErpCode = new();
    private readonly Lookup<string, int> productBySku = new();
    private readonly Lookup<string, int> orderByNumber = new();
    private readonly Lookup<string, int> userByName = new();
    private readonly Lookup<string, Token> tokens = new();
    private readonly Lookup<string, Channel> channels = new();
    private readonly Lookup<string, City> cities = new();
    private readonly Lookup<(int Location, int Product), StockLevel> stock = new();
    private readonly Lookup<int, int> pendingPlanByOrder = new();
    private readonly Dictionary<PackageState, IdSet> packagesByState = [];
    private readonly Dictionary<int, SortedIds> packagesByLocation = [];
    private readonly Chain packagesOfOrder = new();
    private readonly Chain transfersOfPackage = new();
    private readonly Chain plansOfOrder = new();
    private readonly Chain factsOfPackage = new();
    private readonly FactLog facts = [];
    private readonly History<int> log = [];
    private readonly Counters quota = new();
    private readonly Cell<(Installation Installation, string Text)> installation = new((Installation.Default, ""));
    private readonly Cell<int> tokensIssued = new(0);
    private readonly Cell<int> lastDiscrepancyId = new(0);
    private readonly Cell<int> lastExecutionPlanItemId = new(0);
    private List<StockLocation>? fulfillmentCenters;
    private List<Scenario>? scenariosByPriority;

    /// <summary>How many facts are known one by one, unless a setting says otherwise.</summary>
    public const int DefaultFactLimit = 1_000_000;

    /// <summary>How many bytes the long texts of the facts may take unless somebody says otherwise.</summary>
    public const long DefaultFactBytes = 32 * 1024 * 1024;

    /// <summary>An OMS without a world, as the default installation has it.</summary>
    public OmsState() => tables = new();

    /// <summary>Whose OMS it is: states, transitions, settings.</summary>
    public Installation Installation => installation.Value.Installation;

    /// <summary>The installation document that was loaded, as JSON; empty: the default installation.</summary>
    public string InstallationText => installation.Value.Text;

    /// <summary>How many tokens were ever given.</summary>
    public int TokensIssued => tokensIssued.Value;

    /// <summary>Every table, in one list.</summary>
    public IReadOnlyList<ITable> Tables => tables.All;

    /// <summary>The stock locations.</summary>
    public Table<StockLocation> StockLocations => tables.StockLocations;

    /// <summary>The products.</summary>
    public Table<Product> Products => tables.Products;

    /// <summary>The carrier companies.</summary>
    public Table<CargoCompany> CargoCompanies => tables.CargoCompanies;

    /// <summary>The denial reasons.</summary>
    public Table<DenialReason> DenialReasons => tables.DenialReasons;

    /// <summary>The scenarios.</summary>
    public Table<Scenario> Scenarios => tables.Scenarios;

    /// <summary>The users.</summary>
    public Table<User> Users => tables.Users;

    /// <summary>The orders.</summary>
    public Table<Order> Orders => tables.Orders;

    /// <summary>The order items.</summary>
    public ValueTable<OrderItem> OrderItems => tables.OrderItems;

    /// <summary>The packages.</summary>
    public ValueTable<Package> Packages => tables.Packages;

    /// <summary>The package items.</summary>
    public ValueTable<PackageItem> PackageItems => tables.PackageItems;

    /// <summary>The shipments.</summary>
    public Table<Shipment> Shipments => tables.Shipments;

    /// <summary>The transfer orders.</summary>
    public Table<TransferOrder> Transfers => tables.Transfers;

    /// <summary>The transfer items.</summary>
    public Table<TransferItem> TransferItems => tables.TransferItems;

    /// <summary>The execution plans.</summary>
    public Table<ExecutionPlan> ExecutionPlans => tables.ExecutionPlans;

    /// <summary>The webhook subscriptions.</summary>
    public Table<Hook> Hooks => tables.Hooks;

    /// <summary>Everything that happened, oldest first, as far as it is not folded.</summary>
    public FactLog Facts => facts;

    /// <summary>The id of the last discrepancy.</summary>
    public int LastDiscrepancyId => lastDiscrepancyId.Value;

    /// <summary>The id of the last line of an execution plan.</summary>
    public int LastExecutionPlanItemId => lastExecutionPlanItemId.Value;

    /// <summary>How many facts are known one by one at least, before the oldest are folded into the state.</summary>
    public int FactLimit { get; internal set; } = DefaultFactLimit;

    /// <summary>How many bytes the long texts of the facts may take before the older half of them is folded.</summary>
    public long FactBytes { get; internal set; } = DefaultFactBytes;

    /// <summary>The id of the last row of the log of state transitions; the ids count up from 1.</summary>
    public int LogCount => log.Total;

    /// <summary>How many rows of that log are folded with their facts: the ids up to it.</summary>
    public int FoldedLogRows => log.First;

    /// <summary>The locations that planning may choose, by priority and id.</summary>
    public IReadOnlyList<StockLocation> FulfillmentCenters =>
        fulfillmentCenters ??= [
            .. StockLocations
                .Ascending()
                .Where(location => location.IsActive && location.IsFulfillmentCenter)
                .OrderBy(location => location.Priority)
                .ThenBy(location => location.Id),
        ];

    /// <summary>The scenarios, by priority and id.</summary>
    public IReadOnlyList<Scenario> ScenariosByPriority =>
        scenariosByPriority ??= [.. Scenarios.Ascending().OrderBy(scenario => scenario.Priority).ThenBy(scenario => scenario.Id)];

    /// <summary>The channels that orders came from, by name.</summary>
    public IReadOnlyDictionary<string, Channel> Channels => channels.All;

    /// <summary>The cities of all addresses, by name.</summary>
    public IReadOnlyDictionary<string, City> Cities => cities.All;

    /// <summary>Stock of every location and product that was ever set or touched.</summary>
    public IReadOnlyDictionary<(int Location, int Product), StockLevel> StockLevels => stock.All;

    /// <summary>Stock of a product at a location.</summary>
    public StockLevel Stock(int location, int product) => stock[(location, product)];

    /// <summary>How many packages hold a unit of a location's quota.</summary>
    public int QuotaOf(int location) => quota[location];

    /// <summary>What is left of a location's quota, below zero where the maximum was lowered; none where there is no maximum.</summary>
    public int? AvailableQuota(StockLocation location) => location.MaxQuota - quota[location.Id];

    /// <summary>A location by the ERP's code.</summary>
    public bool TryGetStockLocation(string erpCode, [NotNullWhen(true)] out StockLocation? location)
    {
        location = stockLocationByErpCode.TryGet(erpCode, out var id) ? StockLocations[id] : null;
        return location is not null;
    }

    /// <summary>A product by its sku.</summary>
    public bool TryGetProduct(string sku, [NotNullWhen(true)] out Product? product)
    {
        product = productBySku.TryGet(sku, out var id) ? Products[id] : null;
        return product is not null;
    }

    /// <summary>An order by its number.</summary>
    public bool TryGetOrder(string number, [NotNullWhen(true)] out Order? order)
    {
        order = orderByNumber.TryGet(number, out var id) ? Orders[id] : null;
        return order is not null;
    }

    /// <summary>A user by name.</summary>
    public bool TryGetUser(string username, [NotNullWhen(true)] out User? user)
    {
        user = userByName.TryGet(username, out var id) ? Users[id] : null;
        return user is not null;
    }

    /// <summary>A token by its key.</summary>
    public bool TryGetToken(string key, out Token token) => tokens.TryGet(key, out token);

    /// <summary>The keys of all tokens.</summary>
    public IEnumerable<KeyValuePair<string, Token>> Tokens => tokens.All;

    /// <summary>The plan of an order that still has items without a location.</summary>
    public ExecutionPlan? PendingPlanOf(Order order) => pendingPlanByOrder.TryGet(order.Id, out var id) ? ExecutionPlans[id] : null;

    /// <summary>The packages of an order, the latest first.</summary>
    public IEnumerable<Package> PackagesOf(int orderId) => packagesOfOrder.Of(orderId).Select(id => Packages[id]);

    /// <summary>Whether there was ever a transfer.</summary>
    public bool HasTransfers => Transfers.LastId > 0;

    /// <summary>The transfers of a package, the latest first.</summary>
    public IEnumerable<TransferOrder> TransfersOf(int packageId) => transfersOfPackage.Of(packageId).Select(id => Transfers[id]);

    /// <summary>The execution plans of an order, the latest first.</summary>
    public IEnumerable<ExecutionPlan> PlansOf(int orderId) => plansOfOrder.Of(orderId).Select(id => ExecutionPlans[id]);

    /// <summary>Whether a package waits, or has waited, for a transfer.</summary>
    public bool HasTransferFor(int packageId) => HasTransfers && transfersOfPackage.Any(packageId, 0, static (_, _) => true);

    /// <summary>Whether any execution plan of an order is such a one; nothing is allocated.</summary>
    public bool AnyPlanOf<TArgument>(int orderId, TArgument argument, Func<ExecutionPlan, TArgument, bool> such) =>
        plansOfOrder.Any(
            orderId,
            (Plans: ExecutionPlans, argument, such),
            static (id, asked) => asked.such(asked.Plans[id], asked.argument)
        );

    /// <summary>How many packages an order has.</summary>
    public int CountPackagesOf(Order order) => packagesOfOrder.Of(order.Id).Count();

    /// <summary>How many packages are in a state.</summary>
    public int CountIn(PackageState state) => packagesByState.TryGetValue(state, out var set) ? set.Count : 0;

    /// <summary>The ids of the packages in a state, in order.</summary>
    public IEnumerable<int> IdsIn(PackageState state, bool descending, int skip = 0) =>
        packagesByState.TryGetValue(state, out var set) ? (descending ? set.Descending(skip) : set.Ascending(skip)) : [];

    /// <summary>The states that some package is in.</summary>
    public IEnumerable<PackageState> StatesInUse => packagesByState.Where(entry => entry.Value.Count > 0).Select(entry => entry.Key);

    /// <summary>The ids of the packages at a location, smallest first.</summary>
    public IReadOnlyList<int> IdsAt(int location) => packagesByLocation.TryGetValue(location, out var ids) ? ids.Ascending : [];
}
