using Microsoft.AspNetCore.Http.Features;

namespace OmsSimulator.Testing.WireMock;

/// <summary>A request's life, and whether the simulator ended it; the server's own token says so only a moment later.</summary>
internal sealed class Lifetime(IHttpRequestLifetimeFeature outer) : IHttpRequestLifetimeFeature
{
    /// <summary>Whether the connection was lost on purpose.</summary>
    public bool IsLost { get; private set; }

    /// <inheritdoc/>
    public CancellationToken RequestAborted
    {
        get => outer.RequestAborted;
        set => outer.RequestAborted = value;
    }

    /// <inheritdoc/>
    public void Abort()
    {
        IsLost = true;
        outer.Abort();
    }
}
