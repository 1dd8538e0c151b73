namespace OmsSimulator.Generate;

/// <summary>A request that was sent to a running simulator, and what came back.</summary>
/// <param name="Path">The path below the sandbox's address.</param>
/// <param name="Body">The body that was sent.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="MediaType">The answer's content type; none where it had none.</param>
/// <param name="Answer">The answer's body.</param>
public sealed record Exchange(string Path, string Body, int Status, string? MediaType, string Answer);
