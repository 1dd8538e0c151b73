using OmsSimulator.Domain;

namespace OmsSimulator.Webhooks;

/// <content>
/// What a store keeps of deliveries: those that a base has, what became of those that facts have sent since, and that all that are
/// unfinished go on. A receiver gets them at least once.
/// </content>
internal sealed partial class SandboxWebhooks
{
    /// <inheritdoc/>
    IPartState ISandboxPart.CaptureToKeep()
    {
        var now = time.Clock.Now;
        var waits = Waits();
        lock (gate)
        {
            var unfinished = new List<UnfinishedDelivery>();
            foreach (var delivery in deliveries.NewestFirst())
            {
                if (delivery.State == DeliveryState.Pending)
                    unfinished.Add(UnfinishedDelivery.Of(delivery, waits.TryGetValue(delivery.Sequence, out var wait) ? now + wait : null));
            }

            unfinished.Reverse();
            return new WebhooksState(deliveries.Sequence, Mode) { Unfinished = unfinished };
        }
    }

    /// <inheritdoc/>
    IPartStateReader ISandboxPart.KeptStateReader() => new WebhooksState.Reader(isKept: true);

    /// <inheritdoc/>
    bool ISandboxPart.IsUnfinished => Count().Pending > 0;

    /// <inheritdoc/>
    IReadOnlyList<PartNote> ISandboxPart.TakeNotes(bool isEnd)
    {
        var waits = Waits();
        var now = time.Clock.Now;
        lock (gate)
        {
            var (sequences, all) = changed.Take();
            return [.. (all ? sequences.Union(waits.Keys) : sequences).Select(sequence => NoteOf(sequence, waits, now))];
        }
    }

    /// <inheritdoc/>
    void ISandboxPart.Resume(IReadOnlyList<PartNote> notes)
    {
        var due = new List<(Delivery Delivery, DateTime Due)>();
        lock (gate)
        {
            foreach (var note in notes.Where(static note => note.Kind == DeliveryNote.Kind))
            {
                if (deliveries.Find(note.Key) is not { } delivery)
                    continue;
                if (DeliveryNote.Read(note.Data) is { } progress)
                    Take(delivery, progress);
                else
                    deliveries.Drop(note.Key);
            }

            foreach (var sequence in deliveries.Sequences().Reverse())
            {
                var delivery = deliveries.Find(sequence)!;
                if (delivery.Next is { } next)
                    due.Add((delivery, next));
                else
                    delivery.Lane.Enter(delivery, delivery.NextKind);
            }
        }

        var now = time.Clock.Now;
        foreach (var (delivery, next) in due)
            time.After(next > now ? next - now : TimeSpan.Zero, new RetryWork(delivery, delivery.NextKind));
    }

    // Each keeps its number, of which its uuid is made.
    private void TakeUp(WebhooksState kept)
    {
        if (kept.Unfinished.Count == 0)
            return;
        deliveries = new DeliveryLog(randomSeed) { Sequence = kept.Unfinished[0].Sequence - 1 };
        foreach (var unfinished in kept.Unfinished)
        {
            deliveries.SkipTo(unfinished.Sequence - 1);
            var hook = unfinished.Hook;
            var happened = new HookEvent(hook, unfinished.Subject, unfinished.CreatedDate, LaneOf(hook));
            Take(deliveries.Find(deliveries.Add(happened))!, unfinished.Progress);
        }

        deliveries.SkipTo(kept.Sent);
    }

    private static void Take(Delivery delivery, DeliveryNote progress) =>
        (delivery.Count, delivery.Retries, delivery.NextKind, delivery.Next) = (
            progress.Count,
            progress.Retries,
            progress.Why,
            progress.Next
        );

    // One that is read again is made again: of an event there is one sample, as long as there is one.
    private void Sampled(WebhookSampled fact, DateTime at)
    {
        if (samples.TryGetValue(fact, out var sample))
        {
            lock (gate)
                sample.Sent = deliveries.Find(deliveries.Add(sample.Happened));
            return;
        }

        var hook = SampleHook(fact.EventType, fact.TargetUrl, at);
        var (lane, subject) = (LaneOf(hook), Samples.Of(fact.EventType));
        long sequence;
        lock (gate)
        {
            if (subject is null)
            {
                deliveries.SkipTo(deliveries.Sequence + 1);
                return;
            }

            sequence = deliveries.Add(new HookEvent(hook, subject.Value, at, lane));
        }

        // Nobody waits for it any more, but it is kept.
        if (!time.Clock.IsReplaying)
            lane.Enter(sequence);
    }

    private Dictionary<long, TimeSpan> Waits()
    {
        var waits = new Dictionary<long, TimeSpan>();
        if (isKept)
        {
            foreach (var (wait, work) in time.WaitingOf<RetryWork>())
                waits[work.Delivery.Sequence] = wait;
        }

        return waits;
    }

    private PartNote NoteOf(long sequence, Dictionary<long, TimeSpan> waits, DateTime now)
    {
        var delivery = deliveries.Find(sequence);
        var progress = delivery is { State: DeliveryState.Pending }
            ? DeliveryNote.Of(delivery, waits.TryGetValue(sequence, out var wait) ? now + wait : null)
            : null;
        return new PartNote(DeliveryNote.Kind, sequence, DeliveryNote.Write(progress));
    }
}
