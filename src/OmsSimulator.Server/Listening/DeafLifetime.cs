namespace OmsSimulator.Listening;

/// <summary>The life of a simulator that is started and stopped by calls alone: it takes no signal away from the process.</summary>
internal sealed class DeafLifetime : IHostLifetime
{
    /// <summary>The one there is.</summary>
    public static DeafLifetime Instance { get; } = new();

    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
