namespace OmsSimulator.Kernel;

/// <summary>The names of sandboxes.</summary>
internal static class SandboxName
{
    /// <summary>The sandbox of requests that name none; it always exists.</summary>
    public const string Default = "default";

    private const int Longest = 63;

    /// <summary>Whether a name may be a sandbox's: <c>[a-z0-9][a-z0-9-]{0,62}</c>.</summary>
    public static bool IsValid(string name) =>
        name.Length is >= 1 and <= Longest
        && name[0] != '-'
        && name.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
