using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>
/// Something that happened in a sandbox, in the past tense. Facts are the only thing stored: state, timeline, logs and everything that reacts read
/// the same list. Their <c>type</c> names are the format of storage, snapshots and replay, and never change.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(InstallationLoaded), "installation_loaded")]
[JsonDerivedType(typeof(UserSaved), "user_saved")]
[JsonDerivedType(typeof(TokenIssued), "token_issued")]
[JsonDerivedType(typeof(ProductSaved), "product_saved")]
[JsonDerivedType(typeof(StockLocationSaved), "stock_location_saved")]
[JsonDerivedType(typeof(CargoCompanySaved), "cargo_company_saved")]
[JsonDerivedType(typeof(DenialReasonSaved), "denial_reason_saved")]
[JsonDerivedType(typeof(DenialReasonDeleted), "denial_reason_deleted")]
[JsonDerivedType(typeof(ScenarioSaved), "scenario_saved")]
[JsonDerivedType(typeof(StockSet), "stock_set")]
[JsonDerivedType(typeof(OrderReceived), "order_received")]
[JsonDerivedType(typeof(OrderItemsAdded), "order_items_added")]
[JsonDerivedType(typeof(OrderItemStatusChanged), "order_item_status_changed")]
[JsonDerivedType(typeof(ExecutionPlanRecorded), "execution_plan_recorded")]
[JsonDerivedType(typeof(PackageCreated), "package_created")]
[JsonDerivedType(typeof(PackageStateChanged), "package_state_changed")]
[JsonDerivedType(typeof(PackageItemsMoved), "package_items_moved")]
[JsonDerivedType(typeof(PackageItemsMarked), "package_items_marked")]
[JsonDerivedType(typeof(PackageRelocated), "package_relocated")]
[JsonDerivedType(typeof(PackageBlocked), "package_blocked")]
[JsonDerivedType(typeof(PackageRefused), "package_refused")]
[JsonDerivedType(typeof(PackageBarcodesRead), "package_barcodes_read")]
[JsonDerivedType(typeof(PackageInvoiced), "package_invoiced")]
[JsonDerivedType(typeof(ReservationsMade), "reservations_made")]
[JsonDerivedType(typeof(ReservationsReleased), "reservations_released")]
[JsonDerivedType(typeof(ReservationsConsumed), "reservations_consumed")]
[JsonDerivedType(typeof(DiscrepanciesFound), "discrepancies_found")]
[JsonDerivedType(typeof(DiscrepanciesDeleted), "discrepancies_deleted")]
[JsonDerivedType(typeof(ShipmentCreated), "shipment_created")]
[JsonDerivedType(typeof(ShipmentStatusUpdated), "shipment_status_updated")]
[JsonDerivedType(typeof(ShipmentInfoUpdated), "shipment_info_updated")]
[JsonDerivedType(typeof(ShipmentLabelFetched), "shipment_label_fetched")]
[JsonDerivedType(typeof(TransferCreated), "transfer_created")]
[JsonDerivedType(typeof(TransferStateChanged), "transfer_state_changed")]
[JsonDerivedType(typeof(TransferDispatched), "transfer_dispatched")]
[JsonDerivedType(typeof(TransferArrived), "transfer_arrived")]
[JsonDerivedType(typeof(TransferReservationsReleased), "transfer_reservations_released")]
[JsonDerivedType(typeof(TransferDiscrepanciesFound), "transfer_discrepancies_found")]
[JsonDerivedType(typeof(OmnitronTold), "omnitron_told")]
[JsonDerivedType(typeof(HookSaved), "hook_saved")]
[JsonDerivedType(typeof(ClockSet), "clock_set")]
[JsonDerivedType(typeof(ClockAdvanced), "clock_advanced")]
[JsonDerivedType(typeof(FaultDefined), "fault_defined")]
[JsonDerivedType(typeof(FaultRemoved), "fault_removed")]
[JsonDerivedType(typeof(FaultsRemoved), "faults_removed")]
[JsonDerivedType(typeof(PartnerSet), "partner_set")]
[JsonDerivedType(typeof(WebhookModeSet), "webhook_mode_set")]
public abstract record OmsFact
{
    /// <summary>The package whose timeline the fact belongs to; 0: none.</summary>
    [JsonIgnore]
    public virtual int About => 0;

    /// <summary>A second package whose timeline the fact belongs to; 0: none.</summary>
    [JsonIgnore]
    public virtual int AlsoAbout => 0;
}

/// <summary>A fact with the time and the user it was recorded under.</summary>
/// <param name="Fact">What happened.</param>
/// <param name="At">When, UTC, on the sandbox's clock.</param>
/// <param name="UserId">Who, where a token said so.</param>
public readonly record struct RecordedFact(OmsFact Fact, DateTime At, int? UserId);

/// <summary>The sandbox became this customer's OMS.</summary>
/// <param name="Document">The installation document, as JSON; empty: the default installation.</param>
public sealed record InstallationLoaded(string Document) : OmsFact;

/// <summary>Somebody can log in, or has a new password.</summary>
/// <param name="User">The user.</param>
public sealed record UserSaved(User User) : OmsFact;

/// <summary>A user logged in.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Key">The token, 40 hex digits.</param>
public sealed record TokenIssued(int UserId, string Key) : OmsFact;

/// <summary>A product is known, or changed.</summary>
/// <param name="Product">As it is now.</param>
public sealed record ProductSaved(Product Product) : OmsFact;

/// <summary>A stock location is known, or changed.</summary>
/// <param name="StockLocation">As it is now.</param>
public sealed record StockLocationSaved(StockLocation StockLocation) : OmsFact;

/// <summary>A carrier company is known.</summary>
/// <param name="CargoCompany">As it is now.</param>
public sealed record CargoCompanySaved(CargoCompany CargoCompany) : OmsFact;

/// <summary>A denial reason is known, or changed.</summary>
/// <param name="DenialReason">As it is now.</param>
public sealed record DenialReasonSaved(DenialReason DenialReason) : OmsFact;

/// <summary>A denial reason is gone.</summary>
/// <param name="DenialReasonId">Which one.</param>
public sealed record DenialReasonDeleted(int DenialReasonId) : OmsFact;

/// <summary>A scenario is known.</summary>
/// <param name="Scenario">As it is now.</param>
public sealed record ScenarioSaved(Scenario Scenario) : OmsFact;

/// <summary>Stock was counted: on hand is this much, and a discrepancy mark is cleared.</summary>
/// <param name="StockLocationId">Where.</param>
/// <param name="ProductId">Of what.</param>
/// <param name="OnHand">How many, never less than what is reserved.</param>
public sealed record StockSet(int StockLocationId, int ProductId, long OnHand) : OmsFact;

/// <summary>An order came in from Omnitron.</summary>
/// <param name="Order">The order.</param>
/// <param name="Items">Its items.</param>
public sealed record OrderReceived(Order Order, IReadOnlyList<OrderItem> Items) : OmsFact;

/// <summary>A known order got more items.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Items">The new ones.</param>
public sealed record OrderItemsAdded(int OrderId, IReadOnlyList<OrderItem> Items) : OmsFact;

/// <summary>Order items got a new status because of their package.</summary>
/// <param name="PackageId">The package.</param>
/// <param name="OrderItemIds">Which.</param>
/// <param name="Status">The status.</param>
/// <param name="Told">False where Omnitron was not told, or not yet; none: it has the status too.</param>
/// <param name="Tells">True where Omnitron is to hear of it: at once, or, where it was not told yet, as soon as it can be reached.</param>
public sealed record OrderItemStatusChanged(int PackageId, IReadOnlyList<int> OrderItemIds, OrderStatus Status, bool? Told = null, bool? Tells = null) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>An attempt to plan was recorded.</summary>
/// <param name="Plan">The execution plan as it is now.</param>
public sealed record ExecutionPlanRecorded(ExecutionPlan Plan) : OmsFact;

/// <summary>A package was made.</summary>
/// <param name="Package">The package.</param>
/// <param name="Items">Its items; empty where items move in from another package.</param>
/// <param name="BringsStock">The world put it there: its stock comes with it, and what is available stays what it was.</param>
/// <param name="Shipment">The shipment that the world put there with it.</param>
public sealed record PackageCreated(Package Package, IReadOnlyList<PackageItem> Items, bool BringsStock, Shipment? Shipment = null) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => Package.Id;
}

/// <summary>A package entered a state; its items, its quota and its log row follow.</summary>
/// <param name="PackageId">Which package.</param>
/// <param name="From">The state it left.</param>
/// <param name="To">The state it entered.</param>
/// <param name="CommandCode">The command's code in this installation.</param>
/// <param name="TransitionId">The transition.</param>
public sealed record PackageStateChanged(int PackageId, PackageState From, PackageState To, string? CommandCode, int? TransitionId) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>Items went from one package to another, with their ids, and take its state.</summary>
/// <param name="PackageId">The package they left.</param>
/// <param name="ToPackageId">The package that carries them now.</param>
/// <param name="ItemIds">The items.</param>
public sealed record PackageItemsMoved(int PackageId, int ToPackageId, IReadOnlyList<int> ItemIds) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;

    /// <inheritdoc/>
    [JsonIgnore]
    public override int AlsoAbout => ToPackageId;
}

/// <summary>Items got a state that is not their package's.</summary>
/// <param name="PackageId">Their package.</param>
/// <param name="ItemIds">The items.</param>
/// <param name="State">Their state.</param>
public sealed record PackageItemsMarked(int PackageId, IReadOnlyList<int> ItemIds, PackageState State) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>A package has another location, and its unit of quota with it.</summary>
/// <param name="PackageId">Which package.</param>
/// <param name="StockLocationId">Where it is now.</param>
public sealed record PackageRelocated(int PackageId, int StockLocationId) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>Somebody blocked a package. The token that was sent is not kept.</summary>
/// <param name="PackageId">Which package.</param>
/// <param name="User">Who, as the command said.</param>
public sealed record PackageBlocked(int PackageId, string User) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>A location refused a package.</summary>
/// <param name="PackageId">Which package.</param>
/// <param name="DenialReasonId">Why.</param>
public sealed record PackageRefused(int PackageId, int DenialReasonId) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>Barcodes were read at packing.</summary>
/// <param name="PackageId">Which package.</param>
/// <param name="Barcodes">What was read, per order item.</param>
public sealed record PackageBarcodesRead(int PackageId, IReadOnlyList<ReadBarcode> Barcodes) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>A barcode that was read for an order item.</summary>
/// <param name="OrderItem">The order item's id.</param>
/// <param name="Barcode">What was read.</param>
public sealed record ReadBarcode(int OrderItem, string Barcode);

/// <summary>A package has this invoice now.</summary>
/// <param name="PackageId">Which package.</param>
/// <param name="Invoice">The invoice.</param>
public sealed record PackageInvoiced(int PackageId, Invoice Invoice) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>Items were reserved at their package's location.</summary>
/// <param name="PackageId">Their package.</param>
/// <param name="ItemIds">The items.</param>
public sealed record ReservationsMade(int PackageId, IReadOnlyList<int> ItemIds) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>Reservations were deleted; what had been consumed came back on hand first.</summary>
/// <param name="PackageId">Their package.</param>
/// <param name="ItemIds">The items.</param>
public sealed record ReservationsReleased(int PackageId, IReadOnlyList<int> ItemIds) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>Reservations were consumed: deleted, and on hand went down, once.</summary>
/// <param name="PackageId">Their package.</param>
/// <param name="ItemIds">The items.</param>
public sealed record ReservationsConsumed(int PackageId, IReadOnlyList<int> ItemIds) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>Items were not where they should be: their products are not planned at this location until stock is set again.</summary>
/// <param name="PackageId">Their package.</param>
/// <param name="StockLocationId">The location.</param>
/// <param name="ItemIds">The items.</param>
/// <param name="FirstId">The id of the first item's discrepancy; the others count up.</param>
public sealed record DiscrepanciesFound(int PackageId, int StockLocationId, IReadOnlyList<int> ItemIds, int FirstId) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>The discrepancy marks of these items' products were deleted at their package's location.</summary>
/// <param name="PackageId">Their package.</param>
/// <param name="ItemIds">The items.</param>
public sealed record DiscrepanciesDeleted(int PackageId, IReadOnlyList<int> ItemIds) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>A shipment was made.</summary>
/// <param name="Shipment">The shipment.</param>
public sealed record ShipmentCreated(Shipment Shipment) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => Shipment.PackageId;
}

/// <summary>A shipment has a new status.</summary>
/// <param name="PackageId">Its package.</param>
/// <param name="Status">The status.</param>
/// <param name="TransferOrderId">The transfer whose shipment it is; none: the package's own.</param>
public sealed record ShipmentStatusUpdated(int PackageId, ShipmentStatus Status, int? TransferOrderId = null) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>A shipment has other particulars; what is absent stays.</summary>
/// <param name="PackageId">Its package.</param>
/// <param name="CargoCompanyId">The carrier.</param>
/// <param name="TrackingNumber">The tracking number.</param>
/// <param name="QueryNumber">The query number.</param>
public sealed record ShipmentInfoUpdated(int PackageId, int? CargoCompanyId, string? TrackingNumber, string? QueryNumber) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>The carrier gave a label, and the air waybill number where there was none.</summary>
/// <param name="PackageId">The shipment's package.</param>
/// <param name="AwbNumber">The air waybill number.</param>
public sealed record ShipmentLabelFetched(int PackageId, string AwbNumber) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>A transfer order was made: what it brings is reserved at its source.</summary>
/// <param name="Transfer">The transfer.</param>
/// <param name="Items">Its items.</param>
public sealed record TransferCreated(TransferOrder Transfer, IReadOnlyList<TransferItem> Items) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => Transfer.PackageId;
}

/// <summary>A transfer order entered a state; its log row follows.</summary>
/// <param name="TransferOrderId">Which transfer.</param>
/// <param name="PackageId">The package that waits for it.</param>
/// <param name="From">The state it left.</param>
/// <param name="To">The state it entered.</param>
/// <param name="CommandCode">The command's code in this installation.</param>
/// <param name="TransitionId">The transition.</param>
public sealed record TransferStateChanged(int TransferOrderId, int PackageId, TransferState From, TransferState To, string? CommandCode, int? TransitionId) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>What a transfer brings left its source: no more on hand there, nor reserved.</summary>
/// <param name="TransferOrderId">Which transfer.</param>
/// <param name="PackageId">The package that waits for it.</param>
public sealed record TransferDispatched(int TransferOrderId, int PackageId) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>What a transfer brought is on hand at its destination.</summary>
/// <param name="TransferOrderId">Which transfer.</param>
/// <param name="PackageId">The package that waited for it.</param>
public sealed record TransferArrived(int TransferOrderId, int PackageId) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>A transfer gave back what it held: a reservation at its source, or stock on its way, which is on hand there again.</summary>
/// <param name="TransferOrderId">Which transfer.</param>
/// <param name="PackageId">The package that waited for it.</param>
public sealed record TransferReservationsReleased(int TransferOrderId, int PackageId) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>A source did not have what a transfer should bring: these products are not planned there until stock is set again.</summary>
/// <param name="TransferOrderId">Which transfer.</param>
/// <param name="PackageId">The package that waited for it.</param>
/// <param name="StockLocationId">The source.</param>
/// <param name="TransferItemIds">The transfer items that were missing.</param>
public sealed record TransferDiscrepanciesFound(int TransferOrderId, int PackageId, int StockLocationId, IReadOnlyList<int> TransferItemIds) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}

/// <summary>Omnitron was reached, and has this status of order items now.</summary>
/// <param name="PackageId">The package because of which they changed.</param>
/// <param name="OrderItemIds">Which.</param>
/// <param name="Status">The status.</param>
public sealed record OmnitronTold(int PackageId, IReadOnlyList<int> OrderItemIds, OrderStatus Status) : OmsFact
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int About => PackageId;
}
/// <summary>A webhook subscription was made, changed, or is active no more.</summary>
/// <param name="Hook">As it is now.</param>
public sealed record HookSaved(Hook Hook) : OmsFact;
