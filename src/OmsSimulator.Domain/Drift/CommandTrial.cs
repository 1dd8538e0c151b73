using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Sends a command to a fresh OMS, and tells what came of it.</summary>
/// <param name="worlds">Makes the OMS.</param>
/// <param name="eventsOf">The types of the events of a fact that is about to happen.</param>
internal sealed class CommandTrial(TrialWorlds worlds, Func<OmsFact, OmsState, IReadOnlyList<string>> eventsOf)
{
    private const string ShipmentUpdated = "shipment.status.updated";

    /// <summary>Sends it; none: there can be no such OMS.</summary>
    public TrialOutcome? Send(TrialSetup setup, JsonElement body)
    {
        if (worlds.Of(setup) is not { } writer)
            return null;
        var oms = writer.State;
        var transfer = setup.Subject == CommandSubject.Transfer ? oms.Transfers[1] : null;
        var target = new CommandTarget(oms.Packages[1], transfer);
        var decision = CommandDecision.Decide(oms, target, body, Installation.CreatedDate, new TrialAnswers(setup.Partners));
        if (decision is Decision.Refused refused)
            return new TrialOutcome(setup) { Refusal = refused.Refusal };
        var accepted = (Decision.Accepted)decision;
        var place = writer.Place;
        var (before, events) = (RecordPicture.Of(oms, setup.Subject), new List<string>());
        var quota = oms.QuotaOf(1);
        foreach (var fact in accepted.Facts)
        {
            // One decision tells once that a shipment changed, however many facts say so.
            events.AddRange(
                eventsOf(fact, oms).Where(type => IsAbout(fact, type, setup.Subject) && (type != ShipmentUpdated || !events.Contains(type)))
            );
            writer.Apply(new RecordedFact(fact, Installation.CreatedDate, null));
        }

        var outcome = new TrialOutcome(setup)
        {
            Transition = accepted.Transition,
            Before = before,
            After = RecordPicture.Of(oms, setup.Subject),
            Events = events,
            Quota = oms.QuotaOf(1) - quota,
        };
        writer.Undo(place);
        return outcome;
    }

    // What happens to another record is told under its own id, which nobody knows beforehand.
    private static bool IsAbout(OmsFact fact, string type, CommandSubject subject)
    {
        var isOfTransfer =
            fact is TransferStateChanged or TransferCreated
            || fact is ShipmentCreated { Shipment.TransferOrderId: not null } or ShipmentStatusUpdated { TransferOrderId: not null };
        if (type.StartsWith("stock_location.", StringComparison.Ordinal) || fact is TransferCreated or PackageCreated)
            return false;
        return subject == CommandSubject.Transfer ? isOfTransfer && IsFirst(fact) : !isOfTransfer && fact.About == 1;
    }

    private static bool IsFirst(OmsFact fact) =>
        fact switch
        {
            TransferStateChanged changed => changed.TransferOrderId == 1,
            ShipmentStatusUpdated updated => updated.TransferOrderId == 1,
            ShipmentCreated created => created.Shipment.TransferOrderId == 1,
            _ => false,
        };

    private sealed class TrialAnswers(TrialPartners how) : IPartners
    {
        public bool OmnitronHearsAtOnce => true;

        public PartnerAnswer? AnswerTo(PartnerQuestion question) =>
            how switch
            {
                TrialPartners.Unreachable => new PartnerAnswer.Failed("timeout"),
                TrialPartners.OtherStatuses when question is StatusesQuestion => new PartnerAnswer.Statuses(new Dictionary<int, int>()),
                _ => StandIns.AnswerTo(question),
            };
    }
}

/// <summary>What came of a trial.</summary>
/// <param name="Setup">What the OMS held.</param>
internal sealed record TrialOutcome(TrialSetup Setup)
{
    /// <summary>Why it was refused; none: it was carried out.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>What it ran through.</summary>
    public Transition? Transition { get; init; }

    /// <summary>The record before it.</summary>
    public RecordPicture? Before { get; init; }

    /// <summary>The record after it.</summary>
    public RecordPicture? After { get; init; }

    /// <summary>The types of the events that tell of the record, in order.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Whether the real OMS did the same with the record's state.</summary>
    public bool Fits { get; init; }

    /// <summary>By how much the quota of its place moved.</summary>
    public int Quota { get; init; }
}

/// <summary>What a trial's record looks like.</summary>
/// <param name="State">The key of its state.</param>
/// <param name="Items">The items that it still has, by their place, with the keys of their states and their order items' statuses.</param>
/// <param name="HasShipment">Whether it has a shipment.</param>
/// <param name="IsMoved">Whether it is at another place than in the beginning.</param>
internal sealed record RecordPicture(
    string State,
    IReadOnlyList<(int Place, string State, OrderStatus OrderItem)> Items,
    bool HasShipment,
    bool IsMoved
)
{
    /// <summary>The first package, or the first transfer.</summary>
    public static RecordPicture Of(OmsState oms, CommandSubject subject)
    {
        if (subject == CommandSubject.Transfer)
            return new(oms.Transfers[1].State.Key, [], oms.Transfers[1].ShipmentId is not null, IsMoved: false);
        var package = oms.Packages[1];
        return new(
            package.State.Key,
            [.. package.ItemIds.Select(id => (id, oms.PackageItems[id].State.Key, oms.OrderItems[oms.PackageItems[id].OrderItemId].State))],
            package.ShipmentId is not null,
            package.StockLocationId != 1
        );
    }
}
