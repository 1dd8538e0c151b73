namespace OmsSimulator.Domain;

/// <summary>Every command, in the order of the contract's table. To add one, write its file and add its line here.</summary>
public static class CommandCatalogue
{
    /// <summary>The commands of packages.</summary>
    public static IReadOnlyList<Command> Packages { get; } =
    [
        CompletePackagingWithShipment.Definition,
        CompletePackagingWithoutShipment.Definition,
        ChannelBasedCompletePackaging.Definition,
        DeallocatePackageReservations.Definition,
        PackageRefuseWithDenialReason.Definition,
        ProductNotFound.Definition,
        ProductNotFoundAdvanced.Definition,
        PackagePackedForRefund.Definition,
        BlockThePackage.Definition,
        UnblockThePackage.Definition,
        UpdateInvoiceOfThePackage.Definition,
        ManualPlanning.Definition,
        RepackThePackage.Definition,
        PreparePackage.Definition,
        PackageStateTransition.Definition,
        ShipThePackage.Definition,
        ShipmentOrder.Definition,
        ShipThePackageAdvanced.Definition,
        ShipThePackageBasic.Definition,
        UpdatePackageShipmentStatus.Definition,
        UpdateShipmentInfoOfThePackage.Definition,
        UpdateShipmentLabelOfThePackage.Definition,
        ReadyForPickup.Definition,
        SelfServicePackageDelivery.Definition,
    ];

    /// <summary>The commands of transfer orders.</summary>
    public static IReadOnlyList<Command> Transfers { get; } =
    [
        TransferReadyForDispatch.Definition,
        TransferOrderAdvanced.Definition,
        TransferDispatch.Definition,
        TransferDelivered.Definition,
        TransferProductNotFound.Definition,
        TransferOutOfStock.Definition,
    ];

    /// <summary>Every command.</summary>
    public static IReadOnlyList<Command> All { get; } = [.. Packages, .. Transfers];

    /// <summary>A command by its code in the catalogue.</summary>
    public static Command? Find(string code) => All.FirstOrDefault(command => command.Code == code);
}
