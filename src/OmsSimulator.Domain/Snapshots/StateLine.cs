using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>
/// One line of a snapshot's state: a row as it is, or a fact that led there. Rows come first, so that a snapshot needs no fact to be folded
/// again; the facts are the history that is shown. The <c>line</c> names are the format of storage and never change.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "line", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(Counters), "counters")]
[JsonDerivedType(typeof(InstallationRow), "installation")]
[JsonDerivedType(typeof(ChannelRow), "channel")]
[JsonDerivedType(typeof(CityRow), "city")]
[JsonDerivedType(typeof(ProductRow), "product")]
[JsonDerivedType(typeof(StockLocationRow), "stock_location")]
[JsonDerivedType(typeof(CargoCompanyRow), "cargo_company")]
[JsonDerivedType(typeof(DenialReasonRow), "denial_reason")]
[JsonDerivedType(typeof(ScenarioRow), "scenario")]
[JsonDerivedType(typeof(UserRow), "user")]
[JsonDerivedType(typeof(TokenRow), "token")]
[JsonDerivedType(typeof(OrderRow), "order")]
[JsonDerivedType(typeof(OrderItemRow), "order_item")]
[JsonDerivedType(typeof(PackageRow), "package")]
[JsonDerivedType(typeof(PackageItemRow), "package_item")]
[JsonDerivedType(typeof(ShipmentRow), "shipment")]
[JsonDerivedType(typeof(TransferRow), "transfer")]
[JsonDerivedType(typeof(TransferItemRow), "transfer_item")]
[JsonDerivedType(typeof(PlanRow), "execution_plan")]
[JsonDerivedType(typeof(HookRow), "hook")]
[JsonDerivedType(typeof(StockRow), "stock")]
[JsonDerivedType(typeof(FactRow), "fact")]
public abstract record StateLine
{
    private StateLine() { }

    /// <summary>What no row says.</summary>
    /// <param name="LastDiscrepancyId">The id of the last discrepancy.</param>
    /// <param name="LastExecutionPlanItemId">The id of the last line of an execution plan.</param>
    /// <param name="LastDenialReasonId">The largest id that a denial reason ever had.</param>
    /// <param name="TokensIssued">How many tokens were ever given.</param>
    /// <param name="FoldedFacts">How many facts are folded: the first that follows has the next number.</param>
    /// <param name="FoldedLogRows">How many rows of the log of state transitions are folded with them.</param>
    public sealed record Counters(
        int LastDiscrepancyId,
        int LastExecutionPlanItemId,
        int LastDenialReasonId,
        int TokensIssued,
        int FoldedFacts,
        int FoldedLogRows
    ) : StateLine;

    /// <summary>Whose OMS it is.</summary>
    /// <param name="Document">The installation document, as JSON; empty: the default installation.</param>
    public sealed record InstallationRow(string Document) : StateLine;

    /// <summary>A sales channel.</summary>
    /// <param name="Row">The row.</param>
    public sealed record ChannelRow(Channel Row) : StateLine;

    /// <summary>A city.</summary>
    /// <param name="Row">The row.</param>
    public sealed record CityRow(City Row) : StateLine;

    /// <summary>A product.</summary>
    /// <param name="Row">The row.</param>
    public sealed record ProductRow(Product Row) : StateLine;

    /// <summary>A stock location.</summary>
    /// <param name="Row">The row.</param>
    public sealed record StockLocationRow(StockLocation Row) : StateLine;

    /// <summary>A carrier company.</summary>
    /// <param name="Row">The row.</param>
    public sealed record CargoCompanyRow(CargoCompany Row) : StateLine;

    /// <summary>A denial reason.</summary>
    /// <param name="Row">The row.</param>
    public sealed record DenialReasonRow(DenialReason Row) : StateLine;

    /// <summary>A scenario.</summary>
    /// <param name="Row">The row.</param>
    public sealed record ScenarioRow(Scenario Row) : StateLine;

    /// <summary>A user.</summary>
    /// <param name="Row">The row.</param>
    public sealed record UserRow(User Row) : StateLine;

    /// <summary>A token.</summary>
    /// <param name="Key">The key.</param>
    /// <param name="UserId">Whose.</param>
    /// <param name="IssuedAt">When it was given.</param>
    public sealed record TokenRow(string Key, int UserId, DateTime IssuedAt) : StateLine;

    /// <summary>An order.</summary>
    /// <param name="Row">The row.</param>
    public sealed record OrderRow(Order Row) : StateLine;

    /// <summary>An order item.</summary>
    /// <param name="Row">The row.</param>
    public sealed record OrderItemRow(OrderItem Row) : StateLine;

    /// <summary>A package.</summary>
    /// <param name="Row">The row.</param>
    public sealed record PackageRow(Package Row) : StateLine;

    /// <summary>A package item.</summary>
    /// <param name="Row">The row.</param>
    public sealed record PackageItemRow(PackageItem Row) : StateLine;

    /// <summary>A shipment.</summary>
    /// <param name="Row">The row.</param>
    public sealed record ShipmentRow(Shipment Row) : StateLine;

    /// <summary>A transfer order.</summary>
    /// <param name="Row">The row.</param>
    public sealed record TransferRow(TransferOrder Row) : StateLine;

    /// <summary>A transfer item.</summary>
    /// <param name="Row">The row.</param>
    public sealed record TransferItemRow(TransferItem Row) : StateLine;

    /// <summary>An execution plan.</summary>
    /// <param name="Row">The row.</param>
    public sealed record PlanRow(ExecutionPlan Row) : StateLine;

    /// <summary>A webhook subscription.</summary>
    /// <param name="Row">The row.</param>
    public sealed record HookRow(Hook Row) : StateLine;

    /// <summary>What one location has of one product.</summary>
    /// <param name="StockLocationId">Where.</param>
    /// <param name="ProductId">Of what.</param>
    /// <param name="OnHand">Pieces in the house.</param>
    /// <param name="Reserved">Pieces promised.</param>
    /// <param name="Discrepancy">Marked.</param>
    public sealed record StockRow(int StockLocationId, int ProductId, long OnHand, long Reserved, bool Discrepancy) : StateLine;

    /// <summary>Something that happened.</summary>
    /// <param name="At">When.</param>
    /// <param name="UserId">Who, where a token said so.</param>
    /// <param name="Fact">What.</param>
    public sealed record FactRow(DateTime At, int? UserId, OmsFact Fact) : StateLine;
}
