using System.Runtime.InteropServices;

namespace OmsSimulator.Domain;

/// <content>A copy of everything, for a fork: rows are immutable and shared, what holds them is not.</content>
public sealed partial class OmsState
{
    private OmsState(OmsState other)
    {
        Installation = other.Installation;
        InstallationText = other.InstallationText;
        TokensIssued = other.TokensIssued;
        FactLimit = other.FactLimit;
        LastDiscrepancyId = other.LastDiscrepancyId;
        LastExecutionPlanItemId = other.LastExecutionPlanItemId;
        StockLocations = other.StockLocations.Copy();
        Products = other.Products.Copy();
        CargoCompanies = other.CargoCompanies.Copy();
        DenialReasons = other.DenialReasons.Copy();
        Scenarios = other.Scenarios.Copy();
        Users = other.Users.Copy();
        Orders = other.Orders.Copy();
        OrderItems = other.OrderItems.Copy();
        Packages = other.Packages.Copy();
        PackageItems = other.PackageItems.Copy();
        Shipments = other.Shipments.Copy();
        Transfers = other.Transfers.Copy();
        TransferItems = other.TransferItems.Copy();
        ExecutionPlans = other.ExecutionPlans.Copy();
        Hooks = other.Hooks.Copy();
        stockLocationByErpCode = new(other.stockLocationByErpCode);
        productBySku = new(other.productBySku);
        orderByNumber = new(other.orderByNumber);
        userByName = new(other.userByName);
        tokens = new(other.tokens);
        channels = new(other.channels);
        cities = new(other.cities);
        shipmentByOtherAwb = new(other.shipmentByOtherAwb);
        stock = new(other.stock);
        pendingPlanByOrder = new(other.pendingPlanByOrder);
        packagesByState = other.packagesByState.ToDictionary(entry => entry.Key, entry => entry.Value.Copy());
        packagesByLocation = other.packagesByLocation.ToDictionary(entry => entry.Key, entry => entry.Value.Copy());
        packagesOfOrder = other.packagesOfOrder.Copy();
        transfersOfPackage = other.transfersOfPackage.Copy();
        plansOfOrder = other.plansOfOrder.Copy();
        factsOfPackage = other.factsOfPackage.Copy();
        facts = other.facts.Copy();
        log = other.log.Copy();
        quota = [.. CollectionsMarshal.AsSpan(other.quota)];
    }

    /// <summary>The same OMS, which goes on by itself.</summary>
    public OmsState Copy() => new(this);
}
