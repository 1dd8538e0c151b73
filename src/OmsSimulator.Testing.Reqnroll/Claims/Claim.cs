using System.Text.RegularExpressions;

namespace OmsSimulator.Testing.Steps;

/// <summary>What steps claim, free of any assertion library: a project that uses the steps has its own.</summary>
internal static class Claim
{
    private const int Shown = 60;

    /// <summary>Claims that something holds.</summary>
    /// <exception cref="ClaimFailedException">It does not.</exception>
    public static void That(bool holds, string message)
    {
        if (!holds)
            throw new ClaimFailedException(message);
    }

    /// <summary>Claims that a text is exactly another; a failure shows where they part.</summary>
    /// <exception cref="ClaimFailedException">It is not.</exception>
    public static void Same(string what, string actual, string expected)
    {
        if (string.Equals(actual, expected, StringComparison.Ordinal))
            return;
        var same = actual.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
        throw new ClaimFailedException(
            $"""
            Expected {what} to be
              {expected}
            but it is
              {actual}
            They part at character {same}: expected "{From(expected, same)}", found "{From(actual, same)}".
            """
        );
    }

    /// <summary>Claims that a text matches a pattern as a whole.</summary>
    /// <exception cref="ClaimFailedException">It does not.</exception>
    public static void Matches(string what, string actual, string pattern) =>
        That(Regex.IsMatch(actual, $"^(?:{pattern})$"), $"Expected {what} to match {pattern}, but it is \"{actual}\".");

    /// <summary>Claims that rows are exactly others, in their order; a failure shows both.</summary>
    /// <exception cref="ClaimFailedException">They are not.</exception>
    public static void SameRows(string what, IEnumerable<string> actual, IEnumerable<string> expected)
    {
        string[] found = [.. actual],
            wanted = [.. expected];
        if (!found.SequenceEqual(wanted, StringComparer.Ordinal))
            throw new ClaimFailedException($"Expected {what} to be{Lines(wanted)}\nbut found{Lines(found)}");
    }

    private static string From(string text, int index) => text.Length - index <= Shown ? text[index..] : $"{text.Substring(index, Shown)}…";

    private static string Lines(string[] rows) => rows.Length == 0 ? " none" : $"\n{string.Join('\n', rows.Select(row => $"  {row}"))}";
}
