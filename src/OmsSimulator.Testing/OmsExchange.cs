namespace OmsSimulator.Testing;

/// <summary>A request to a sandbox, what was answered, and all that it changed.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body, byte for byte; empty: there is none.</param>
/// <param name="Changes">What it changed, but for times of modification: a line each, by name.</param>
/// <param name="ChangedAnything">Whether it changed anything, times of modification included.</param>
public sealed record OmsExchange(int Status, string Body, IReadOnlyList<string> Changes, bool ChangedAnything);
