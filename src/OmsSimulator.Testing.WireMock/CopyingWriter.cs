using System.Buffers;
using System.IO.Pipelines;

namespace OmsSimulator.Testing.WireMock;

/// <summary>Writes to another writer, and shows what it writes.</summary>
/// <param name="outer">Where it writes to.</param>
/// <param name="show">Who is shown the bytes, in order.</param>
/// <param name="waits">Whether what was written does not leave yet.</param>
internal sealed class CopyingWriter(PipeWriter outer, CopyingWriter.Reader show, Func<bool> waits) : PipeWriter
{
    private Memory<byte> open;

    /// <summary>Sees bytes that were written.</summary>
    public delegate void Reader(ReadOnlySpan<byte> bytes);

    /// <inheritdoc/>
    public override bool CanGetUnflushedBytes => outer.CanGetUnflushedBytes;

    /// <inheritdoc/>
    public override long UnflushedBytes => outer.UnflushedBytes;

    /// <inheritdoc/>
    public override Memory<byte> GetMemory(int sizeHint = 0) => open = outer.GetMemory(sizeHint);

    /// <inheritdoc/>
    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public override void Advance(int bytes)
    {
        show(open.Span[..bytes]);
        open = open[bytes..];
        outer.Advance(bytes);
    }

    /// <inheritdoc/>
    public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
    {
        show(source.Span);
        outer.Write(source.Span);
        return FlushAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
        waits() ? ValueTask.FromResult(new FlushResult(isCanceled: false, isCompleted: false)) : outer.FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public override void CancelPendingFlush() => outer.CancelPendingFlush();

    /// <inheritdoc/>
    public override void Complete(Exception? exception = null) => outer.Complete(exception);

    /// <inheritdoc/>
    public override ValueTask CompleteAsync(Exception? exception = null) => outer.CompleteAsync(exception);
}
