namespace OmsSimulator.Client;

/// <summary>The simulator's sandboxes: list, show, create, drop, fork.</summary>
public sealed class SandboxesApi
{
    private readonly ControlConnection connection;

    /// <summary>Makes it.</summary>
    internal SandboxesApi(ControlConnection connection) => this.connection = connection;

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<SandboxDescription>> ListAsync(CancellationToken cancellation = default) =>
        (await connection.Get<SandboxList>("sandboxes", cancellation).ConfigureAwait(false)).Sandboxes;

    /// <summary>One of them.</summary>
    /// <exception cref="OmsControlException">There is none of that name.</exception>
    public Task<SandboxDescription> GetAsync(string name, CancellationToken cancellation = default) =>
        connection.Get<SandboxDescription>(Of(name), cancellation);

    /// <summary>Makes one.</summary>
    public Task<SandboxDescription> CreateAsync(NewSandbox sandbox, CancellationToken cancellation = default) =>
        connection.Send<NewSandbox, SandboxDescription>(HttpMethod.Post, "sandboxes", sandbox, cancellation);

    /// <summary>Drops one.</summary>
    public Task DropAsync(string name, CancellationToken cancellation = default) =>
        connection.Do(HttpMethod.Delete, Of(name), null, cancellation);

    /// <summary>Copies one, with everything in it; the copy's reset point is this moment.</summary>
    public Task<SandboxDescription> ForkAsync(string name, string copy, CancellationToken cancellation = default) =>
        connection.Send<SandboxFork, SandboxDescription>(HttpMethod.Post, $"{Of(name)}/fork", new SandboxFork(copy), cancellation);

    private static string Of(string name) => $"sandboxes/{Uri.EscapeDataString(name)}";
}
