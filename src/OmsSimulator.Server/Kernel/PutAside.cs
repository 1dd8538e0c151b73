namespace OmsSimulator.Kernel;

/// <summary>What a part has put aside for facts that are not kept yet, in their order. Guarded by the ledger's lock.</summary>
/// <typeparam name="T">What is put aside.</typeparam>
internal sealed class PutAside<T>
{
    private (int First, T Item)[] items = new (int, T)[8];
    private int head;
    private int count;

    /// <summary>Puts something aside for the batch with a first fact.</summary>
    public void Add(int first, in T item)
    {
        if (count == items.Length)
            Grow();
        items[(head + count++) & (items.Length - 1)] = (first, item);
    }

    /// <summary>Takes the oldest for a batch; false: there is no more for it.</summary>
    public bool TryTake(int first, out T item)
    {
        ref var oldest = ref items[head];
        if (count == 0 || oldest.First != first)
        {
            item = default!;
            return false;
        }

        item = oldest.Item;
        oldest = default;
        head = (head + 1) & (items.Length - 1);
        count--;
        return true;
    }

    /// <summary>Drops what was put aside for facts of this number and later.</summary>
    public void TakeBack(int first)
    {
        while (count > 0)
        {
            ref var latest = ref items[(head + count - 1) & (items.Length - 1)];
            if (latest.First < first)
                return;
            latest = default;
            count--;
        }
    }

    private void Grow()
    {
        var larger = new (int, T)[items.Length * 2];
        for (var index = 0; index < count; index++)
            larger[index] = items[(head + index) & (items.Length - 1)];
        (items, head) = (larger, 0);
    }
}
