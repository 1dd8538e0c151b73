using Xunit;

namespace OmsSimulator.Testing;

/// <summary>
/// An <see cref="OmsServer"/> as an xUnit fixture: of a class (<c>IClassFixture</c>), of a collection (<c>ICollectionFixture</c>), or of
/// all tests (<c>[assembly: AssemblyFixture]</c>). Derive from it to choose the server's settings.
/// </summary>
public class OmsServerFixture : IAsyncLifetime
{
    private OmsServer? server;

    /// <summary>The server.</summary>
    public OmsServer Server => server ?? throw new InvalidOperationException("The server has not started yet.");

    /// <summary>The server's settings; null: open, with an empty sandbox <c>default</c>.</summary>
    protected virtual SimulatorOptions? Options => null;

    /// <summary>Makes a sandbox for a test; a test that is cancelled does not wait for it.</summary>
    public Task<OmsSandbox> CreateSandboxAsync(SandboxSeed? seed = null) =>
        Server.CreateSandboxAsync(seed, cancellationToken: TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => server = await OmsServer.StartAsync(Options).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }
}
