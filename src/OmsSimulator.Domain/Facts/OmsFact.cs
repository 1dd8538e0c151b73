using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>
/// Something that happened in a sandbox, in the past tense. Facts are the only thing stored: state, timeline, logs and everything that
/// reacts read the same list. Their <c>type</c> names are the format of storage, snapshots and replay, and never change.
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
[JsonDerivedType(typeof(WebhookSampled), "webhook_sampled")]
public abstract record OmsFact
{
    /// <summary>The package whose timeline the fact belongs to; 0: none.</summary>
    [JsonIgnore]
    public virtual int About => 0;

    /// <summary>A second package whose timeline the fact belongs to; 0: none.</summary>
    [JsonIgnore]
    public virtual int AlsoAbout => 0;
}
