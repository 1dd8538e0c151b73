using OmsSimulator.Domain;

namespace OmsSimulator.Webhooks;

/// <content>What facts send, and to whom. All of it is guarded by the ledger's lock.</content>
internal sealed partial class SandboxWebhooks
{
    private readonly SortedDictionary<int, Hook> hooks = [];
    private readonly Dictionary<Events, (Hook Hook, Lane Lane)[]> subscriptions = [];
    private readonly PutAside<(Events Type, Subject Subject)> toSend = new();
    private Happening[] happened = new Happening[8];
    private int happenings;
    private Events wanted;
    private Events ofFact;

    /// <inheritdoc/>
    void ISandboxPart.Begin(OmsState oms, IPartState? state)
    {
        if (state is WebhooksState copied)
        {
            (deliveries, mode) = (new DeliveryLog(randomSeed) { Sequence = copied.Sent }, copied.Mode);
            TakeUp(copied);
        }

        foreach (var hook in oms.Hooks.Ascending())
            hooks[hook.Id] = hook;
        Subscribe();
    }

    /// <inheritdoc/>
    void ISandboxPart.Before(OmsFact fact, OmsState oms) =>
        ofFact = wanted == Events.None ? Events.None : EventTable.Of(fact, oms) & wanted;

    /// <inheritdoc/>
    void ISandboxPart.After(OmsFact fact, OmsState oms)
    {
        // What is decided on it before it is kept may send to it already.
        if (fact is HookSaved { Hook: { IsActive: true } saved })
            wanted |= EventCatalogue.Find(saved.EventType);
        if (ofFact == Events.None)
            return;
        var immediate = ofFact & EventTable.Immediate;
        if (immediate != Events.None && EventTable.About(fact, immediate, oms) is { } subject)
            Add(new Happening(fact, immediate, IsCaptured: true, subject));
        var later = ofFact & ~EventTable.Immediate;

        // One decision tells once that a shipment changed, however many facts say so.
        if (later == Events.ShipmentStatusUpdated && IsTold(later, fact.About))
            return;
        if (later != Events.None)
            Add(new Happening(fact, later, IsCaptured: false, default));
    }

    /// <inheritdoc/>
    void ISandboxPart.Prepare(in FactBatch batch, OmsState oms)
    {
        for (var index = 0; index < happenings; index++)
        {
            ref var happening = ref happened[index];

            // In the contract's order, which is that of the bits.
            for (var rest = (int)happening.Events; rest != 0; rest &= rest - 1)
            {
                var type = (Events)(rest & -rest);
                if (happening.IsCaptured)
                    toSend.Add(batch.First, (type, happening.Subject));
                else if (EventTable.About(happening.Fact, type, oms) is { } subject)
                    toSend.Add(batch.First, (type, subject));
            }

            happening = default;
        }

        happenings = 0;
    }

    /// <inheritdoc/>
    void ISandboxPart.TakeBack(int first)
    {
        happened.AsSpan(0, happenings).Clear();
        happenings = 0;
        toSend.TakeBack(first);
    }

    /// <inheritdoc/>
    void ISandboxPart.OnFacts(in FactBatch batch, OmsState oms)
    {
        while (toSend.TryTake(batch.First, out var sent))
        {
            if (subscriptions.TryGetValue(sent.Type, out var listeners))
                Tell(listeners, sent.Subject, batch.At);
        }

        for (var index = 0; index < batch.Facts.Length; index++)
        {
            if (batch.Facts[index] is HookSaved saved)
                Save(saved.Hook, oms);
            else if (batch.Facts[index] is WebhookSampled sampled)
                Sampled(sampled, batch.At);
            else if (batch.Facts[index] is WebhookModeSet set)
                Volatile.Write(ref mode, set.Mode);
        }
    }

    private void Save(Hook hook, OmsState oms)
    {
        hooks[hook.Id] = hook;
        Subscribe();

        // Of those that are not kept yet, too.
        wanted |= Wanted(oms.Hooks.Ascending());
    }

    // To hooks that are kept alone: the state has those, too, that are not kept yet and may be taken back.
    private void Subscribe()
    {
        subscriptions.Clear();
        var active = hooks.Values.Where(static hook => hook.IsActive).GroupBy(static hook => EventCatalogue.Find(hook.EventType));
        foreach (var listeners in active.Where(static listeners => listeners.Key != Events.None))
            subscriptions[listeners.Key] = [.. listeners.Select(hook => (hook, LaneOf(hook)))];
        wanted = Wanted(hooks.Values);
    }

    private static Events Wanted(IEnumerable<Hook> hooks) =>
        hooks
            .Where(static hook => hook.IsActive)
            .Aggregate(Events.None, static (wanted, hook) => wanted | EventCatalogue.Find(hook.EventType));

    private bool IsTold(Events events, int package)
    {
        for (var index = 0; index < happenings; index++)
        {
            if (happened[index].Events == events && happened[index].Fact.About == package)
                return true;
        }

        return false;
    }

    private void Tell((Hook Hook, Lane Lane)[] listeners, in Subject subject, DateTime now)
    {
        foreach (var (hook, lane) in listeners)
        {
            long sequence;
            lock (gate)
            {
                // Nobody may make it wait without end; what is not taken is counted, and has had its number.
                if (deliveries.Count - finished.Count >= MostPending && !time.Clock.IsReplaying)
                {
                    dropped++;
                    deliveries.SkipTo(deliveries.Sequence + 1);
                    continue;
                }

                sequence = deliveries.Add(new HookEvent(hook, subject, now, lane));
            }

            if (!time.Clock.IsReplaying)
                lane.Enter(sequence);
        }
    }

    private void Add(in Happening happening)
    {
        if (happenings == happened.Length)
            Array.Resize(ref happened, happenings * 2);
        happened[happenings++] = happening;
    }

    /// <summary>A fact that is to be told of when its decision is complete.</summary>
    private readonly record struct Happening(OmsFact Fact, Events Events, bool IsCaptured, Subject Subject);
}
