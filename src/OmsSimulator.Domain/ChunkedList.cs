using System.Collections;

namespace OmsSimulator.Domain;

/// <summary>
/// A list that grows without copying: chunks below the size at which the runtime treats an array as large, so that a sandbox that
/// lives long never pauses to move its past.
/// </summary>
/// <typeparam name="T">What is listed.</typeparam>
internal sealed class ChunkedList<T> : IReadOnlyList<T>
{
    private const int ChunkBits = 11;
    private const int ChunkSize = 1 << ChunkBits;

    private readonly List<T[]> chunks = [];

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public T this[int index]
    {
        get => chunks[index >> ChunkBits][index & (ChunkSize - 1)];
        set => chunks[index >> ChunkBits][index & (ChunkSize - 1)] = value;
    }

    /// <summary>Adds at the end.</summary>
    public void Add(T item)
    {
        Grow(Count + 1);
        this[Count - 1] = item;
    }

    /// <summary>Makes it at least so long; what is new is the type's default.</summary>
    public void Grow(int count)
    {
        while (chunks.Count << ChunkBits < count)
            chunks.Add(new T[ChunkSize]);
        Count = Math.Max(Count, count);
    }

    /// <summary>The same entries, in a list of its own.</summary>
    public ChunkedList<T> Copy()
    {
        var copy = new ChunkedList<T> { Count = Count };
        foreach (var chunk in chunks)
            copy.chunks.Add((T[])chunk.Clone());
        return copy;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
            yield return this[index];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
