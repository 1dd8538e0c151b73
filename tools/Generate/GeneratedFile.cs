namespace OmsSimulator.Generate;

/// <summary>A file that is derived, never written by hand.</summary>
/// <param name="Path">Its path in the repository.</param>
/// <param name="Content">What stands in it.</param>
public sealed record GeneratedFile(string Path, string Content);
