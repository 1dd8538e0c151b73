using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace OmsSimulator.Testing.WireMock;

/// <summary>
/// The body of an answer on its way to the client; the first of its bytes are kept too. It leaves when WireMock is done with the request,
/// so that whoever has the answer finds it in the log; what is larger than is kept leaves as it is written.
/// </summary>
internal sealed class AnswerCopy : IHttpResponseBodyFeature
{
    private const int Most = 1024 * 1024;

    private readonly IHttpResponseBodyFeature outer;
    private readonly ArrayBufferWriter<byte> kept = new();
    private CopyingWriter? writer;
    private Stream? stream;

    /// <summary>Keeps what is written to another body.</summary>
    public AnswerCopy(IHttpResponseBodyFeature outer) => this.outer = outer;

    /// <summary>What was written, at most 1 MiB of it.</summary>
    public ReadOnlySpan<byte> Bytes => kept.WrittenSpan;

    /// <inheritdoc/>
    public Stream Stream => stream ??= Writer.AsStream(leaveOpen: true);

    /// <inheritdoc/>
    public PipeWriter Writer => writer ??= new CopyingWriter(outer.Writer, Keep, () => kept.WrittenCount < Most);

    /// <inheritdoc/>
    public void DisableBuffering() => outer.DisableBuffering();

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken = default) => outer.StartAsync(cancellationToken);

    /// <inheritdoc/>
    public Task CompleteAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        outer.SendFileAsync(path, offset, count, cancellationToken);

    private void Keep(ReadOnlySpan<byte> bytes) => kept.Write(bytes[..Math.Min(bytes.Length, Most - kept.WrittenCount)]);
}
