using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>Somebody reports that the package was delivered, or was not.</summary>
public static class UpdatePackageShipmentStatus
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.ShipmentStatus);

    private static readonly Field<bool> DeliveredStatus = new()
    {
        Name = "delivered_status",
        Type = "boolean",
        Description = "True goes with Delivered, false with Delivery Failed.",
        Provenance = Documented,
        Required = true,
        Reader = Fields.Boolean,
        Shape = Fields.BooleanShape,
        Example = static scope => scope.Destination == Delivered,
    };

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 20,
            Title = "Update The Package's Shipment Status",
            Code = "UPDATE_PACKAGE_SHIPMENT_STATUS",
            CodeProvenance = Provenance.Assumed,
            Class = "UpdatePackageShipmentStatusCommand",
            ClassProvenance = Documented,
            Page = Pages.ShipmentStatus,
            SubjectPlace = ParameterPlace.InputParameters,
            Pairs =
            [
                .. Command.From([Shipped, AttemptedDelivery, DeliveryFailed], Delivered, Documented),
                .. Command.From([Shipped, AttemptedDelivery], DeliveryFailed, Provenance.Assumed),
            ],
            Fields = [DeliveredStatus],
            SuccessProvenance = Documented,
            Prerequisites = [new("delivered_status is that of the destination", Provenance.Assumed)],
            Check = static (run, errors) =>
            {
                if (run.Input.Has(DeliveredStatus) && run.Input.Get(DeliveredStatus) != (run.Destination == Delivered))
                {
                    errors.Add(
                        run.Transition.Command.NameOf(DeliveredStatus.Name),
                        $"Must be {(run.Destination == Delivered ? "true" : "false")} for this transition."
                    );
                }
            },
            Does =
            [
                new("package items", "Delivered, or Delivery Failed", Provenance.Derived(Pages.ShipmentStatus)),
                new("order items", "550 delivered, or 540 attempted_delivery", Provenance.Assumed),
                new("shipment", "follows", Provenance.Derived(Pages.ShipmentStatus)),
                new("events", "shipment.status.updated", Provenance.Derived(Pages.Webhooks)),
            ],
            Honours = [HonouredFlag.Sync()],
            Effects = static run =>
                Outcome.Of([
                    .. Shipment(run),
                    .. Effects.OrderItemsBecome(
                        run,
                        run.Input.Get(DeliveredStatus) ? OrderStatus.Delivered : OrderStatus.AttemptedDelivery
                    ),
                ]),
        };

    private static IEnumerable<OmsFact> Shipment(CommandRun run) =>
        run.Package.ShipmentId is null
            ? []
            :
            [
                new ShipmentStatusUpdated(
                    run.Package.Id,
                    run.Input.Get(DeliveredStatus) ? ShipmentStatus.Delivered : ShipmentStatus.DeliveryFailed
                ),
            ];
}
