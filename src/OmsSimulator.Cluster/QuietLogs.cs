namespace OmsSimulator.Cluster;

/// <summary>Orleans' log in the simulator's: all of it where somebody asks for more than warnings, else nothing: that a replica has ended is an error there.</summary>
/// <param name="logs">The simulator's.</param>
internal sealed class QuietLogs(ILoggerFactory logs) : ILoggerFactory
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Quiet(logs.CreateLogger(categoryName));

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider) { }

    /// <inheritdoc/>
    public void Dispose() { }

    private sealed class Quiet(ILogger log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        // Who asks for more than warnings gets all of it.
        public bool IsEnabled(LogLevel logLevel) =>
            log.IsEnabled(logLevel) && (logLevel >= LogLevel.Critical || log.IsEnabled(LogLevel.Information));

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
                log.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
