using System.Collections.Concurrent;
using OmsSimulator.Domain;

namespace OmsSimulator.Webhooks;

/// <summary>
/// The webhooks of a sandbox: what facts send, to whom, and what became of it. Under the sandbox's lock only references are taken, and
/// nothing where nobody listens; bodies are made and sent outside. The ledger's lock may be held when this one's is taken, never the other
/// way round.
/// </summary>
/// <param name="ledger">The sandbox's state.</param>
/// <param name="time">The sandbox's time.</param>
/// <param name="randomSeed">What uuids and chances are made of.</param>
/// <param name="fault">Draws the fault of a delivery, by the type of its event.</param>
/// <param name="follow">Told of every attempt to deliver.</param>
/// <param name="sender">Posts them.</param>
/// <param name="isKept">Whether a store keeps what becomes of deliveries.</param>
/// <param name="ending">Cancelled when the sandbox ends.</param>
internal sealed partial class SandboxWebhooks(
    Ledger ledger,
    SandboxTime time,
    int randomSeed,
    Func<string, FaultEffect?> fault,
    Action<DeliveryNotice> follow,
    WebhookSender sender,
    bool isKept,
    CancellationToken ending
) : ISandboxPart
{
    private const int SampleLanes = 64;

    private readonly FaultyReceiver faulty = new(sender);
    private readonly UnderWay lanesUnderWay = new();

    // Guarded by the gate.
    private readonly Lock gate = new();
    private readonly Dictionary<int, Lane> lanes = [];
    private DeliveryLog deliveries = new(randomSeed);
    private int settling;
    private WebhookMode mode = WebhookMode.Plain;
    private readonly ChangedDeliveries changed = new(isKept);

    // By the fact itself: two samples may be alike.
    private readonly ConcurrentDictionary<WebhookSampled, SampleToSend> samples = new(ReferenceEqualityComparer.Instance);

    /// <summary>Cancelled when the sandbox ends.</summary>
    public CancellationToken Ending => ending;

    /// <summary>The lanes that have something to do.</summary>
    public UnderWay LanesUnderWay => lanesUnderWay;

    /// <summary>The real time.</summary>
    public TimeProvider Time => sender.Time;

    /// <summary>What the laboratory does to all of them.</summary>
    public WebhookMode Mode => Volatile.Read(ref mode);

    /// <summary>Makes the laboratory do something else.</summary>
    public async ValueTask Set(WebhookMode mode) => await ledger.Commit(new WebhookModeSet(mode));

    /// <inheritdoc/>
    IPartState ISandboxPart.Capture()
    {
        lock (gate)
            return new WebhooksState(deliveries.Sequence, Mode);
    }

    /// <inheritdoc/>
    IPartStateReader ISandboxPart.StateReader() => new WebhooksState.Reader();

    /// <inheritdoc/>
    async ValueTask ISandboxPart.End() => await lanesUnderWay.WhenNone();

    /// <summary>Sends a sample, to an address that need not be subscribed.</summary>
    /// <param name="type">The type of the event.</param>
    /// <param name="target">Where to.</param>
    /// <param name="subject">What it shows.</param>
    public async Task<DeliveryRow> Sample(string type, string target, Subject subject)
    {
        var now = time.Clock.Now;
        var (fact, hook) = (new WebhookSampled(type, target), SampleHook(type, target, now));
        var sample = new SampleToSend(new HookEvent(hook, subject, now, LaneOf(hook)));
        samples.TryAdd(fact, sample);
        try
        {
            await ledger.Commit(fact);
        }
        finally
        {
            samples.TryRemove(fact, out _);
        }

        sample.Sent!.Lane.Enter(sample.Sent, AttemptKind.First);
        return Row(sample.Sent);
    }

    /// <summary>Sends a delivery once more, whatever became of it; none: it is unknown, or was dropped.</summary>
    public DeliveryRow? Replay(Guid uuid)
    {
        if (Find(uuid) is not { } delivery)
            return null;
        delivery.Lane.Enter(delivery, AttemptKind.Replay);
        return Row(delivery);
    }

    /// <summary>The deliveries that pass a filter, the latest first.</summary>
    public IReadOnlyList<DeliveryRow> Rows(Func<DeliveryRow, bool> filter, int most)
    {
        var rows = new List<DeliveryRow>();
        var scale = time.Reading.Scale;
        lock (gate)
        {
            foreach (var delivery in deliveries.NewestFirst())
            {
                if (rows.Count == most)
                    break;
                if (DeliveryRow.Of(delivery, scale) is var row && filter(row))
                    rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>Waits until everything is sent that waits to be sent now, and adds every attempt that no advance has told yet.</summary>
    public async Task Settle(List<WorkDone> done)
    {
        Lane[] busy;
        lock (gate)
        {
            settling++;
            busy = [.. lanes.Values.Where(lane => lane.IsBusy)];
        }

        try
        {
            await Task.WhenAll(busy.Select(lane => lane.Drain(ending)));
        }
        finally
        {
            lock (gate)
            {
                settling--;
                done.AddRange(
                    untold.OrderBy(attempted => attempted.At).ThenBy(attempted => attempted.Sequence).ThenBy(attempted => attempted.Number)
                );
                untold.Clear();
            }
        }
    }

    private static Hook SampleHook(string type, string target, DateTime now) =>
        new()
        {
            Id = 0,
            EventType = type,
            TargetUrl = target,
            CreatedDate = now,
            ModifiedDate = now,
        };

    // Every request that goes out passes here: a fault that matches its event type delays, answers or breaks it here. Whatever goes wrong
    // is an attempt that failed.
    private async Task<WebhookAnswer> Exchange(Hook hook, Delivery delivery)
    {
        try
        {
            var request = WebhookRequest.Of(hook, delivery);
            return fault(delivery.EventType) is { } effect
                ? await faulty.Send(request, effect, ending)
                : await sender.Send(request, ending);
        }
        catch (Exception failure) when (!ending.IsCancellationRequested)
        {
            return WebhookAnswer.Failed(failure.Message);
        }
    }

    // Derived: a retry goes where the subscription points by then; whether it is still active is only asked when an event happens.
    private ValueTask<Hook> HookOf(Delivery delivery) =>
        delivery.Hook.Id == 0
            ? ValueTask.FromResult(delivery.Hook)
            : ledger.Read(delivery.Hook, static (oms, known) => oms.Hooks.TryGet(known.Id, out var current) ? current : known);

    // Uuids are made of sequences, so nothing but those is looked at.
    private Delivery? Find(Guid uuid)
    {
        long[] all;
        lock (gate)
            all = [.. deliveries.Sequences()];
        return Array.Find(all, sequence => Delivery.UuidOf(randomSeed, sequence) == uuid) is > 0 and var found ? Find(found) : null;
    }

    private Delivery? Find(long sequence)
    {
        lock (gate)
            return deliveries.Find(sequence);
    }

    private static uint Spread(string text) => text.Aggregate(2166136261u, static (sum, letter) => unchecked((sum ^ letter) * 16777619u));

    private Lane LaneOf(Hook hook)
    {
        // Samples may go to any number of addresses: a few lanes serve them all.
        var key = hook.Id == 0 ? -1 - (int)(Spread(hook.TargetUrl) % SampleLanes) : hook.Id;
        lock (gate)
        {
            if (!lanes.TryGetValue(key, out var lane))
                lanes[key] = lane = new Lane(this);
            return lane;
        }
    }

    private DeliveryRow Row(Delivery delivery)
    {
        var scale = time.Reading.Scale;
        lock (gate)
            return DeliveryRow.Of(delivery, scale);
    }
}
