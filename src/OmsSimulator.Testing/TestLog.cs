using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace OmsSimulator.Testing;

/// <summary>The log of a simulator in the test's process, for whoever wants to see it at the moment.</summary>
/// <param name="also">Who gets it too; none: nobody.</param>
internal sealed class TestLog(ILoggerProvider? also) : ILoggerProvider
{
    private ImmutableList<Action<string>> readers = [];

    /// <summary>Shows what is logged from now on, until the result is disposed.</summary>
    public IDisposable Show(Action<string> line)
    {
        ArgumentNullException.ThrowIfNull(line);
        ImmutableInterlocked.Update(ref readers, static (known, line) => known.Add(line), line);
        return new Reading(this, line);
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName, also?.CreateLogger(categoryName));

    /// <inheritdoc/>
    public void Dispose() => also?.Dispose();

    private void Forget(Action<string> line) => ImmutableInterlocked.Update(ref readers, static (known, line) => known.Remove(line), line);

    private void Write(string text)
    {
        foreach (var line in readers)
        {
            try
            {
                line(text);
            }
            catch (InvalidOperationException)
            {
                // The output of a test that has ended takes nothing more.
                Forget(line);
            }
        }
    }

    private sealed class Reading(TestLog log, Action<string> line) : IDisposable
    {
        public void Dispose() => log.Forget(line);
    }

    private sealed class Category(TestLog log, string name, ILogger? also) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => also?.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => !log.readers.IsEmpty || also?.IsEnabled(logLevel) == true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            also?.Log(logLevel, eventId, state, exception, formatter);
            if (!log.readers.IsEmpty)
                log.Write($"{logLevel}: {name}: {formatter(state, exception)}{(exception is null ? "" : $"\n{exception}")}");
        }
    }
}
