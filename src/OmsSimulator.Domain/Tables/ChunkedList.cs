using System.Collections;
using System.Runtime.CompilerServices;

namespace OmsSimulator.Domain;

/// <summary>
/// A list that grows without copying: chunks below the size at which the runtime treats an array as large, so that a sandbox that
/// lives long never pauses to move its past. The first chunk grows as it fills, so that a small sandbox stays small.
/// </summary>
/// <typeparam name="T">What is listed.</typeparam>
internal sealed class ChunkedList<T> : IReadOnlyList<T>
{
    private const int LargeArray = 85_000;
    private const int FirstSize = 16;
    private static readonly int ChunkBits = BitsOf(Unsafe.SizeOf<T>());
    private static readonly int ChunkSize = 1 << ChunkBits;

    private readonly List<T[]> chunks = [];

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public T this[int index]
    {
        get => At(index);
        set => At(index) = value;
    }

    /// <summary>The place of an entry.</summary>
    public ref T At(int index) => ref chunks[index >> ChunkBits][index & (ChunkSize - 1)];

    /// <summary>Adds at the end.</summary>
    public void Add(T item)
    {
        Grow(Count + 1);
        At(Count - 1) = item;
    }

    /// <summary>Makes it at least so long; what is new is the type's default.</summary>
    public void Grow(int count)
    {
        if (count <= Count)
            return;
        while (chunks.Count << ChunkBits < count)
            chunks.Add(chunks.Count == 0 ? new T[FirstSize] : new T[ChunkSize]);
        if (chunks[0].Length < Math.Min(count, ChunkSize))
        {
            var first = chunks[0];
            Array.Resize(ref first, (int)Math.Min(ChunkSize, System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count)));
            chunks[0] = first;
        }

        Count = count;
    }

    /// <summary>Makes it so short again.</summary>
    public void Shrink(int count)
    {
        for (var index = count; index < Count; index++)
            At(index) = default!;
        Count = count;
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

    private static int BitsOf(int size)
    {
        var bits = 11;
        while (size << bits >= LargeArray)
            bits--;
        return bits;
    }
}
