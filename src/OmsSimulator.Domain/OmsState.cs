using System.Diagnostics.CodeAnalysis;

namespace OmsSimulator.Domain;

/// <summary>
/// One OMS as it is now: the fold of its facts. <see cref="Apply(RecordedFact)"/> is the only writer. Not safe for threads: a sandbox lets one writer in at a time.
/// </summary>
public sealed partial class OmsState
{
    private readonly Dictionary<string, int> stockLocationByErpCode = [];
    private readonly Dictionary<string, int> productBySku = [];
    private readonly Dictionary<string, int> orderByNumber = [];
    private readonly Dictionary<string, int> userByName = [];
    private readonly Dictionary<string, Token> tokens = [];
    private readonly Dictionary<string, Channel> channels = [];
    private readonly Dictionary<string, City> cities = [];
    private readonly Dictionary<(int Location, int Product), StockLevel> stock = [];
    private readonly Dictionary<int, int> pendingPlanByOrder = [];
    private readonly Dictionary<PackageState, IdSet> packagesByState = [];
    private readonly Dictionary<int, SortedIds> packagesByLocation = [];
    private readonly Chain packagesOfOrder = new();
    private readonly Chain factsOfPackage = new();
    private readonly ChunkedList<RecordedFact> facts = new();
    private readonly ChunkedList<int> log = new();
    private readonly List<int> quota = [0];
    private List<StockLocation>? fulfillmentCenters;
    private List<Scenario>? scenariosByPriority;

    /// <summary>An OMS without a world, as the default installation has it.</summary>
    public OmsState() => Installation = Installation.Default;

    /// <summary>Whose OMS it is: states, transitions, settings.</summary>
    public Installation Installation { get; private set; }

    /// <summary>The stock locations.</summary>
    public Table<StockLocation> StockLocations { get; } = new();

    /// <summary>The products.</summary>
    public Table<Product> Products { get; } = new();

    /// <summary>The carrier companies.</summary>
    public Table<CargoCompany> CargoCompanies { get; } = new();

    /// <summary>The denial reasons.</summary>
    public Table<DenialReason> DenialReasons { get; } = new();

    /// <summary>The scenarios.</summary>
    public Table<Scenario> Scenarios { get; } = new();

    /// <summary>The users.</summary>
    public Table<User> Users { get; } = new();

    /// <summary>The orders.</summary>
    public Table<Order> Orders { get; } = new();

    /// <summary>The order items.</summary>
    public Table<OrderItem> OrderItems { get; } = new();

    /// <summary>The packages.</summary>
    public Table<Package> Packages { get; } = new();

    /// <summary>The package items.</summary>
    public Table<PackageItem> PackageItems { get; } = new();

    /// <summary>The shipments.</summary>
    public Table<Shipment> Shipments { get; } = new();

    /// <summary>The execution plans.</summary>
    public Table<ExecutionPlan> ExecutionPlans { get; } = new();

    /// <summary>The webhook subscriptions.</summary>
    public Table<Hook> Hooks { get; } = new();

    /// <summary>Everything that happened, oldest first.</summary>
    public IReadOnlyList<RecordedFact> Facts => facts;

    /// <summary>The id of the last discrepancy.</summary>
    public int LastDiscrepancyId { get; private set; }

    /// <summary>The id of the last line of an execution plan.</summary>
    public int LastExecutionPlanItemId { get; private set; }

    /// <summary>How many rows the log of state transitions has; their ids count up from 1.</summary>
    public int LogCount => log.Count;

    /// <summary>The locations that planning may choose, by priority and id.</summary>
    public IReadOnlyList<StockLocation> FulfillmentCenters => fulfillmentCenters ??=
        [.. StockLocations.Ascending().Where(location => location.IsActive && location.IsFulfillmentCenter).OrderBy(location => location.Priority).ThenBy(location => location.Id)];

    /// <summary>The scenarios, by priority and id.</summary>
    public IReadOnlyList<Scenario> ScenariosByPriority => scenariosByPriority ??= [.. Scenarios.Ascending().OrderBy(scenario => scenario.Priority).ThenBy(scenario => scenario.Id)];

    /// <summary>The channels that orders came from, by name.</summary>
    public IReadOnlyDictionary<string, Channel> Channels => channels;

    /// <summary>The cities of all addresses, by name.</summary>
    public IReadOnlyDictionary<string, City> Cities => cities;

    /// <summary>Stock of every location and product that was ever set or touched.</summary>
    public IReadOnlyDictionary<(int Location, int Product), StockLevel> StockLevels => stock;

    /// <summary>Stock of a product at a location.</summary>
    public StockLevel Stock(int location, int product) => stock.GetValueOrDefault((location, product));

    /// <summary>How many packages hold a unit of a location's quota.</summary>
    public int QuotaOf(int location) => quota[location];

    /// <summary>What is left of a location's quota, below zero where the maximum was lowered; none where there is no maximum.</summary>
    public int? AvailableQuota(StockLocation location) => location.MaxQuota - quota[location.Id];

    /// <summary>A location by the ERP's code.</summary>
    public bool FindStockLocation(string erpCode, [NotNullWhen(true)] out StockLocation? location)
    {
        location = stockLocationByErpCode.TryGetValue(erpCode, out var id) ? StockLocations[id] : null;
        return location is not null;
    }

    /// <summary>A product by its sku.</summary>
    public bool FindProduct(string sku, [NotNullWhen(true)] out Product? product)
    {
        product = productBySku.TryGetValue(sku, out var id) ? Products[id] : null;
        return product is not null;
    }

    /// <summary>An order by its number.</summary>
    public bool FindOrder(string number, [NotNullWhen(true)] out Order? order)
    {
        order = orderByNumber.TryGetValue(number, out var id) ? Orders[id] : null;
        return order is not null;
    }

    /// <summary>A user by name.</summary>
    public bool FindUser(string username, [NotNullWhen(true)] out User? user)
    {
        user = userByName.TryGetValue(username, out var id) ? Users[id] : null;
        return user is not null;
    }

    /// <summary>A token by its key.</summary>
    public bool FindToken(string key, out Token token) => tokens.TryGetValue(key, out token);

    /// <summary>The keys of all tokens.</summary>
    public IEnumerable<KeyValuePair<string, Token>> Tokens => tokens;

    /// <summary>The plan of an order that still has items without a location.</summary>
    public ExecutionPlan? PendingPlanOf(Order order) => pendingPlanByOrder.TryGetValue(order.Id, out var id) ? ExecutionPlans[id] : null;

    /// <summary>The packages of an order, the latest first.</summary>
    public IEnumerable<Package> PackagesOf(int orderId) => packagesOfOrder.Of(orderId).Select(id => Packages[id]);

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

    /// <summary>Everything that happened to a package, oldest first.</summary>
    public IReadOnlyList<(int Sequence, RecordedFact Fact)> Timeline(int packageId) =>
        [.. factsOfPackage.Of(packageId).Reverse().Select(index => (index + 1, facts[index]))];

    /// <summary>A row of the log of state transitions.</summary>
    /// <param name="id">From 1 to <see cref="LogCount"/>.</param>
    public RecordedFact LogRow(int id) => facts[log[id - 1]];

    /// <summary>The ids of the log rows of a package, largest first.</summary>
    public IEnumerable<int> LogRowsOf(int packageId)
    {
        foreach (var index in factsOfPackage.Of(packageId))
        {
            if (facts[index].Fact is PackageStateChanged)
                yield return LogIdOf(index);
        }
    }

    // The log holds indexes of facts in their order.
    private int LogIdOf(int fact)
    {
        var (low, high) = (0, log.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (log[middle] < fact)
                low = middle + 1;
            else
                high = middle;
        }

        return low + 1;
    }
}
