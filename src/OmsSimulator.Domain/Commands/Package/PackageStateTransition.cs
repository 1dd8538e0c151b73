using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The package goes to another state, and what follows from that state follows.</summary>
public static class PackageStateTransition
{
    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 15,
            Title = "Package State Transition",
            Code = "PKG_STATE_TRANSITION",
            CodeProvenance = Provenance.Documented(Pages.Commands),
            Class = "PackageStateTransitionCommand",
            ClassProvenance = Provenance.Documented(Pages.Commands),
            Page = Pages.Commands,
            Pairs =
            [
                new(WaitingRemoteAction, Preparing, Provenance.Documented(Pages.Commands))
                {
                    Printed = new(1809, "third_party", "oms_web", "instore"),
                },
                new(WaitingRemoteAction, Waiting, Provenance.Assumed),
                new(Waiting, Preparing, Provenance.Assumed),
                new(Preparing, ReadyForPackaging, Provenance.Assumed),
                new(Waiting, ReadyForPackaging, Provenance.Assumed),
                new(Waiting, WaitingRemoteAction, Provenance.Assumed),
                .. Command.From(
                    [Waiting, WaitingRemoteAction, Preparing, ReadyForPackaging, Packed],
                    CancellationWaiting,
                    Provenance.Assumed
                ),
                new(CancellationWaiting, PackagingCanceled, Provenance.Assumed),
                new(WaitingForTransfer, PackagingCanceled, Provenance.Assumed),
            ],
            Does =
            [
                new("package items", "follow", Provenance.Assumed),
                new("order items", "at Cancellation Waiting 50, at Packaging Canceled 100 canceled", Provenance.Assumed),
                new("reservations", "released at Packaging Canceled", Provenance.Assumed),
                new("transfers", "those that the package waits for are cancelled at Packaging Canceled", Provenance.Assumed),
                new("shipment", "cancelled at Packaging Canceled", Provenance.Assumed),
                new("events", "shipment.cancelled if there was one", Provenance.Assumed),
            ],
            Honours = [HonouredFlag.Sync()],
            Effects = static run => Outcome.Of([.. Follow(run)]),
        };

    private static IEnumerable<OmsFact> Follow(CommandRun run) =>
        run.Destination == PackagingCanceled ? Effects.Cancel(run)
        : run.Destination == CancellationWaiting ? Effects.OrderItemsBecome(run, OrderStatus.CancellationWaiting)
        : [];
}
