// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate
namespace OmsSimulator.Client.Commands;

/// <summary>The codes of the catalogue. An installation may call its commands otherwise.</summary>
public static class CommandCodes
{
    /// <summary>Complete Packaging with Shipment, sent to a package.</summary>
    public const string CompletePackaging = "COMPLETE_PACKAGING";

    /// <summary>Complete Packaging without Shipment, sent to a package.</summary>
    public const string CompletePackagingWithoutShipment = "COMPLETE_PACKAGING_WITHOUT_SHIPMENT";

    /// <summary>Channel Based Complete Packaging without Shipment, sent to a package.</summary>
    public const string ChannelBasedCompletePackaging = "CHANNEL_BASED_COMPLETE_PACKAGING";

    /// <summary>DeAllocate Package Reservations, sent to a package.</summary>
    public const string PkgDeallocateReservations = "PKG_DEALLOCATE_RESERVATIONS";

    /// <summary>Package Refuse with Denial Reason, sent to a package.</summary>
    public const string RefuseThePackage = "REFUSE_THE_PACKAGE";

    /// <summary>Product Not Found &amp; Wrong Product, sent to a package.</summary>
    public const string DetectedOutOfStockItem = "DETECTED_OUT_OF_STOCK_ITEM";

    /// <summary>Product Not Found &amp; Wrong Product Advanced, sent to a package.</summary>
    public const string DetectedOutOfStockItemAdvanced = "DETECTED_OUT_OF_STOCK_ITEM_ADVANCED";

    /// <summary>Package Packed for Refund, sent to a package.</summary>
    public const string PackagePackedForRefund = "PACKAGE_PACKED_FOR_REFUND";

    /// <summary>Block The Package For Action, sent to a package.</summary>
    public const string BlockThePackage = "BLOCK_THE_PACKAGE";

    /// <summary>Unblock the Package For Action, sent to a package.</summary>
    public const string UnblockThePackage = "UNBLOCK_THE_PACKAGE";

    /// <summary>Update The Package's Invoice, sent to a package.</summary>
    public const string UpdateInvoiceOfThePackage = "UPDATE_INVOICE_OF_THE_PACKAGE";

    /// <summary>Manual Planning, sent to a package.</summary>
    public const string AssignPackageItemsManually = "ASSIGN_PACKAGE_ITEMS_MANUALLY";

    /// <summary>Repack, sent to a package.</summary>
    public const string RepackThePackage = "REPACK_THE_PACKAGE";

    /// <summary>Prepare Package, sent to a package.</summary>
    public const string PreparePackageCommand = "PREPARE_PACKAGE_COMMAND";

    /// <summary>Package State Transition, sent to a package.</summary>
    public const string PkgStateTransition = "PKG_STATE_TRANSITION";

    /// <summary>Ship The Package, sent to a package.</summary>
    public const string ShipThePackage = "SHIP_THE_PACKAGE";

    /// <summary>Shipment Order, sent to a package.</summary>
    public const string ShipmentOrder = "SHIPMENT_ORDER";

    /// <summary>Package Advanced Shipment, sent to a package.</summary>
    public const string ShipThePackageAdvanced = "SHIP_THE_PACKAGE_ADVANCED";

    /// <summary>Ship The Package without Shipment Integration, sent to a package.</summary>
    public const string ShipThePackageBasic = "SHIP_THE_PACKAGE_BASIC";

    /// <summary>Update The Package's Shipment Status, sent to a package.</summary>
    public const string UpdatePackageShipmentStatus = "UPDATE_PACKAGE_SHIPMENT_STATUS";

    /// <summary>Update Shipment Info of Package, sent to a package.</summary>
    public const string UpdateShipmentInfoOfThePackage = "UPDATE_SHIPMENT_INFO_OF_THE_PACKAGE";

    /// <summary>Update Shipment Label of Package, sent to a package.</summary>
    public const string UpdateShipmentLabel = "UPDATE_SHIPMENT_LABEL";

    /// <summary>Ready for Pickup, sent to a package.</summary>
    public const string ReadyForPickup = "READY_FOR_PICKUP";

    /// <summary>Self Service Package Delivery, sent to a package.</summary>
    public const string SelfServicePackageDelivery = "SELF_SERVICE_PACKAGE_DELIVERY";

    /// <summary>Transfer Ready for Dispatch, sent to a transfer order.</summary>
    public const string TransferReadyForDispatch = "TRANSFER_READY_FOR_DISPATCH";

    /// <summary>Transfer Order Advanced, sent to a transfer order.</summary>
    public const string TransferOrderAdvanced = "TRANSFER_ORDER_ADVANCED";

    /// <summary>Transfer Dispatch, sent to a transfer order.</summary>
    public const string TransferDispatch = "TRANSFER_DISPATCH";

    /// <summary>Transfer Delivered, sent to a transfer order.</summary>
    public const string TransferDelivered = "TRANSFER_DELIVERED";

    /// <summary>Product for Transfer Not Found &amp; Wrong Product, sent to a transfer order.</summary>
    public const string TransferProductNotFound = "TRANSFER_PRODUCT_NOT_FOUND";

    /// <summary>Transfer Out Of Stock, sent to a transfer order.</summary>
    public const string TransferOutOfStock = "TRANSFER_OUT_OF_STOCK";
}
