using OmsSimulator.Domain;

namespace OmsSimulator.Webhooks;

/// <content>One attempt to deliver, and what follows from how it went.</content>
internal sealed partial class SandboxWebhooks
{
    /// <summary>Sends a delivery that has its turn; whether the receiver could be reached.</summary>
    /// <exception cref="OperationCanceledException">The sandbox is gone.</exception>
    public async Task<bool> Attempt(Turn turn)
    {
        // Derived: what was replayed with success meanwhile is not sent again.
        var kind = turn.Kind;
        if (
            (turn.Delivery ?? Find(turn.Sequence)) is not { } delivery
            || (kind != AttemptKind.Replay && Row(delivery).State == DeliveryState.Delivered)
        )
        {
            return true;
        }

        var hook = await HookOf(delivery);
        var (at, frozen) = (time.Clock.Now, time.Clock.IsFrozen);
        var wasTaken = Row(delivery).State == DeliveryState.Delivered;
        var answer = await Exchange(hook, delivery);
        var attempt = Note(delivery, hook, kind, at, answer, told: frozen);
        var notice = Notice(delivery, hook, attempt) with { WasTaken = wasTaken };
        for (var copy = Mode.Duplicate; copy > 0; copy--)
        {
            wasTaken |= attempt.Delivered;
            var duplicate = Note(delivery, hook, AttemptKind.Duplicate, at, await Exchange(hook, delivery), told: false);
            follow(notice);
            notice = Notice(delivery, hook, duplicate) with { WasTaken = wasTaken };
        }

        Decide(delivery, hook, attempt);
        follow(notice with { IsGivenUp = kind != AttemptKind.Replay && Row(delivery).State == DeliveryState.Failed });
        return answer.Failure is null;
    }

    /// <summary>An attempt could not even be made: it has failed, and so has its delivery.</summary>
    public void Fail(Turn turn, Exception failure)
    {
        if ((turn.Delivery ?? Find(turn.Sequence)) is not { } delivery)
            return;
        var failed = WebhookAnswer.Failed(failure.Message);
        var attempt = Note(delivery, delivery.Hook, turn.Kind, time.Clock.Now, failed, told: time.Clock.IsFrozen);
        lock (gate)
            Finish(delivery, DeliveryState.Failed);
        follow(Notice(delivery, delivery.Hook, attempt) with { IsGivenUp = true });
    }

    private void Decide(Delivery delivery, Hook hook, Attempt attempt)
    {
        var (now, scale) = time.Reading;
        (AttemptKind Kind, TimeSpan Wait)? next;
        lock (gate)
        {
            if (attempt is { Kind: AttemptKind.Replay, Delivered: false })
                return;

            // A bare redirection is neither delivered nor sent again.
            next = attempt.Answer.Status < 400 ? null : RetrySchedule.Next(delivery, hook, attempt.Kind, now);
            if (next is null)
            {
                Finish(delivery, attempt.Delivered ? DeliveryState.Delivered : DeliveryState.Failed);
                return;
            }

            delivery.Retries += next.Value.Kind == AttemptKind.Retry ? 1 : 0;
            delivery.Due = scale.Due(now) + next.Value.Wait.Ticks;
            delivery.NextKind = next.Value.Kind;
            changed.Add(delivery.Sequence);
        }

        if (time.After(next.Value.Wait, new RetryWork(this, delivery, next.Value.Kind)))
            return;
        lock (gate)
            Finish(delivery, DeliveryState.Failed);
    }

    private static DeliveryNotice Notice(Delivery delivery, Hook hook, Attempt attempt) =>
        new(delivery.EventType, hook.TargetUrl, delivery.Subject.ContentType, delivery.Subject.ObjectId, delivery.Sequence)
        {
            Uuid = delivery.Uuid,
            Made = attempt,
            IsTaken = attempt.Delivered,
            IsRetry = attempt.Kind is AttemptKind.Retry or AttemptKind.Scan,
        };
}
