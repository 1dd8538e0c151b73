using System.Buffers;
using System.IO.Pipelines;
using OmsSimulator.Documents;

namespace OmsSimulator.Control;

/// <summary>
/// An answer while it is written, in pieces of the pool: until it is moved to the client nothing of it has left, so whoever fails while he
/// writes it can still answer something else. Not safe for threads.
/// </summary>
internal sealed class AnswerBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstPiece = 4 * 1024;
    private const int Piece = BytePool.Small;

    private readonly List<(byte[] Bytes, int Length)> full = [];
    private byte[] last = [];
    private int length;

    /// <summary>How many bytes were written and not moved.</summary>
    public long Length { get; private set; }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, last.Length - length);
        length += count;
        Length += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return last.AsMemory(length, Room(sizeHint));
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return last.AsSpan(length, Room(sizeHint));
    }

    /// <summary>Moves what was written to the client, as fast as it takes it.</summary>
    public async ValueTask MoveTo(PipeWriter output, CancellationToken stop)
    {
        foreach (var (bytes, used) in full)
            await output.WriteAsync(bytes.AsMemory(0, used), stop);
        await output.WriteAsync(last.AsMemory(0, length), stop);
        foreach (var (bytes, _) in full)
            BytePool.Return(bytes);
        full.Clear();
        (length, Length) = (0, 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (bytes, _) in full)
            BytePool.Return(bytes);
        full.Clear();
        if (last.Length > 0)
            BytePool.Return(last);
        (last, length, Length) = ([], 0, 0);
    }

    // A writer says how far it came when its room is full: an array that is larger than was asked for is given in pieces too.
    private int Room(int sizeHint) => Math.Min(last.Length - length, Math.Max(Piece, sizeHint));

    private void MakeRoom(int sizeHint)
    {
        if (last.Length - length >= Math.Max(sizeHint, 1))
            return;
        var larger = BytePool.Rent(Math.Max(last.Length == 0 ? FirstPiece : Piece, sizeHint));
        if (length > 0)
            full.Add((last, length));
        else if (last.Length > 0)
            BytePool.Return(last);
        (last, length) = (larger, 0);
    }
}
