namespace OmsSimulator.Domain;

/// <summary>
/// What the laboratory does to all webhooks of a sandbox: what a receiver has to bear, as delivery is promised at least once and in no
/// order.
/// </summary>
/// <param name="Duplicate">How many times more each request is sent.</param>
/// <param name="Reorder">Whether what happens within a moment is sent the last first.</param>
public sealed record WebhookMode(int Duplicate, bool Reorder)
{
    /// <summary>The most copies.</summary>
    public const int MostDuplicates = 10;

    /// <summary>Everything once, in its order.</summary>
    public static WebhookMode Plain { get; } = new(0, false);
}
