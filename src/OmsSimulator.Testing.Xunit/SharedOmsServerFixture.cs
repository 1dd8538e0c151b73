using Xunit;

namespace OmsSimulator.Testing;

/// <summary>
/// One <see cref="OmsServer"/> for all test classes of a run, which xUnit can then run in parallel: it starts with the first class that
/// asks for it, and ends with the process.
/// </summary>
public sealed class SharedOmsServerFixture : IAsyncLifetime
{
    private static readonly Lazy<Task<OmsServer>> Shared = new(() => OmsServer.StartAsync());

    private OmsServer? server;

    /// <summary>The server.</summary>
    public OmsServer Server => server ?? throw new InvalidOperationException("The server has not started yet.");

    /// <summary>Makes a sandbox for a test.</summary>
    public Task<OmsSandbox> CreateSandboxAsync(SandboxSeed? seed = null) => Server.CreateSandboxAsync(seed);

    /// <inheritdoc/>
    public async Task InitializeAsync() => server = await Shared.Value.ConfigureAwait(false);

    /// <summary>Leaves the server to the other classes; writes the coverage so far, where <c>OMS_SIMULATOR_COVERAGE</c> asks for it.</summary>
    public async Task DisposeAsync() => await Server.WriteCoverageAsync().ConfigureAwait(false);
}
