using OmsSimulator.Domain;

namespace OmsSimulator.Webhooks;

/// <content>What is kept of what was sent, up to so many deliveries and so many bytes. All of it is guarded by the gate.</content>
internal sealed partial class SandboxWebhooks
{
    private const int MostAttemptsKept = 100;
    private const int MostUntold = SandboxTime.MostInOneAdvance;
    private const int MostPending = 250_000;
    private const long MostAnswerBytes = 16 * 1024 * 1024;

    private readonly Queue<Delivery> finished = new();
    private readonly Queue<WebhookAttempted> untold = new();
    private long dropped;
    private long answerBytes;

    /// <summary>About how many bytes the answers of receivers take that are kept.</summary>
    public long AnswerBytes
    {
        get
        {
            lock (gate)
                return answerBytes;
        }
    }

    /// <summary>How many deliveries there are, how many of them are still to be sent, and how many were dropped.</summary>
    public (int Total, int Pending, long Dropped) Count()
    {
        lock (gate)
            return (deliveries.Count, deliveries.Count - finished.Count, dropped);
    }

    private Attempt Note(Delivery delivery, Hook hook, AttemptKind kind, DateTime at, WebhookAnswer answer, bool told)
    {
        lock (gate)
        {
            if (kind != AttemptKind.Duplicate)
                delivery.Count++;
            var attempt = new Attempt(delivery.Count, at, hook, kind, Fitting(answer));
            if (delivery.Attempts.Count == MostAttemptsKept)
                answerBytes -= delivery.Attempts[0].Answer.Bytes;
            answerBytes += attempt.Answer.Bytes;
            delivery.Attempts = [.. delivery.Attempts.TakeLast(MostAttemptsKept - 1), attempt];
            if (delivery.IsDropped)
                Forget(delivery);
            if (kind == AttemptKind.Duplicate || !(told || settling > 0))
                return attempt;
            untold.Enqueue(
                new WebhookAttempted(
                    at,
                    delivery.Sequence,
                    delivery.Uuid,
                    delivery.EventType,
                    hook.TargetUrl,
                    attempt.Number,
                    answer.Status,
                    attempt.Delivered
                )
            );
            if (untold.Count > MostUntold)
                untold.Dequeue();
            return attempt;
        }
    }

    // What receivers answered is kept up to so many bytes: for a new answer the oldest finished deliveries go, and where that is not
    // enough its headers and its content do.
    private WebhookAnswer Fitting(WebhookAnswer answer)
    {
        while (answerBytes + answer.Bytes > MostAnswerBytes && finished.TryDequeue(out var oldest))
            Drop(oldest);
        return answerBytes + answer.Bytes > MostAnswerBytes ? answer with { Headers = [], Content = "" } : answer;
    }

    private void Drop(Delivery delivery)
    {
        deliveries.Drop(delivery.Sequence);
        delivery.IsDropped = true;
        dropped++;
        Forget(delivery);
    }

    private void Forget(Delivery delivery)
    {
        answerBytes -= delivery.Attempts.Sum(static attempt => attempt.Answer.Bytes);
        delivery.Attempts = [];
    }

    // What is finished is kept, up to a number; what is not is never dropped.
    private void Finish(Delivery delivery, DeliveryState state)
    {
        delivery.Due = null;
        var before = delivery.State;
        if (before != DeliveryState.Delivered)
            delivery.State = state;
        if (before != DeliveryState.Pending || delivery.IsDropped)
            return;
        changed.Add(delivery.Sequence);
        finished.Enqueue(delivery);
        while (finished.Count > sender.KeptDeliveries && finished.TryDequeue(out var oldest))
            Drop(oldest);
    }
}
