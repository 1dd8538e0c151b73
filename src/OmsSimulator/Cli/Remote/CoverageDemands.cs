using System.Globalization;
using OmsSimulator.Contract;
using OmsSimulator.Coverage;
using OmsSimulator.Domain;

namespace OmsSimulator.Cli.Remote;

/// <summary>What a coverage has to reach, and what clients must not have made of hazards.</summary>
/// <param name="Least">The least percentage of dimensions.</param>
/// <param name="Forbidden">Hazards and their outcomes.</param>
internal sealed record CoverageDemands(
    IReadOnlyList<(string Dimension, int Percent)> Least,
    IReadOnlyList<(string Hazard, string Outcome)> Forbidden
)
{
    private const string FailUnder = "--fail-under";
    private const string FailOn = "--fail-on";

    /// <summary>Reads them.</summary>
    /// <exception cref="SettingException">They are not understood.</exception>
    public static CoverageDemands Read(string? failUnder, string? failOn) =>
        new([.. Parts(failUnder).Select(ReadLeast)], [.. Parts(failOn).Select(ReadForbidden)]);

    /// <summary>A sentence for each that a coverage falls short of.</summary>
    public IReadOnlyList<string> Shortfalls(CoverageDocument document) => [.. Under(document), .. Met(document)];

    private IEnumerable<string> Under(CoverageDocument document)
    {
        var shares = CoverageShares.Named(document.Summary).ToDictionary(row => row.Dimension, row => row.Share);
        foreach (var (dimension, least) in Least)
        {
            var share = shares[dimension];
            if (100L * share.Covered < (long)least * share.Total)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{dimension}: {share.Covered} of {share.Total} covered ({CoverageShares.Percent(share)} %), expected at least {least} %"
                );
            }
        }
    }

    private IEnumerable<string> Met(CoverageDocument document)
    {
        foreach (var (name, outcome) in Forbidden)
        {
            if (document.Hazards.FirstOrDefault(hazard => hazard.Name == name)?.Outcomes.GetValueOrDefault(outcome) is > 0 and var count)
                yield return string.Create(CultureInfo.InvariantCulture, $"{name}: {outcome} {count} times, expected never");
        }
    }

    private static (string Dimension, int Percent) ReadLeast(string said)
    {
        var (name, value) = Split(said, '=');
        if (!CoverageShares.Dimensions.Contains(name))
        {
            throw new SettingException(
                FailUnder,
                $"expected one of {string.Join(", ", CoverageShares.Dimensions)} with a percentage, found \"{said}\"{Spelling.DidYouMean(name, CoverageShares.Dimensions)}"
            );
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100
            ? (name, percent)
            : throw new SettingException(FailUnder, $"expected a percentage from 0 to 100 such as {name}=80, found \"{said}\"");
    }

    private static (string Hazard, string Outcome) ReadForbidden(string said)
    {
        var (name, outcome) = Split(said, '.');
        string[] known = [.. Hazard.All.SelectMany(hazard => hazard.Outcomes.Select(one => $"{hazard.Name}.{one}"))];
        return known.Contains(said)
            ? (name, outcome)
            : throw new SettingException(
                FailOn,
                $"expected a hazard and its outcome, found \"{said}\"; there are {string.Join(", ", known)}{Spelling.DidYouMean(said, known)}"
            );
    }

    private static (string Name, string Value) Split(string said, char sign)
    {
        var at = said.IndexOf(sign, StringComparison.Ordinal);
        return at < 0 ? (said, "") : (said[..at], said[(at + 1)..]);
    }

    private static string[] Parts(string? said) =>
        (said ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
