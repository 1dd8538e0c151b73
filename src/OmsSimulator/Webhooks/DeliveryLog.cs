namespace OmsSimulator.Webhooks;

/// <summary>The deliveries of a sandbox by their sequence, of which any may be dropped: an array, since a chain of objects as long as a dead subscriber's queue burdens the garbage collector.</summary>
internal sealed class DeliveryLog
{
    private const int LeastToTrim = 1024;
    private readonly List<Delivery?> slots = [];
    private long first;
    private int dropped;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The latest first.</summary>
    public IEnumerable<Delivery> NewestFirst()
    {
        for (var index = slots.Count - 1; index >= 0; index--)
        {
            if (slots[index] is { } delivery)
                yield return delivery;
        }
    }

    /// <summary>Adds the next one.</summary>
    public void Add(Delivery delivery)
    {
        if (slots.Count == 0)
            first = delivery.Sequence;
        slots.Add(delivery);
        Count++;
    }

    /// <summary>Drops one.</summary>
    public void Drop(Delivery delivery)
    {
        slots[(int)(delivery.Sequence - first)] = null;
        Count--;
        while (dropped < slots.Count && slots[dropped] is null)
            dropped++;
        if (dropped < LeastToTrim || dropped * 2 < slots.Count)
            return;
        slots.RemoveRange(0, dropped);
        first += dropped;
        dropped = 0;
    }
}
