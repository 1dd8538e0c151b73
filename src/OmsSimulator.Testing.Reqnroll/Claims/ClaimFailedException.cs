namespace OmsSimulator.Testing.Steps;

/// <summary>Something is not as a step says; the message says what was expected and what is instead.</summary>
/// <param name="message">It.</param>
public sealed class ClaimFailedException(string message) : Exception(message);
