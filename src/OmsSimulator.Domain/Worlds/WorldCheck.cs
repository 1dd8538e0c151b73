namespace OmsSimulator.Domain;

/// <summary>
/// Checks a world against the world it is added to: names that must be known, numbers that must be new, stock that is promised already.
/// </summary>
public static class WorldCheck
{
    // Documented: SCN. Preparing is assumed, by S004's "commence in the Preparing status".
    private static readonly PackageState[] InitialStatuses =
    [
        PackageState.Waiting,
        PackageState.WaitingRemoteAction,
        PackageState.Preparing,
    ];

    /// <summary>
    /// Adds what is wrong, also to what was wrong already with the document itself: everything at once. Of a record that could not be read
    /// nothing more is said.
    /// </summary>
    /// <returns>Whether it is only that something exists already (409).</returns>
    public static bool IsConflict(OmsState oms, World world, Problems problems)
    {
        var more = new Problems();
        CheckStock(oms, world, more);
        CheckScenarios(oms, world, more);
        CheckTitles(oms, world, more);
        CheckPackages(oms, world, more);
        CheckShipments(oms, world, more);
        CheckNewInDocument(world, more);
        var isConflict = problems.None && more.None;
        foreach (var order in world.Orders.Where(order => oms.TryGetOrder(order.Number, out _)))
            more.Add(order.Place.At("number"), $"order {order.Number} exists already");
        isConflict &= !more.None;
        problems.AddOthers(more);
        return isConflict;
    }

    /// <summary>Checks counted stock: known location and product, not less than is reserved.</summary>
    public static void CheckStock(OmsState oms, string erpCode, WorldStock row, Problems problems)
    {
        if (!oms.TryGetStockLocation(erpCode, out var location))
            problems.Add(row.Place.At("stock_location"), $"unknown stock location {erpCode}");
        else if (!oms.TryGetProduct(row.Sku, out var product))
            problems.Add(row.Place.At("sku"), $"unknown product {row.Sku}");
        else if (oms.Stock(location.Id, product.Id).Reserved is var reserved && row.Quantity < reserved)
            problems.Add(row.Place.At("quantity"), $"expected at least {reserved}, which is reserved, found {row.Quantity}");
    }

    private static void CheckStock(OmsState oms, World world, Problems problems)
    {
        foreach (var location in world.StockLocations)
        {
            foreach (var row in location.Stock)
            {
                if (oms.TryGetStockLocation(location.ErpCode, out _) && oms.TryGetProduct(row.Sku, out _))
                    CheckStock(oms, location.ErpCode, row, problems);
            }
        }
    }

    private static void CheckScenarios(OmsState oms, World world, Problems problems)
    {
        var made = world
            .StockLocations.Select(location => location.ErpCode)
            .Concat(world.Packages.Select(package => package.StockLocation))
            .ToHashSet();
        foreach (var row in world.Scenarios)
        {
            if (!made.Contains(row.DefaultStockLocation) && !oms.TryGetStockLocation(row.DefaultStockLocation, out _))
                problems.Add(row.Place.At("default_stock_location"), $"unknown stock location {row.DefaultStockLocation}");
            if (row.InitialStatus is { } status)
                CheckState(oms, status, row.Place.At("initial_status"), InitialStatuses, problems);
        }
    }

    private static void CheckTitles(OmsState oms, World world, Problems problems)
    {
        var titles = oms.DenialReasons.Ascending().Select(reason => reason.Title).ToHashSet();
        foreach (var reason in world.DenialReasons.Where(reason => !titles.Add(reason.Title)))
            problems.Add(reason.Place.At("title"), $"a denial reason \"{reason.Title}\" exists already");
    }

    private static void CheckShipments(OmsState oms, World world, Problems problems)
    {
        CargoCompany[]? companies = null;
        foreach (var shipment in world.Orders.Select(order => order.Shipment).OfType<WorldShipment>())
        {
            if (shipment.CargoCompany is not { } named)
                continue;
            companies ??= [.. oms.CargoCompanies.Ascending(), .. Made(oms, world)];
            if (CargoCompanyFields.Find(companies, named, out _) is { } wrong)
            {
                problems.Add(
                    shipment.Place.At("cargo_company"),
                    $"expected the id, erp_code, shipping_company or name of a cargo company: {wrong}"
                );
            }
        }
    }

    private static IEnumerable<CargoCompany> Made(OmsState oms, World world) =>
        world.CargoCompanies.Select(
            (company, index) =>
                new CargoCompany(oms.CargoCompanies.LastId + 1 + index, company.Name, company.ErpCode, company.ShippingCompany)
        );

    private static void CheckNewInDocument(World world, Problems problems)
    {
        var numbers = new HashSet<string>();
        foreach (var order in world.Orders.Where(order => !numbers.Add(order.Number)))
            problems.Add(order.Place.At("number"), $"order {order.Number} is in this document twice");
    }

    private static void CheckPackages(OmsState oms, World world, Problems problems)
    {
        HashSet<string>? numbers = null;
        foreach (var row in world.Packages)
        {
            if (
                row.Order is { } number
                && !oms.TryGetOrder(number, out _)
                && !(numbers ??= [.. world.Orders.Select(order => order.Number)]).Contains(number)
            )
            {
                problems.Add(row.Place.At("order"), $"unknown order {number}");
            }

            if (oms.Installation.FindPackageState(row.State) is not { } state)
            {
                problems.Add(row.Place.At("state"), $"unknown state; expected {States(oms, null)}");
                continue;
            }

            CheckFormer(oms, row, state.Package, problems);
            if (row.AwbNumber is not null && !new Walk(state.Package, PackageState.Waiting, FormerState(oms, row.CancelledIn)).WasPacked)
                problems.Add(row.Place.At("awb_number"), $"a package in {state.Key} has no shipment with a label");
        }
    }

    private static void CheckFormer(OmsState oms, WorldPackage row, PackageState state, Problems problems)
    {
        if (row.BlockedIn is { } blockedIn)
        {
            if (state == PackageState.Blocked)
                CheckState(oms, blockedIn, row.Place.At("blocked_in"), Walk.BlockedInStates, problems);
            else
                problems.Add(row.Place.At("blocked_in"), "only a package in Blocked was blocked");
        }

        if (row.CancelledIn is { } cancelledIn)
        {
            if (state == PackageState.CancellationWaiting || state == PackageState.PackagingCanceled)
                CheckState(oms, cancelledIn, row.Place.At("cancelled_in"), Walk.CancelledInStates, problems);
            else
                problems.Add(row.Place.At("cancelled_in"), "only a package in CancellationWaiting or PackagingCanceled was cancelled");
        }
    }

    private static void CheckState(OmsState oms, string name, Place place, IReadOnlyList<PackageState> allowed, Problems problems)
    {
        if (oms.Installation.FindPackageState(name) is not { } state || !allowed.Contains(state.Package))
            problems.Add(place, $"expected {States(oms, allowed)}");
    }

    private static PackageState FormerState(OmsState oms, string? name) =>
        name is null ? PackageState.Waiting : oms.Installation.FindPackageState(name)?.Package ?? PackageState.Waiting;

    private static string States(OmsState oms, IReadOnlyList<PackageState>? allowed) =>
        string.Join(
            ", ",
            oms.Installation.States.Where(state =>
                    state.ContentType == State.PackageContentType && (allowed is null || allowed.Contains(state.Package))
                )
                .Select(state => state.Key == state.Name ? state.Key : $"{state.Key} ({state.Name})")
        );
}
