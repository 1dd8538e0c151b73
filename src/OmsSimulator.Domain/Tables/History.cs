using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmsSimulator.Domain;

/// <summary>
/// What happened, in order, of which the oldest part may be forgotten: entries keep their number for ever. Kept in chunks; what is
/// forgotten makes room for what comes. Entries without references stand in chunks that the runtime treats as large arrays: the garbage
/// collector neither looks into them nor moves them, however many there are.
/// </summary>
/// <typeparam name="T">An entry.</typeparam>
internal sealed class History<T> : IReadOnlyList<T>, IUndoable
{
    private const int LargeArray = 128 * 1024;
    private const int FirstSize = 16;
    private static readonly int ChunkBits = RuntimeHelpers.IsReferenceOrContainsReferences<T>()
        ? 10
        : BitOperations.Log2((uint)(LargeArray / Unsafe.SizeOf<T>()));
    private static readonly int ChunkSize = 1 << ChunkBits;

    private readonly List<T[]> chunks = [];
    private int firstChunk;

    // Chunks before it belong to a copy too, and must never be written again.
    private int sharedBefore;
    private T[]? spare;
    private UndoLog? log;

    /// <summary>The number of the first entry that is still known, from 0.</summary>
    public int First { get; private set; }

    /// <summary>How many entries there ever were: the number of the next one.</summary>
    public int Total { get; private set; }

    /// <summary>How many are still known.</summary>
    public int Count => Total - First;

    /// <summary>An entry that is still known, by its place among those.</summary>
    public T this[int index] => At(First + index);

    /// <summary>An entry that is still known, by its number.</summary>
    public T At(int number) => chunks[(number >> ChunkBits) - firstChunk][number & (ChunkSize - 1)];

    /// <summary>Adds an entry.</summary>
    public void Add(T entry)
    {
        var chunk = (Total >> ChunkBits) - firstChunk;
        var place = Total & (ChunkSize - 1);
        if (chunk == chunks.Count)
            chunks.Add(Room());
        else if (place == chunks[chunk].Length)
            chunks[chunk] = Larger(chunks[chunk]);
        chunks[chunk][place] = entry;
        Total++;
        log?.Note(this, 0);
    }

    /// <summary>Takes the latest entry away, which was added since the last copy.</summary>
    public void RemoveLast()
    {
        Total--;
        if ((Total & (ChunkSize - 1)) != 0)
            return;

        // A chunk without entries would pass for the one that is written.
        spare = chunks[^1];
        chunks.RemoveAt(chunks.Count - 1);
    }

    /// <inheritdoc/>
    public void RecordIn(UndoLog log) => this.log = log;

    /// <inheritdoc/>
    public void Undo(int key) => RemoveLast();

    /// <summary>Forgets the entries before a number.</summary>
    public void Forget(int before)
    {
        First = Math.Clamp(before, First, Total);
        while ((firstChunk + 1) << ChunkBits <= First)
        {
            if (firstChunk >= sharedBefore && chunks[0].Length == ChunkSize)
                spare = chunks[0];
            chunks.RemoveAt(0);
            firstChunk++;
        }

        // What only forgotten places still refer to is let go.
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            return;
        spare?.AsSpan().Clear();
        if (chunks.Count > 0 && (First & (ChunkSize - 1)) is > 0 and var forgotten)
            LetGo(forgotten);
    }

    private void LetGo(int forgotten)
    {
        if (firstChunk < sharedBefore)
            chunks[0] = (T[])chunks[0].Clone();
        chunks[0].AsSpan(0, Math.Min(forgotten, chunks[0].Length)).Clear();
    }

    /// <summary>The number of the first entry that is not below something; the entries have to be in order.</summary>
    public int FirstWhereNot(Func<T, bool> isBelow)
    {
        var (low, high) = (First, Total);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBelow(At(middle)))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The same history, which goes on by itself.</summary>
    public History<T> Copy()
    {
        sharedBefore = firstChunk + Math.Max(0, chunks.Count - 1);
        var copy = new History<T>
        {
            First = First,
            Total = Total,
            firstChunk = firstChunk,
            sharedBefore = sharedBefore,
        };
        copy.chunks.AddRange(chunks);
        if (copy.chunks.Count > 0)
            copy.chunks[^1] = (T[])copy.chunks[^1].Clone();
        return copy;
    }

    /// <summary>Starts with entries forgotten, as a snapshot of a long life does.</summary>
    public void StartAt(int number)
    {
        if (Total != 0)
            throw new InvalidOperationException("The history has begun already.");
        (First, Total, firstChunk) = (number, number, number >> ChunkBits);
    }

    private T[] Room()
    {
        var room = spare ?? GC.AllocateUninitializedArray<T>(Total == 0 ? FirstSize : ChunkSize);
        spare = null;
        return room;
    }

    // Only the very first chunk is ever smaller than the others.
    private static T[] Larger(T[] chunk)
    {
        Array.Resize(ref chunk, chunk.Length * 2);
        return chunk;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var number = First; number < Total; number++)
            yield return At(number);
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
