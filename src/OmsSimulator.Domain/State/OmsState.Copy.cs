namespace OmsSimulator.Domain;

/// <content>A copy of everything, for a fork: rows are immutable and shared, what holds them is not.</content>
public sealed partial class OmsState
{
    private OmsState(OmsState other)
    {
        installation = new(other.installation.Value);
        tokensIssued = new(other.TokensIssued);
        FactLimit = other.FactLimit;
        FactBytes = other.FactBytes;
        lastDiscrepancyId = new(other.LastDiscrepancyId);
        lastExecutionPlanItemId = new(other.LastExecutionPlanItemId);
        tables = other.tables.Copy();
        stockLocationByErpCode = other.stockLocationByErpCode.Copy();
        productBySku = other.productBySku.Copy();
        orderByNumber = other.orderByNumber.Copy();
        userByName = other.userByName.Copy();
        tokens = other.tokens.Copy();
        channels = other.channels.Copy();
        cities = other.cities.Copy();
        shipmentByOtherAwb = other.shipmentByOtherAwb.Copy();
        stock = other.stock.Copy();
        pendingPlanByOrder = other.pendingPlanByOrder.Copy();
        packagesByState = other.packagesByState.ToDictionary(entry => entry.Key, entry => entry.Value.Copy());
        packagesByLocation = other.packagesByLocation.ToDictionary(entry => entry.Key, entry => entry.Value.Copy());
        packagesOfOrder = other.packagesOfOrder.Copy();
        transfersOfPackage = other.transfersOfPackage.Copy();
        plansOfOrder = other.plansOfOrder.Copy();
        factsOfPackage = other.factsOfPackage.Copy();
        facts = other.facts.Copy();
        log = other.log.Copy();
        quota = other.quota.Copy();
    }

    /// <summary>The same OMS, which goes on by itself.</summary>
    public OmsState Copy() => new(this);
}
