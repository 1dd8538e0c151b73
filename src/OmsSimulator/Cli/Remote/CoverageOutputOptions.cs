using System.CommandLine;
using System.Text;
using OmsSimulator.Contract;
using OmsSimulator.Coverage;

namespace OmsSimulator.Cli.Remote;

/// <summary>What becomes of a coverage: a table, files, and an exit code.</summary>
internal sealed class CoverageOutputOptions
{
    private readonly Option<string?> html = new("--html") { Description = "Save it to this file too, as one page." };
    private readonly Option<string?> junit = new("--junit") { Description = "Save it to this file too, as JUnit XML." };
    private readonly Option<string?> markdown = new("--markdown")
    {
        Description = "Save it to this file too, for a pull request's summary.",
    };
    private readonly Option<string?> failUnder = new("--fail-under")
    {
        Description = "Exit code 1 where less is covered, in percent: transitions=80,refusals=20.",
    };
    private readonly Option<string?> failOn = new("--fail-on")
    {
        Description = "Exit code 1 where clients made this of a hazard: lost_answer.unnoticed, several separated by commas.",
    };

    /// <summary>Gives a command the options.</summary>
    public CoverageOutputOptions(System.CommandLine.Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[html, junit, markdown, failUnder, failOn])
            command.Options.Add(option);
    }

    /// <summary>What has to hold.</summary>
    /// <exception cref="SettingException">It is not understood.</exception>
    public CoverageDemands Demands(ParseResult parsed) => CoverageDemands.Read(parsed.GetValue(failUnder), parsed.GetValue(failOn));

    /// <summary>Shows it, saves it, and judges it.</summary>
    public async Task<int> Show(Screen screen, ParseResult parsed, CoverageDocument document, CoverageDemands demands)
    {
        await Save(parsed.GetValue(html), () => CoverageHtml.Of(document));
        await Save(parsed.GetValue(junit), () => CoverageJUnit.Of(document));
        await Save(parsed.GetValue(markdown), () => CoverageMarkdown.Of(document));
        if (screen.Json)
            screen.Line(CoverageFiles.Json(document));
        else
            Show(screen, document);
        var shortfalls = demands.Shortfalls(document);
        foreach (var sentence in shortfalls)
            screen.Note(sentence);
        return shortfalls.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static void Show(Screen screen, CoverageDocument document)
    {
        var shares = CoverageShares.Named(document.Summary);
        screen.Table(
            ["dimension", "covered", "of", "%"],
            shares.Select(row =>
                (IReadOnlyList<string>)[row.Dimension, $"{row.Share.Covered}", $"{row.Share.Total}", $"{CoverageShares.Percent(row.Share)}"]
            )
        );
        foreach (var hazard in document.Hazards.Where(hazard => hazard.Count > 0))
        {
            var outcomes = hazard.Outcomes.Where(outcome => outcome.Value > 0).Select(outcome => $"{outcome.Key} {outcome.Value}");
            screen.Line($"{hazard.Name} was met {hazard.Count} times: {string.Join(", ", outcomes)}".TrimEnd(' ', ':'));
        }

        var all = new CoverageShare(shares.Sum(row => row.Share.Covered), shares.Sum(row => row.Share.Total));
        screen.Line($"{CoverageShares.Percent(all)} % covered: {all.Covered} of {all.Total}");
    }

    private static async Task Save(string? file, Func<string> text)
    {
        if (file is not null)
            await LocalFile.Write(file, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text())).AsTask());
    }
}
