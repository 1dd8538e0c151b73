namespace OmsSimulator.Client;

/// <summary>The simulator's sandboxes: list, show, create, drop, fork.</summary>
public sealed class SandboxesApi
{
    private readonly ControlConnection connection;

    internal SandboxesApi(ControlConnection connection) => this.connection = connection;

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<SandboxDescription>> ListAsync(CancellationToken cancellationToken = default) =>
        (await connection.Get<SandboxList>("sandboxes", cancellationToken).ConfigureAwait(false)).Sandboxes;

    /// <summary>One of them.</summary>
    /// <exception cref="OmsControlException">There is none of that name.</exception>
    public Task<SandboxDescription> GetAsync(string name, CancellationToken cancellationToken = default) =>
        connection.Get<SandboxDescription>(Of(name), cancellationToken);

    /// <summary>Makes one.</summary>
    public Task<SandboxDescription> CreateAsync(NewSandbox sandbox, CancellationToken cancellationToken = default) =>
        connection.Send<NewSandbox, SandboxDescription>(HttpMethod.Post, "sandboxes", sandbox, cancellationToken);

    /// <summary>Drops one.</summary>
    public Task DropAsync(string name, CancellationToken cancellationToken = default) =>
        connection.Do(HttpMethod.Delete, Of(name), null, cancellationToken);

    /// <summary>Copies one, with everything in it; the copy's reset point is this moment.</summary>
    public Task<SandboxDescription> ForkAsync(string name, string copy, CancellationToken cancellationToken = default) =>
        connection.Send<SandboxFork, SandboxDescription>(HttpMethod.Post, $"{Of(name)}/fork", new SandboxFork(copy), cancellationToken);

    private static string Of(string name) => $"sandboxes/{Uri.EscapeDataString(name)}";
}
