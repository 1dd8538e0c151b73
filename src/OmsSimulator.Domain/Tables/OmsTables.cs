namespace OmsSimulator.Domain;

/// <summary>
/// The tables of an OMS. Each is made once, in the constructor, and stands in <see cref="All"/> by that: copies, snapshots and comparisons
/// walk the list, so that none can forget a table.
/// </summary>
public sealed class OmsTables
{
    private readonly List<ITable> all = [];

    internal OmsTables()
    {
        Products = Add(static (Product row) => new StateLine.ProductRow(row));
        StockLocations = Add(static (StockLocation row) => new StateLine.StockLocationRow(row));
        CargoCompanies = Add(static (CargoCompany row) => new StateLine.CargoCompanyRow(row));
        DenialReasons = Add(static (DenialReason row) => new StateLine.DenialReasonRow(row));
        Scenarios = Add(static (Scenario row) => new StateLine.ScenarioRow(row));
        Users = Add(static (User row) => new StateLine.UserRow(row));
        Hooks = Add(static (Hook row) => new StateLine.HookRow(row));
        Orders = Add(static (Order row) => new StateLine.OrderRow(row));
        OrderItems = AddValues(static (OrderItem row) => new StateLine.OrderItemRow(row));
        Packages = AddValues(static (Package row) => new StateLine.PackageRow(row));
        PackageItems = AddValues(static (PackageItem row) => new StateLine.PackageItemRow(row));
        Shipments = Add(static (Shipment row) => new StateLine.ShipmentRow(row));
        Transfers = Add(static (TransferOrder row) => new StateLine.TransferRow(row));
        TransferItems = Add(static (TransferItem row) => new StateLine.TransferItemRow(row));
        ExecutionPlans = Add(static (ExecutionPlan row) => new StateLine.PlanRow(row));
    }

    /// <summary>
    /// Every table, in the order of a snapshot's lines: what a row refers to comes before it, or is checked when all are there.
    /// </summary>
    public IReadOnlyList<ITable> All => all;

    /// <summary>The products.</summary>
    public Table<Product> Products { get; }

    /// <summary>The stock locations.</summary>
    public Table<StockLocation> StockLocations { get; }

    /// <summary>The carrier companies.</summary>
    public Table<CargoCompany> CargoCompanies { get; }

    /// <summary>The denial reasons.</summary>
    public Table<DenialReason> DenialReasons { get; }

    /// <summary>The scenarios.</summary>
    public Table<Scenario> Scenarios { get; }

    /// <summary>The users.</summary>
    public Table<User> Users { get; }

    /// <summary>The webhook subscriptions.</summary>
    public Table<Hook> Hooks { get; }

    /// <summary>The orders.</summary>
    public Table<Order> Orders { get; }

    /// <summary>The order items.</summary>
    public ValueTable<OrderItem> OrderItems { get; }

    /// <summary>The packages.</summary>
    public ValueTable<Package> Packages { get; }

    /// <summary>The package items.</summary>
    public ValueTable<PackageItem> PackageItems { get; }

    /// <summary>The shipments.</summary>
    public Table<Shipment> Shipments { get; }

    /// <summary>The transfer orders.</summary>
    public Table<TransferOrder> Transfers { get; }

    /// <summary>The transfer items.</summary>
    public Table<TransferItem> TransferItems { get; }

    /// <summary>The execution plans.</summary>
    public Table<ExecutionPlan> ExecutionPlans { get; }

    /// <summary>The same rows, in tables of their own.</summary>
    internal OmsTables Copy()
    {
        var copy = new OmsTables();
        for (var index = 0; index < all.Count; index++)
            copy.all[index].TakeFrom(all[index]);
        return copy;
    }

    private Table<TRow> Add<TRow>(Func<TRow, StateLine> line)
        where TRow : class
    {
        var table = new Table<TRow>(line);
        all.Add(table);
        return table;
    }

    private ValueTable<TRow> AddValues<TRow>(Func<TRow, StateLine> line)
        where TRow : struct
    {
        var table = new ValueTable<TRow>(line);
        all.Add(table);
        return table;
    }
}
