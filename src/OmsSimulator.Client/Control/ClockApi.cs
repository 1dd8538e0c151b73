namespace OmsSimulator.Client;

/// <summary>The sandbox's clock: read, frozen, running, advanced.</summary>
public sealed class ClockApi
{
    private readonly ControlConnection connection;

    internal ClockApi(ControlConnection connection) => this.connection = connection;

    /// <summary>What it shows.</summary>
    public Task<ClockReading> ReadAsync(CancellationToken cancellationToken = default) =>
        connection.Get<ClockReading>("clock", cancellationToken);

    /// <summary>Stops it, at an instant or where it is.</summary>
    public Task<ClockReading> FreezeAsync(DateTimeOffset? now = null, CancellationToken cancellationToken = default) =>
        Set("frozen", now, cancellationToken);

    /// <summary>Lets it run, from an instant or with the real time.</summary>
    public Task<ClockReading> RunAsync(DateTimeOffset? now = null, CancellationToken cancellationToken = default) =>
        Set("real", now, cancellationToken);

    /// <summary>Lets time pass, and waits until all work that fell due is done; with <see cref="TimeSpan.Zero"/> what is due now.</summary>
    public Task<ClockAdvance> AdvanceAsync(TimeSpan by, CancellationToken cancellationToken = default) =>
        connection.Send<ClockStep, ClockAdvance>(HttpMethod.Post, "clock/advance", new ClockStep(by), cancellationToken);

    private Task<ClockReading> Set(string mode, DateTimeOffset? now, CancellationToken cancellationToken) =>
        connection.Send<ClockChange, ClockReading>(
            HttpMethod.Put,
            "clock",
            new ClockChange(mode) { Now = now?.UtcDateTime },
            cancellationToken
        );
}
