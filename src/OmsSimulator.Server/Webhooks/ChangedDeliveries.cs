namespace OmsSimulator.Webhooks;

/// <summary>
/// The deliveries that became something else since a store was last told; nothing where there is none. Guarded by the lock of
/// <see cref="SandboxWebhooks"/>.
/// </summary>
/// <param name="isKept">Whether there is a store.</param>
internal sealed class ChangedDeliveries(bool isKept)
{
    private readonly HashSet<long> sequences = [];

    /// <summary>One did.</summary>
    public void Add(long sequence)
    {
        if (isKept)
            sequences.Add(sequence);
    }

    /// <summary>Those that did.</summary>
    public long[] Take()
    {
        long[] taken = [.. sequences];
        sequences.Clear();
        return taken;
    }
}

/// <summary>A sample that is sent when its fact is kept.</summary>
/// <param name="happened">What is sent.</param>
internal sealed class SampleToSend(HookEvent happened)
{
    /// <summary>What is sent.</summary>
    public HookEvent Happened => happened;

    /// <summary>The delivery, once it has its number.</summary>
    public Delivery? Sent { get; set; }
}
