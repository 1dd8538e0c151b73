using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OmsSimulator.Client;

namespace OmsSimulator.WebConsole.Views.Coverage;

/// <summary>Of what the coverage is shown; it stands in the view's address.</summary>
public sealed record CoverageAddress
{
    /// <summary><c>sandbox</c>, <c>all</c> or <c>label</c>.</summary>
    public string Scope { get; set; } = "sandbox";

    /// <summary>The label, where the scope is one.</summary>
    public string Label { get; set; } = "";

    /// <summary>The codes of the commands that count, separated by commas; empty: all.</summary>
    public string Commands { get; set; } = "";

    /// <summary>The codes of those that do not.</summary>
    public string Exclude { get; set; } = "";

    /// <summary>The interface whose transitions count; empty: all.</summary>
    public string Visible { get; set; } = "";

    /// <summary><c>transfer</c>, or packages.</summary>
    public string Of { get; set; } = "";

    /// <summary>The code of the command that is picked.</summary>
    public string Command { get; set; } = "";

    /// <summary>The dimension whose missing tests are shown; empty: all.</summary>
    public string Dimension { get; set; } = "";

    /// <summary>How missing tests are written: <c>gherkin</c>, <c>csharp</c>, or <c>tour</c>.</summary>
    public string Format { get; set; } = "gherkin";

    /// <summary>Which page of the missing tests is shown, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>What the control surface is asked.</summary>
    public CoverageSelection Selection =>
        new()
        {
            Scope = Scope == "all" ? "all" : null,
            Label = LabelOf,
            Commands = Codes(Commands),
            Exclude = Codes(Exclude),
            Visible = Visible.Length == 0 ? null : Visible,
        };

    /// <summary>Whose counters begin anew.</summary>
    public CoverageSelection Cleared => new() { Scope = Scope == "all" ? "all" : null, Label = LabelOf };

    /// <summary>Which missing tests are asked for.</summary>
    /// <param name="size">How many are on a page.</param>
    public MissingTestsQuery Missing(int size) =>
        new()
        {
            Scope = Format == "tour" ? null : Selection.Scope,
            Label = Format == "tour" ? null : LabelOf,
            Commands = Command.Length > 0 ? [Command] : Codes(Commands),
            Exclude = Codes(Exclude),
            Visible = Selection.Visible,
            Dimension = Dimension.Length == 0 || Format == "tour" ? null : Dimension,
            Limit = Format == "tour" ? null : size,
            Offset = Format == "tour" || Page == 1 ? null : (Page - 1) * size,
        };

    /// <summary>The address.</summary>
    public string At(string view) =>
        QueryHelpers.AddQueryString(
            view,
            new Dictionary<string, string?>
            {
                ["scope"] = Scope == "sandbox" ? "" : Scope,
                ["label"] = LabelOf,
                ["commands"] = Commands.Trim(),
                ["exclude"] = Exclude.Trim(),
                ["visible"] = Visible,
                ["of"] = Of,
                ["command"] = Command,
                ["dimension"] = Dimension,
                ["format"] = Format == "gherkin" ? "" : Format,
                ["page"] = Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture),
            }.Where(static part => !string.IsNullOrEmpty(part.Value))
        );

    private string? LabelOf => Scope == "label" && Label.Trim().Length > 0 ? Label.Trim() : null;

    private static string[] Codes(string text) =>
        text.Split([',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
