using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Tasks.Sources;
using Microsoft.AspNetCore.Connections;

namespace OmsSimulator.Requests;

/// <summary>
/// Kestrel refuses a path with an encoded NUL before anything of ours sees it, so that the vendor's 404 and the journal's entry would be
/// missing. In such a request line <c>%00</c> becomes a stand-in that the server leaves as it is, and the target as it was written is kept
/// for <see cref="RequestTarget"/>.
/// </summary>
/// <param name="inner">What the connection brings.</param>
internal sealed class EncodedNul(PipeReader inner) : PipeReader, IValueTaskSource<ReadResult>
{
    /// <summary>What stands for <c>%00</c>: as long, and no UTF-8, so nothing decodes it.</summary>
    public const string StandIn = "%FE";

    private const long Unknown = -1;

    private ReadOnlySequence<byte> last;
    private long body;

    // Every request waits once, for the next: that costs nothing beside the inner reader's own wait.
    private ValueTask<ReadResult> reading;
    private Action? arrived;
    private Action<object?>? then;
    private object? whose;
    private short turn;

    /// <summary>The target of the request under way as it was written; none: it was not changed.</summary>
    public string? Written { get; private set; }

    /// <summary>Puts it in front of the server's reading of a connection.</summary>
    public static ConnectionDelegate Use(ConnectionDelegate next) =>
        connection =>
        {
            var reader = new EncodedNul(connection.Transport.Input);
            connection.Features.Set(reader);
            connection.Transport = new Transport(reader, connection.Transport.Output);
            return next(connection);
        };

    /// <summary>
    /// Says that the body of a request comes next, in which nothing is changed. After a chunked one nothing more is, on its connection.
    /// </summary>
    public static void MeetBody(HttpContext context)
    {
        var length = context.Request.ContentLength;
        var isChunked = length is null && context.Request.Headers.TransferEncoding.Count > 0;
        if ((length > 0 || isChunked) && context.Features.Get<EncodedNul>() is { } reader)
            reader.body = length ?? Unknown;
    }

    /// <inheritdoc/>
    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        var read = inner.ReadAsync(cancellationToken);
        if (read.IsCompletedSuccessfully)
            return new(Seen(read.Result));
        reading = read;
        return new(this, ++turn);
    }

    /// <inheritdoc/>
    public override bool TryRead(out ReadResult result)
    {
        if (!inner.TryRead(out result))
            return false;
        Seen(result);
        return true;
    }

    /// <inheritdoc/>
    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    /// <inheritdoc/>
    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        if (body > 0)
            body = Math.Max(body - last.Slice(last.Start, consumed).Length, 0);
        inner.AdvanceTo(consumed, examined);
    }

    /// <inheritdoc/>
    public override void CancelPendingRead() => inner.CancelPendingRead();

    /// <inheritdoc/>
    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    /// <inheritdoc/>
    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

    /// <inheritdoc/>
    ValueTaskSourceStatus IValueTaskSource<ReadResult>.GetStatus(short token) =>
        reading.IsCompletedSuccessfully ? ValueTaskSourceStatus.Succeeded
        : reading.IsCanceled ? ValueTaskSourceStatus.Canceled
        : reading.IsCompleted ? ValueTaskSourceStatus.Faulted
        : ValueTaskSourceStatus.Pending;

    /// <inheritdoc/>
    ReadResult IValueTaskSource<ReadResult>.GetResult(short token) => Seen(reading.Result);

    /// <inheritdoc/>
    void IValueTaskSource<ReadResult>.OnCompleted(
        Action<object?> continuation,
        object? state,
        short token,
        ValueTaskSourceOnCompletedFlags flags
    )
    {
        (then, whose) = (continuation, state);
        arrived ??= () => then!(whose);
        var awaiter = reading.GetAwaiter();
        if (flags.HasFlag(ValueTaskSourceOnCompletedFlags.FlowExecutionContext))
            awaiter.OnCompleted(arrived);
        else
            awaiter.UnsafeOnCompleted(arrived);
    }

    private ReadResult Seen(ReadResult read)
    {
        last = read.Buffer;
        if (body != 0 || last.IsEmpty)
            return read;
        Written = null;
        if (last.FirstSpan.IndexOf("%00"u8) >= 0 || !last.IsSingleSegment)
            Mend(last);
        return read;
    }

    private void Mend(ReadOnlySequence<byte> buffer)
    {
        if (buffer.PositionOf((byte)'\n') is not { } end)
            return;
        var line = buffer.Slice(0, end).ToArray();
        var start = line.AsSpan().IndexOf((byte)' ') + 1;
        var length = line.AsSpan(start).IndexOfAny((byte)'?', (byte)' ');
        if (start == 0 || length < 0 || line.AsSpan(start, length).IndexOf("%00"u8) < 0)
            return;
        var target = line.AsSpan(start);
        var space = target.IndexOf((byte)' ');
        Written = Encoding.ASCII.GetString(space < 0 ? target : target[..space]);
        for (var at = start; line.AsSpan(at, start + length - at).IndexOf("%00"u8) is >= 0 and var found; at += found + StandIn.Length)
        {
            for (var index = 0; index < StandIn.Length; index++)
                MemoryMarshal.AsMemory(buffer.Slice(at + found + index, 1).First).Span[0] = (byte)StandIn[index];
        }
    }

    private sealed record Transport(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
