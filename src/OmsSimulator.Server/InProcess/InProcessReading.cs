using System.IO.Pipelines;

namespace OmsSimulator.InProcess;

/// <summary>An answer's body as its client reads it. Who stops reading leaves: the request is aborted.</summary>
/// <param name="from">Where bytes come from.</param>
/// <param name="left">Told that the client left.</param>
internal sealed class InProcessReading(PipeReader from, Action left) : Stream
{
    private readonly Stream bytes = from.AsStream();
    private bool hasEnded;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Seen(await bytes.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Seen(bytes.Read(buffer, offset, count), count);

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (!hasEnded)
                left();
            bytes.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Seen(int count, int asked)
    {
        hasEnded |= count == 0 && asked > 0;
        return count;
    }
}
