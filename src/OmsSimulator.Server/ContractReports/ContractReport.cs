using OmsSimulator.Domain;

namespace OmsSimulator.ContractReports;

/// <summary>Whether the request was refused, or accepted with a warning.</summary>
internal enum FindingKind
{
    /// <summary>It was refused.</summary>
    Refusal,

    /// <summary>It was accepted, but is not as the contract has it.</summary>
    Warning,
}

/// <summary>Something that clients sent against the contract, as often as they did.</summary>
/// <param name="Endpoint">Method and path, with <c>{id}</c>.</param>
/// <param name="Command">The command's code, where the endpoint takes commands.</param>
/// <param name="Kind">Refused or accepted.</param>
/// <param name="Status">The status of the refusal; none for a warning.</param>
/// <param name="ErrorCode">The refusal's <c>error_code</c>.</param>
/// <param name="Finding">Where and what.</param>
internal sealed record ReportedFinding(string Endpoint, string? Command, FindingKind Kind, int? Status, string? ErrorCode, Finding Finding);

/// <summary>
/// What clients of one sandbox sent against the contract, counted where requests are parsed. A request that is as the contract has it costs
/// nothing here.
/// Bounded: of what differs only so much is kept, the rest is counted.
/// </summary>
internal sealed class ContractReport : ISandboxPart
{
    /// <summary>How many different findings are kept.</summary>
    public const int MostFindings = 1000;

    /// <summary>How long a text of a finding is kept.</summary>
    public const int LongestText = 500;

    private readonly Lock gate = new();
    private readonly Dictionary<ReportedFinding, int> counts = [];
    private int dropped;

    /// <summary>Counts a refusal.</summary>
    public void Refused(string endpoint, Refusal refusal)
    {
        foreach (var finding in refusal.Findings.Count > 0 ? refusal.Findings : Default(refusal))
            Count(new(endpoint, refusal.CommandCode, FindingKind.Refusal, refusal.Status, refusal.Definition?.Code, finding));
    }

    /// <summary>Counts warnings.</summary>
    public void Warned(string endpoint, string? command, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
            Count(new(endpoint, command, FindingKind.Warning, null, null, finding));
    }

    /// <summary>Everything that was counted, by endpoint and command, and how often something was not kept.</summary>
    public (IReadOnlyList<(ReportedFinding Finding, int Count)> Findings, int Dropped) Read()
    {
        lock (gate)
        {
            return (
                [
                    .. counts
                        .Select(entry => (entry.Key, entry.Value))
                        .OrderBy(entry => entry.Key.Endpoint, StringComparer.Ordinal)
                        .ThenBy(entry => entry.Key.Command, StringComparer.Ordinal)
                        .ThenBy(entry => entry.Key.Kind)
                        .ThenBy(entry => entry.Key.Status)
                        .ThenBy(entry => entry.Key.Finding.Pointer, StringComparer.Ordinal),
                ],
                dropped
            );
        }
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        lock (gate)
        {
            counts.Clear();
            dropped = 0;
        }
    }

    // A refusal that names no place is about fields of its own, or about the request as a whole.
    private static IEnumerable<Finding> Default(Refusal refusal) =>
        refusal.Body is ErrorBody.Fields fields
            ? fields.Errors.All.Select(error => new Finding(
                error.Field == "non_field_errors" ? "" : $"/{error.Field}",
                "a value that is accepted",
                Sentence(error.Error),
                Provenance(refusal)
            ))
            :
            [
                new Finding(
                    "",
                    "a request that is accepted",
                    refusal.Definition?.Sentence ?? "a request that cannot be read",
                    Provenance(refusal)
                ),
            ];

    private static string Sentence(FieldError error) =>
        error is FieldError.Sentences { All: [var first, ..] } && !first.Contains('"', StringComparison.Ordinal)
            ? first
            : "a value that is refused";

    private static Provenance Provenance(Refusal refusal) => refusal.Definition?.Provenance ?? Domain.Provenance.Assumed;

    // Clients choose the names of what they send, and how long those are.
    private static ReportedFinding Short(ReportedFinding finding) =>
        finding with
        {
            Endpoint = Short(finding.Endpoint),
            Command = finding.Command is { } command ? Short(command) : null,
            Finding = finding.Finding with
            {
                Pointer = Short(finding.Finding.Pointer),
                Expected = Short(finding.Finding.Expected),
                Found = Short(finding.Finding.Found),
            },
        };

    private static string Short(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText), "…");

    private void Count(ReportedFinding said)
    {
        var finding = Short(said);
        lock (gate)
        {
            if (counts.TryGetValue(finding, out var count))
                counts[finding] = count + 1;
            else if (counts.Count < MostFindings)
                counts[finding] = 1;
            else
                dropped++;
        }
    }
}
