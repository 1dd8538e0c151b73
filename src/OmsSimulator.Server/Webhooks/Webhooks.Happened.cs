using OmsSimulator.Domain;

namespace OmsSimulator.Webhooks;

/// <content>What facts send, and to whom. All of it is guarded by the sandbox's lock.</content>
internal sealed partial class Webhooks
{
    private readonly Dictionary<Events, (Hook Hook, Lane Lane)[]> subscriptions = [];
    private Happening[] happened = new Happening[8];
    private int happenings;
    private Events wanted;

    /// <summary>The events of a fact that somebody listens to. Called under the sandbox's lock, before it happens.</summary>
    public Events Wanted(OmsFact fact, OmsState before) => wanted == Events.None ? Events.None : EventTable.Of(fact, before) & wanted;

    /// <summary>A fact has happened that somebody listens to. Called under the sandbox's lock.</summary>
    public void Happened(OmsFact fact, Events events, OmsState oms)
    {
        var immediate = events & EventTable.Immediate;
        if (immediate != Events.None && EventTable.About(fact, immediate, oms) is { } subject)
            Add(new Happening(fact, immediate, IsCaptured: true, subject));
        var later = events & ~EventTable.Immediate;

        // One decision tells once that a shipment changed, however many facts say so.
        if (later == Events.ShipmentStatusUpdated && IsTold(later, fact.About))
            return;
        if (later != Events.None)
            Add(new Happening(fact, later, IsCaptured: false, default));
    }

    /// <summary>All facts of a decision have happened: their events are sent. Called under the sandbox's lock.</summary>
    public void Settled(OmsState oms, DateTime now)
    {
        for (var index = 0; index < happenings; index++)
        {
            ref var happening = ref happened[index];

            // In the contract's order, which is that of the bits.
            for (var rest = (int)happening.Events; rest != 0; rest &= rest - 1)
            {
                var type = (Events)(rest & -rest);
                if (!subscriptions.TryGetValue(type, out var listeners))
                    continue;
                if (happening.IsCaptured)
                    Tell(listeners, happening.Subject, now);
                else if (EventTable.About(happening.Fact, type, oms) is { } subject)
                    Tell(listeners, subject, now);
            }

            happening = default;
        }

        happenings = 0;
    }

    /// <summary>The subscriptions have changed. Called under the sandbox's lock.</summary>
    public void Subscribe(OmsState oms)
    {
        subscriptions.Clear();
        wanted = Events.None;
        var active = oms.Hooks.Ascending().Where(hook => hook.IsActive).GroupBy(hook => EventCatalogue.Find(hook.EventType));
        foreach (var hooks in active.Where(hooks => hooks.Key != Events.None))
        {
            subscriptions[hooks.Key] = [.. hooks.Select(hook => (hook, LaneOf(hook)))];
            wanted |= hooks.Key;
        }
    }

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
                sequence = deliveries.Add(new HookEvent(hook, subject, now, lane));
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
