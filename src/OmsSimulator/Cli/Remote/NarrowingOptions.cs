using System.CommandLine;
using System.Globalization;

namespace OmsSimulator.Cli.Remote;

/// <summary>The options that narrow what is looked at, of the commands that write tests.</summary>
internal sealed class NarrowingOptions
{
    private readonly Option<string?> scope = new("--scope")
    {
        Description = "all: of every sandbox since the simulator started. [default: of the sandbox]",
    };
    private readonly Option<string?> label = new("--label") { Description = "Of the sandboxes that were made with this label." };
    private readonly Option<string?> commands = new("--commands")
    {
        Description = "Only these commands: their codes, separated by commas.",
    };
    private readonly Option<string?> exclude = new("--exclude")
    {
        Description = "Without these commands: their codes, separated by commas.",
    };
    private readonly Option<string?> visible = new("--visible")
    {
        Description = "Only transitions that are shown in oms_web, third_party or instore.",
    };

    /// <summary>Gives them to a command.</summary>
    public void AddTo(System.CommandLine.Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[scope, label, commands, exclude, visible])
            command.Options.Add(option);
    }

    /// <summary>What was said.</summary>
    public Narrowing Read(ParseResult parsed) =>
        new([
            ("scope", parsed.GetValue(scope)),
            ("label", parsed.GetValue(label)),
            ("commands", parsed.GetValue(commands)),
            ("exclude", parsed.GetValue(exclude)),
            ("visible", parsed.GetValue(visible)),
        ]);
}

/// <summary>What is asked for.</summary>
/// <param name="Members">What was said, by the names of the call.</param>
internal sealed record Narrowing(IReadOnlyList<(string Name, string? Value)> Members)
{
    /// <summary>One dimension of missing tests.</summary>
    public string? Dimension { get; init; }

    /// <summary>How many missing tests at most.</summary>
    public int? Limit { get; init; }

    /// <summary>As the rest of a query.</summary>
    public string Text =>
        string.Concat(
            Members
                .Append(("dimension", Dimension))
                .Append(("limit", Limit?.ToString(CultureInfo.InvariantCulture)))
                .Where(member => member.Item2 is not null)
                .Select(member => $"&{member.Item1}={Uri.EscapeDataString(member.Item2!)}")
        );
}
