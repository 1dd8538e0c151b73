using System.Numerics;

namespace OmsSimulator.Domain;

/// <summary>
/// A set of ids that count up from 1, in order: one bit an id. Adding and removing is constant; counting is known; the first page from
/// either end costs the same in a set of a thousand and of a million.
/// </summary>
internal sealed class IdSet : IUndoable
{
    private const int ChunkBits = 4096;
    private const int Words = ChunkBits / 64;

    private ulong[]?[] chunks = [];
    private int[] counts = [];
    private UndoLog? log;

    /// <summary>How many ids.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an id that may be there already.</summary>
    public void Add(int id)
    {
        if (Put(id))
            log?.Note(this, id);
    }

    /// <summary>Removes an id that may be absent.</summary>
    public void Remove(int id)
    {
        if (Take(id))
            log?.Note(this, ~id);
    }

    /// <inheritdoc/>
    public void RecordIn(UndoLog log) => this.log = log;

    /// <inheritdoc/>
    public void Undo(int key) => _ = key >= 0 ? Take(key) : Put(~key);

    private bool Put(int id)
    {
        var chunk = id / ChunkBits;
        if (chunk >= chunks.Length)
        {
            var size = Math.Max(chunk + 1, chunks.Length * 2);
            Array.Resize(ref chunks, size);
            Array.Resize(ref counts, size);
        }

        var words = chunks[chunk] ??= new ulong[Words];
        ref var word = ref words[id % ChunkBits / 64];
        var bit = 1UL << (id % 64);
        if ((word & bit) != 0)
            return false;
        word |= bit;
        counts[chunk]++;
        Count++;
        return true;
    }

    private bool Take(int id)
    {
        var chunk = id / ChunkBits;
        if (chunk >= chunks.Length || chunks[chunk] is not { } words)
            return false;
        ref var word = ref words[id % ChunkBits / 64];
        var bit = 1UL << (id % 64);
        if ((word & bit) == 0)
            return false;
        word &= ~bit;
        Count--;
        if (--counts[chunk] == 0)
            chunks[chunk] = null;
        return true;
    }

    /// <summary>Whether the id is there.</summary>
    public bool Contains(int id)
    {
        var chunk = id / ChunkBits;
        return chunk < chunks.Length && chunks[chunk] is { } words && (words[id % ChunkBits / 64] & (1UL << (id % 64))) != 0;
    }

    /// <summary>The ids from the smallest, without the first <paramref name="skip"/>.</summary>
    public IEnumerable<int> Ascending(int skip = 0)
    {
        for (var chunk = 0; chunk < chunks.Length; chunk++)
        {
            if (Skips(chunk, ref skip))
                continue;
            for (var word = 0; word < Words; word++)
            {
                for (var bits = chunks[chunk]![word]; bits != 0; bits &= bits - 1)
                {
                    if (skip-- <= 0)
                        yield return (chunk * ChunkBits) + (word * 64) + BitOperations.TrailingZeroCount(bits);
                }
            }
        }
    }

    /// <summary>The ids from the largest, without the first <paramref name="skip"/>.</summary>
    public IEnumerable<int> Descending(int skip = 0)
    {
        for (var chunk = chunks.Length - 1; chunk >= 0; chunk--)
        {
            if (Skips(chunk, ref skip))
                continue;
            for (var word = Words - 1; word >= 0; word--)
            {
                var bits = chunks[chunk]![word];
                while (bits != 0)
                {
                    var top = 63 - BitOperations.LeadingZeroCount(bits);
                    bits &= ~(1UL << top);
                    if (skip-- <= 0)
                        yield return (chunk * ChunkBits) + (word * 64) + top;
                }
            }
        }
    }

    /// <summary>The same ids, in a set of its own.</summary>
    public IdSet Copy()
    {
        var copy = new IdSet
        {
            Count = Count,
            chunks = new ulong[]?[chunks.Length],
            counts = (int[])counts.Clone(),
        };
        for (var chunk = 0; chunk < chunks.Length; chunk++)
            copy.chunks[chunk] = (ulong[]?)chunks[chunk]?.Clone();
        return copy;
    }

    private bool Skips(int chunk, ref int skip)
    {
        if (counts[chunk] > skip && counts[chunk] > 0)
            return false;
        skip -= counts[chunk];
        return true;
    }
}
