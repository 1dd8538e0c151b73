using OmsSimulator.Kernel;
using WireMock.Server;

namespace OmsSimulator.Testing.WireMock;

/// <summary>Puts a whole OMS behind a WireMock.Net server.</summary>
public static class OmsSimulatorMount
{
    /// <summary>The priority of the mount where none is named; a stub's own is 0, and the lowest number wins.</summary>
    public const int DefaultPriority = 1000;

    /// <summary>
    /// From now on the server answers with a simulator of its own whatever no stub of a lower priority answers. Start the server with
    /// <c>DisableRequestBodyDecompressing = true</c> where clients compress their bodies, and with a <c>MaxRequestLogCount</c> where a test
    /// sends more than a few thousand requests.
    /// </summary>
    /// <param name="server">A server that has started.</param>
    /// <param name="sandbox">The sandbox of requests that name none by prefix, header or host. Where it is not <c>default</c> it is made,
    /// with the seed of <paramref name="options"/>.</param>
    /// <param name="priority">The mount's priority.</param>
    /// <param name="options">The simulator's settings; those of addresses and certificates are the server's affair. Left out: open, with
    /// empty sandboxes.</param>
    /// <exception cref="InvalidOperationException">The server does not run.</exception>
    /// <exception cref="ArgumentException">The name is no sandbox's.</exception>
    /// <exception cref="SettingException">A setting is wrong; the message names it.</exception>
    public static OmsMount UseOmsSimulator(
        this WireMockServer server,
        string sandbox = SandboxName.Default,
        int priority = DefaultPriority,
        SimulatorOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(server);
        if (!SandboxName.IsValid(sandbox))
            throw new ArgumentException($"\"{sandbox}\" is no name of a sandbox, expected [a-z0-9][a-z0-9-]{{0,62}}.", nameof(sandbox));
        if (!server.IsStarted)
            throw new InvalidOperationException("The WireMock server does not run: the OMS would have no address.");
        options ??= new SimulatorOptions { Seed = "empty" };

        // Away from the caller's context: WireMock's own start blocks in the same way.
        var simulator = Task.Run(() => MountedSimulator.StartAsync(options, sandbox)).GetAwaiter().GetResult();
        return new OmsMount(server, simulator, sandbox, priority, options.AdminKey);
    }
}
