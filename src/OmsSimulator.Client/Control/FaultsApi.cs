using System.Globalization;

namespace OmsSimulator.Client;

/// <summary>What goes wrong on demand.</summary>
public sealed class FaultsApi
{
    private readonly ControlConnection connection;

    /// <summary>Makes it.</summary>
    internal FaultsApi(ControlConnection connection) => this.connection = connection;

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<Fault>> ListAsync(CancellationToken cancellation = default) =>
        (await connection.Get<FaultList>("faults", cancellation).ConfigureAwait(false)).Faults;

    /// <summary>Adds one.</summary>
    public Task<Fault> AddAsync(NewFault fault, CancellationToken cancellation = default) =>
        connection.Send<NewFault, Fault>(HttpMethod.Post, "faults", fault, cancellation);

    /// <summary>One of them.</summary>
    public Task<Fault> GetAsync(int id, CancellationToken cancellation = default) => connection.Get<Fault>(Of(id), cancellation);

    /// <summary>Takes one away.</summary>
    public Task RemoveAsync(int id, CancellationToken cancellation = default) =>
        connection.Do(HttpMethod.Delete, Of(id), null, cancellation);

    /// <summary>Takes all away.</summary>
    public Task ClearAsync(CancellationToken cancellation = default) => connection.Do(HttpMethod.Delete, "faults", null, cancellation);

    private static string Of(int id) => string.Create(CultureInfo.InvariantCulture, $"faults/{id}");
}
