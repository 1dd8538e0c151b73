namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>A feature file cannot be run as it is written; the message says file, line and what was expected.</summary>
/// <param name="file">The file, relative to the features' folder.</param>
/// <param name="line">Where.</param>
/// <param name="problem">What.</param>
public sealed class FeatureSyntaxException(string file, long line, string problem) : Exception($"{file}:{line}: {problem}");
