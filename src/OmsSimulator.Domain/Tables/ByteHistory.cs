namespace OmsSimulator.Domain;

/// <summary>
/// Runs of bytes, in order, of which the oldest may be forgotten; a run is found by the place that it got, for ever. They stand in chunks
/// that the runtime treats as large arrays, which the garbage collector neither looks into nor moves.
/// </summary>
internal sealed class ByteHistory
{
    /// <summary>The longest run.</summary>
    public const int LongestRun = 1024;

    private const int ChunkBits = 17;
    private const int ChunkSize = 1 << ChunkBits;
    private const int FirstSize = LongestRun;

    private readonly List<byte[]> chunks = [];
    private long firstChunk;

    // Chunks before it belong to a copy too, and must never be written again.
    private long sharedBefore;
    private byte[]? spare;

    /// <summary>The place after the last run.</summary>
    public long End { get; private set; }

    /// <summary>What stands from a place on: the run and what follows it.</summary>
    public ReadOnlySpan<byte> From(long place) => chunks[(int)((place >> ChunkBits) - firstChunk)].AsSpan((int)(place & (ChunkSize - 1)));

    /// <summary>Adds a run; its place. None goes over the end of a chunk.</summary>
    public long Add(ReadOnlySpan<byte> run)
    {
        if ((End & (ChunkSize - 1)) + run.Length > ChunkSize)
            End = ((End >> ChunkBits) + 1) << ChunkBits;
        var place = End;
        var chunk = (int)((place >> ChunkBits) - firstChunk);
        var offset = (int)(place & (ChunkSize - 1));
        if (chunk == chunks.Count)
            chunks.Add(Room());
        if (offset + run.Length > chunks[chunk].Length)
            chunks[chunk] = Larger(chunks[chunk]);
        run.CopyTo(chunks[chunk].AsSpan(offset));
        End += run.Length;
        return place;
    }

    /// <summary>Takes the latest run away, which was added since the last copy.</summary>
    /// <param name="place">The run's place.</param>
    public void RemoveFrom(long place)
    {
        End = place;
        if ((place & (ChunkSize - 1)) != 0)
            return;

        // A chunk without runs would pass for the one that is written.
        spare = chunks[^1];
        chunks.RemoveAt(chunks.Count - 1);
    }

    /// <summary>Forgets the runs before a place.</summary>
    public void Forget(long before)
    {
        while (chunks.Count > 0 && (firstChunk + 1) << ChunkBits <= before)
        {
            if (firstChunk >= sharedBefore && chunks[0].Length == ChunkSize)
                spare = chunks[0];
            chunks.RemoveAt(0);
            firstChunk++;
        }
    }

    /// <summary>The same runs at the same places; both go on by themselves.</summary>
    public ByteHistory Copy()
    {
        sharedBefore = firstChunk + Math.Max(0, chunks.Count - 1);
        var copy = new ByteHistory
        {
            End = End,
            firstChunk = firstChunk,
            sharedBefore = sharedBefore,
        };
        copy.chunks.AddRange(chunks);
        if (copy.chunks.Count > 0)
            copy.chunks[^1] = (byte[])copy.chunks[^1].Clone();
        return copy;
    }

    private byte[] Room()
    {
        var room = spare ?? GC.AllocateUninitializedArray<byte>(End == 0 ? FirstSize : ChunkSize);
        spare = null;
        return room;
    }

    // Only the very first chunk is ever smaller than the others.
    private static byte[] Larger(byte[] chunk)
    {
        Array.Resize(ref chunk, chunk.Length * 2);
        return chunk;
    }
}
