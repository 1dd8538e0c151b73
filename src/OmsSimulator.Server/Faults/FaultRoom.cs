using OmsSimulator.Domain;

namespace OmsSimulator.Faults;

/// <summary>How many faults a sandbox holds, and how many bytes of them: every request looks at each.</summary>
internal static class FaultRoom
{
    /// <summary>What is said where there is no room.</summary>
    public const string Full = "a sandbox holds at most 1000 faults, with bodies and texts of together 16 MiB: remove some first";

    private const int Most = 1000;
    private const long MostBytes = 16 * 1024 * 1024;

    /// <summary>Whether a sandbox holds all of these.</summary>
    public static bool Holds(IReadOnlyCollection<FaultDefinition> definitions) =>
        definitions.Count <= Most && definitions.Sum(Bytes) <= MostBytes;

    private static long Bytes(FaultDefinition definition)
    {
        var (match, then) = (definition.Match, definition.Then);
        return (then.Body?.Length ?? 0)
            + 2L * Lengths(then.ContentType, match.Method, match.Path, match.Command, match.State, match.Partner, match.Webhook);
    }

    private static long Lengths(params ReadOnlySpan<string?> texts)
    {
        var sum = 0L;
        foreach (var text in texts)
            sum += text?.Length ?? 0;
        return sum;
    }
}
