namespace OmsSimulator.Cli;

/// <summary>
/// Where a process of this machine was told to listen: by <c>--urls</c> of its command line, which Linux shows below <c>/proc</c>.
/// </summary>
internal static class ServingProcess
{
    /// <summary>The addresses of a running process; null where it names none, or is not to be seen.</summary>
    /// <param name="id">Its id: 1 is what a container was started with.</param>
    public static string? Urls(int id)
    {
        try
        {
            return UrlsIn(File.ReadAllText($"/proc/{id}/cmdline").Split('\0'));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// The addresses among the words of a command line, in the forms that the command line takes: <c>--urls X</c>, <c>--urls=X</c> and
    /// <c>--urls:X</c>.
    /// </summary>
    public static string? UrlsIn(IReadOnlyList<string> words)
    {
        for (var index = 0; index < words.Count; index++)
        {
            if (words[index] == "--urls" && index + 1 < words.Count)
                return words[index + 1];
            if (
                words[index].StartsWith("--urls=", StringComparison.Ordinal) || words[index].StartsWith("--urls:", StringComparison.Ordinal)
            )
            {
                return words[index]["--urls=".Length..];
            }
        }

        return null;
    }
}
