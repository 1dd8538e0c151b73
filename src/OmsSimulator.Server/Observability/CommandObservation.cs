using System.Diagnostics;
using OmsSimulator.Domain;

namespace OmsSimulator.Observability;

/// <summary>What is counted, traced and logged of the commands that were decided.</summary>
/// <param name="measures">The counters.</param>
/// <param name="log">Where it is logged, at level information.</param>
internal sealed partial class CommandObservation(Measures measures, ILogger log)
{
    private const string Accepted = "accepted";
    private const string Refused = "refused";

    /// <summary>A command was decided.</summary>
    public void Decided(Activity? span, string sandbox, in SentCommand sent, string? code)
    {
        var (outcome, status) = sent.Decision switch
        {
            Decision.Refused refused => (Refused, refused.Refusal.Status),
            _ => (Accepted, sent.Answer is null ? StatusCodes.Status204NoContent : StatusCodes.Status200OK),
        };
        measures.Command(code, outcome, status);
        if (span is not null)
            Tag(span, sent, code, outcome, status);
        if (log.IsEnabled(LogLevel.Information))
            Log(log, code ?? "none", sent.PackageId, sandbox, outcome, status, sent.Before, sent.After);
    }

    private static void Tag(Activity span, in SentCommand sent, string? code, string outcome, int status)
    {
        span.DisplayName = code is null ? span.DisplayName : $"command {code}";
        span.SetTag("oms_simulator.command", code)
            .SetTag("oms_simulator.package", sent.PackageId)
            .SetTag("oms_simulator.outcome", outcome)
            .SetTag("oms_simulator.status", status)
            .SetTag("oms_simulator.state.before", sent.Before)
            .SetTag("oms_simulator.state.after", sent.After)
            .SetTag("oms_simulator.facts", sent.Facts.Count);
        if (sent.Decision is Decision.Refused refused)
            span.SetTag("oms_simulator.reason", refused.Refusal.Reason);
    }

    [LoggerMessage(
        1,
        LogLevel.Information,
        "{Command} of package {Package} in sandbox {Sandbox}: {Outcome}, {Status}; {Before} to {After}"
    )]
    private static partial void Log(
        ILogger log,
        string command,
        int package,
        string sandbox,
        string outcome,
        int status,
        string? before,
        string? after
    );
}
