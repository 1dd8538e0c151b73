namespace OmsSimulator.Generate;

/// <summary>Something that nobody outside the vendor knows, and what the simulator does about it.</summary>
/// <param name="Subject">The command's title, or the theme.</param>
/// <param name="Id">Its name on the page.</param>
/// <param name="What">What is assumed.</param>
/// <param name="Why">Why it had to be.</param>
/// <param name="Replacement">The part of an installation document (YAML) that replaces it; none: it cannot be replaced.</param>
public sealed record Assumption(string Subject, string Id, string What, string Why, string? Replacement = null);
