namespace OmsSimulator.Testing;

/// <summary>Messages for an assertion library that fills in braces.</summary>
internal static class Messages
{
    private const string Reason = "{reason}";

    /// <summary>A message in which every brace stands for itself, but for those of the reason.</summary>
    public static string Literal(string message) =>
        string.Join(
            Reason,
            message
                .Split(Reason)
                .Select(part => part.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal))
        );
}
