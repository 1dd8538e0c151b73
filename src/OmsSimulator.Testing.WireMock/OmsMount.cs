using WireMock.RequestBuilders;
using WireMock.Server;

namespace OmsSimulator.Testing.WireMock;

/// <summary>An OMS behind a WireMock.Net server, until it is disposed.</summary>
public sealed class OmsMount : IAsyncDisposable
{
    private readonly WireMockServer server;
    private readonly MountedSimulator simulator;
    private readonly int priority;

    internal OmsMount(WireMockServer server, MountedSimulator simulator, string sandbox, int priority, string? adminKey)
    {
        (this.server, this.simulator, this.priority) = (server, simulator, priority);
        Server = OmsServer.At(new Uri(server.Url!));
        Server.Control.AdminKey = adminKey;
        Sandbox = Server.Sandbox(sandbox);
        Mount();
    }

    /// <summary>Where the OMS is, as a server of the test kit: makes sandboxes, which are below the WireMock server's address.</summary>
    public OmsServer Server { get; }

    /// <summary>The sandbox of requests that name none.</summary>
    public OmsSandbox Sandbox { get; }

    /// <summary>
    /// Mounts it again, with its sandboxes as they are, after the server's <c>Reset()</c> or <c>ResetMappings()</c>: both take every mapping
    /// away, and this is one. Where it is mounted nothing happens.
    /// </summary>
    public void Mount()
    {
        if (!IsMounted)
            server.Given(Request.Create().WithPath(static _ => true)).AtPriority(priority).RespondWith(simulator.Answers);
    }

    /// <summary>Whether the server has it among its mappings.</summary>
    public bool IsMounted => server.Mappings.Any(known => known.Provider == simulator.Answers);

    /// <summary>Takes the OMS away; the server and its stubs stay.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var known in server.Mappings.Where(known => known.Provider == simulator.Answers).ToArray())
            server.DeleteMapping(known.Guid);
        await Server.DisposeAsync().ConfigureAwait(false);
        await simulator.DisposeAsync().ConfigureAwait(false);
    }
}
