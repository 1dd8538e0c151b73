namespace OmsSimulator.Webhooks;

/// <summary>A delivery as it stood at one moment, to be shown.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="State">How it stood.</param>
/// <param name="Attempts">What was tried, oldest first.</param>
/// <param name="Count">How often it was sent, those that were dropped included.</param>
/// <param name="Next">When it is sent again.</param>
internal sealed record DeliveryRow(Delivery Delivery, DeliveryState State, IReadOnlyList<Attempt> Attempts, int Count, DateTime? Next)
{
    /// <summary>A delivery as it stands; needs its lock.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="scale">What its due time is counted on.</param>
    public static DeliveryRow Of(Delivery delivery, DueScale scale) =>
        new(delivery, delivery.State, delivery.Attempts, delivery.Count, delivery.Due is { } due ? scale.Instant(due) : null);
}
