using System.CommandLine;
using System.CommandLine.Parsing;
using OmsSimulator.Domain;

namespace OmsSimulator.Cli;

/// <summary>What was meant with words of the command line that nobody knows: a command, or an option.</summary>
internal static class Misspelling
{
    /// <summary>The ends of sentences about them; empty where nothing is near.</summary>
    public static string Of(ParseResult parsed)
    {
        var commands = parsed.CommandResult.Command.Subcommands.Select(command => command.Name).ToArray();
        var options = Options(parsed.CommandResult).ToArray();
        var meant = parsed
            .UnmatchedTokens.Select(token => token.Split('=')[0])
            .Select(token => Spelling.Nearest(token, token.StartsWith('-') ? options : commands))
            .OfType<string>()
            .Distinct()
            .ToArray();
        return meant.Length == 0 ? "" : $" Did you mean {string.Join(", ", meant)}?";
    }

    // Its own, and those of the commands above that hold below.
    private static IEnumerable<string> Options(CommandResult result)
    {
        foreach (var option in result.Command.Options)
            yield return option.Name;
        for (var above = result.Parent as CommandResult; above is not null; above = above.Parent as CommandResult)
        {
            foreach (var option in above.Command.Options.Where(option => option.Recursive))
                yield return option.Name;
        }
    }
}
