namespace OmsSimulator.Benchmarks.Http;

/// <summary>
/// The benchmark cannot go on, or what it measured is not what it meant to measure; the message says why in one sentence.
/// </summary>
public sealed class BenchmarkFailedException(string message, Exception? cause = null) : Exception(message, cause);
