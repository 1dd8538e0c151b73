namespace OmsSimulator.WebConsole.Security;

/// <summary>An address below the console's that a form brings back; one that leads elsewhere is the console's first page.</summary>
internal static class LocalAddress
{
    private const int Longest = 2048;

    /// <summary>The address, without a slash in front.</summary>
    public static string Of(string? said) =>
        said is { Length: > 0 and <= Longest }
        && said[0] is not ('/' or '\\')
        && !said.AsSpan().ContainsAnyInRange('\0', ' ')
        && !said.StartsWith("..", StringComparison.Ordinal)
            ? said
            : "";
}
