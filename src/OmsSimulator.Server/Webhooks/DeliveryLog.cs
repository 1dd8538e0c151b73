using System.Numerics;

namespace OmsSimulator.Webhooks;

/// <summary>
/// The deliveries of a sandbox by their sequence, of which any may be dropped. What was never tried has no object yet, and stands by value
/// in arrays so large that they are never moved: a dead subscriber's queue, however long, burdens the garbage collector little. Not safe
/// for threads.
/// </summary>
/// <param name="randomSeed">The sandbox's random seed.</param>
internal sealed class DeliveryLog(int randomSeed)
{
    private const int ChunkSize = 512;
    private const int FirstSize = 8;
    private readonly List<Chunk> chunks = [];
    private Slot[]? spare;
    private long droppedChunks;
    private long before;
    private long added;

    /// <summary>The sequence of the latest; what starts with one goes on from there.</summary>
    public long Sequence
    {
        get => before + added;
        init => before = value;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The sequences, the latest first.</summary>
    public IEnumerable<long> Sequences()
    {
        for (var number = added - 1; number >= droppedChunks * ChunkSize; number--)
        {
            if (Has(number))
                yield return before + number + 1;
        }
    }

    /// <summary>
    /// The deliveries, the latest first. What was never tried is made anew each time: <see cref="Find"/> is for what is to change.
    /// </summary>
    public IEnumerable<Delivery> NewestFirst()
    {
        foreach (var sequence in Sequences())
        {
            var slot = At(sequence - before - 1);
            yield return slot.Delivery ?? new Delivery(sequence, randomSeed, slot.Event);
        }
    }

    /// <summary>Adds the next one, which nothing was tried of; its sequence.</summary>
    public long Add(in HookEvent happened)
    {
        if (added == (droppedChunks + chunks.Count) * ChunkSize)
            AddChunk();
        var chunk = chunks[^1];
        var place = (int)(added % ChunkSize);
        if (place >= chunk.Slots.Length)
            Array.Resize(ref chunk.Slots, Math.Min(ChunkSize, Math.Max(FirstSize, (int)BitOperations.RoundUpToPowerOf2((uint)place + 1))));
        ref var slot = ref chunk.Slots[place];
        (slot.IsThere, slot.Event) = (true, happened);
        chunk.Count++;
        Count++;
        added++;
        return Sequence;
    }

    /// <summary>Leaves numbers out, up to one: they are given to nothing.</summary>
    public void SkipTo(long sequence)
    {
        while (Sequence < sequence)
        {
            if (added == (droppedChunks + chunks.Count) * ChunkSize)
                AddChunk();
            added += Math.Min(ChunkSize - (added % ChunkSize), sequence - Sequence);
        }
    }

    /// <summary>A delivery by its sequence; none: it was dropped.</summary>
    public Delivery? Find(long sequence)
    {
        var number = sequence - before - 1;
        if (!Has(number))
            return null;
        ref var slot = ref At(number);
        if (slot.Delivery is not null)
            return slot.Delivery;
        slot.Delivery = new Delivery(sequence, randomSeed, slot.Event);
        slot.Event = default;
        return slot.Delivery;
    }

    /// <summary>Drops one.</summary>
    public void Drop(long sequence)
    {
        var number = sequence - before - 1;
        At(number) = default;
        Count--;
        var chunk = ChunkOf(number);
        if (--chunk.Count == 0 && chunk != chunks[^1])
            Free(chunk);
    }

    // An empty chunk between others stays as a mark of its place, without its slots.
    private void Free(Chunk chunk)
    {
        (spare, chunk.Slots) = (chunk.Slots, []);
        while (chunks is [{ Slots.Length: 0 }, ..])
        {
            chunks.RemoveAt(0);
            droppedChunks++;
        }
    }

    private bool Has(long number) =>
        number >= droppedChunks * ChunkSize
        && number < added
        && ChunkOf(number).Slots is { } slots
        && number % ChunkSize < slots.Length
        && slots[number % ChunkSize].IsThere;

    private ref Slot At(long number) => ref ChunkOf(number).Slots[number % ChunkSize];

    private Chunk ChunkOf(long number) => chunks[(int)((number / ChunkSize) - droppedChunks)];

    private void AddChunk()
    {
        if (chunks is [.., { Count: 0, Slots.Length: > 0 } last])
            Free(last);
        chunks.Add(new Chunk { Slots = spare ?? new Slot[added == 0 ? FirstSize : ChunkSize] });
        spare = null;
    }

    private sealed class Chunk
    {
        public required Slot[] Slots;
        public int Count;
    }

    private struct Slot
    {
        public bool IsThere;
        public HookEvent Event;
        public Delivery? Delivery;
    }
}
