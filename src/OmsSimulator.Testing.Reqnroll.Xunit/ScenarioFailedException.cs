namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>A scenario failed; the message says file, line, and the step or the hook.</summary>
/// <param name="message">It.</param>
/// <param name="inner">What failed.</param>
public sealed class ScenarioFailedException(string message, Exception inner) : Exception(message, inner);
