using System.Runtime.CompilerServices;

namespace OmsSimulator.Domain;

/// <summary>
/// A queue with two ends in one array, which it goes around. Room that only a very large commit needed is given back when it is empty.
/// </summary>
/// <typeparam name="T">What is queued.</typeparam>
internal sealed class Ring<T>
{
    private const int FirstSize = 16;
    private const int KeptSize = 4096;

    private T[] items = [];
    private int head;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds one at the end.</summary>
    public void AddLast(in T item)
    {
        if (Count == items.Length)
            Grow();
        items[(head + Count++) & (items.Length - 1)] = item;
    }

    /// <summary>Takes the one at the end.</summary>
    public T RemoveLast() => Take((head + --Count) & (items.Length - 1));

    /// <summary>Takes the one at the beginning.</summary>
    public T RemoveFirst()
    {
        var place = head;
        head = (head + 1) & (items.Length - 1);
        Count--;
        return Take(place);
    }

    private T Take(int place)
    {
        var taken = items[place];
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            items[place] = default!;
        if (Count == 0 && items.Length > KeptSize)
            (items, head) = ([], 0);
        return taken;
    }

    private void Grow()
    {
        var larger = new T[Math.Max(FirstSize, items.Length * 2)];
        var tail = Math.Min(Count, items.Length - head);
        items.AsSpan(head, tail).CopyTo(larger);
        items.AsSpan(0, Count - tail).CopyTo(larger.AsSpan(tail));
        (items, head) = (larger, 0);
    }
}
