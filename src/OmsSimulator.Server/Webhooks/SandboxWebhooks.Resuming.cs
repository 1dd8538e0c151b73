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
        lock (gate)
        {
            var unfinished = new List<UnfinishedDelivery>();
            foreach (var delivery in deliveries.NewestFirst())
            {
                if (delivery.State == DeliveryState.Pending)
                    unfinished.Add(UnfinishedDelivery.Of(delivery));
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
        lock (gate)
            return [.. changed.Take().Select(NoteOf)];
    }

    /// <inheritdoc/>
    void ISandboxPart.Resume(IReadOnlyList<PartNote> notes)
    {
        var waiting = new List<(Delivery Delivery, long Due)>();
        var scale = time.Reading.Scale;
        lock (gate)
        {
            foreach (var note in notes.Where(static note => note.Kind == DeliveryNote.Kind))
            {
                if (deliveries.Find(note.Key) is not { } delivery)
                    continue;
                if (DeliveryNote.Read(note.Data) is { } progress)
                    Take(delivery, progress, scale);
                else
                    deliveries.Drop(note.Key);
            }

            foreach (var sequence in deliveries.Sequences().Reverse())
            {
                var delivery = deliveries.Find(sequence)!;
                if (delivery.Due is { } due)
                    waiting.Add((delivery, due));
                else
                    delivery.Lane.Enter(delivery, delivery.NextKind);
            }
        }

        foreach (var (delivery, due) in waiting)
            time.Again(due, new RetryWork(this, delivery, delivery.NextKind));
    }

    /// <summary>A delivery waits no more: it is its turn.</summary>
    internal void FallDue(Delivery delivery, AttemptKind kind)
    {
        lock (gate)
            delivery.Due = null;
        delivery.Lane.Enter(delivery, kind);
    }

    // Each keeps its number, of which its uuid is made.
    private void TakeUp(WebhooksState kept)
    {
        if (kept.Unfinished.Count == 0)
            return;
        var scale = time.Reading.Scale;
        deliveries = new DeliveryLog(randomSeed) { Sequence = kept.Unfinished[0].Sequence - 1 };
        foreach (var unfinished in kept.Unfinished)
        {
            deliveries.SkipTo(unfinished.Sequence - 1);
            var hook = unfinished.Hook;
            var happened = new HookEvent(hook, unfinished.Subject, unfinished.CreatedDate, LaneOf(hook));
            Take(deliveries.Find(deliveries.Add(happened))!, unfinished.Progress, scale);
        }

        deliveries.SkipTo(kept.Sent);
    }

    // What an earlier version wrote is true on the clock as it stands: it is noted anew.
    private void Take(Delivery delivery, DeliveryNote progress, DueScale scale)
    {
        (delivery.Count, delivery.Retries, delivery.NextKind, delivery.Due) = (
            progress.Count,
            progress.Retries,
            progress.Why,
            progress.Due
        );
        if (progress.Next is not { } next)
            return;
        delivery.Due = scale.Due(next);
        changed.Add(delivery.Sequence);
    }

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

    private PartNote NoteOf(long sequence)
    {
        var progress = deliveries.Find(sequence) is { State: DeliveryState.Pending } delivery ? DeliveryNote.Of(delivery) : null;
        return new PartNote(DeliveryNote.Kind, sequence, DeliveryNote.Write(progress));
    }
}
