using System.Net;

namespace OmsSimulator.Cluster;

/// <summary>The body of a request that is handed on, and whether a connection was there to write it to: without one nothing was asked of anybody.</summary>
internal sealed class SentContent : HttpContent
{
    private readonly HttpContent body;
    private volatile bool hasBegun;

    /// <summary>Makes one.</summary>
    /// <param name="body">The body.</param>
    public SentContent(HttpContent body)
    {
        this.body = body;
        foreach (var (name, values) in body.Headers.NonValidated)
            Headers.TryAddWithoutValidation(name, values);
    }

    /// <summary>Whether there was a connection that it was written to.</summary>
    public bool HasBegun => hasBegun;

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        hasBegun = true;
        return body.CopyToAsync(stream, context, cancellationToken);
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = body.Headers.ContentLength ?? -1;
        return length >= 0;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            body.Dispose();
        base.Dispose(disposing);
    }
}
