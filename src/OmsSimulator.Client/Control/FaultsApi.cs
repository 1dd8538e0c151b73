using System.Globalization;

namespace OmsSimulator.Client;

/// <summary>What goes wrong on demand.</summary>
public sealed class FaultsApi
{
    private readonly ControlConnection connection;

    internal FaultsApi(ControlConnection connection) => this.connection = connection;

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<Fault>> ListAsync(CancellationToken cancellationToken = default) =>
        (await connection.Get<FaultList>("faults", cancellationToken).ConfigureAwait(false)).Faults;

    /// <summary>Adds one.</summary>
    public Task<Fault> AddAsync(NewFault fault, CancellationToken cancellationToken = default) =>
        connection.Send<NewFault, Fault>(HttpMethod.Post, "faults", fault, cancellationToken);

    /// <summary>One of them.</summary>
    public Task<Fault> GetAsync(int id, CancellationToken cancellationToken = default) => connection.Get<Fault>(Of(id), cancellationToken);

    /// <summary>Takes one away.</summary>
    public Task RemoveAsync(int id, CancellationToken cancellationToken = default) =>
        connection.Do(HttpMethod.Delete, Of(id), null, cancellationToken);

    /// <summary>Takes all away.</summary>
    public Task ClearAsync(CancellationToken cancellationToken = default) =>
        connection.Do(HttpMethod.Delete, "faults", null, cancellationToken);

    private static string Of(int id) => string.Create(CultureInfo.InvariantCulture, $"faults/{id}");
}
