namespace OmsSimulator.Cli.Remote.Capture;

/// <summary>The real OMS does not show what is to be read; the message says what it answered.</summary>
/// <param name="message">The sentence.</param>
internal sealed class CaptureException(string message) : Exception(message);
