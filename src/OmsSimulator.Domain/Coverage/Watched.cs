namespace OmsSimulator.Domain;

/// <summary>A hazard that was met, until it is decided what its client made of it.</summary>
/// <param name="hazard">Which.</param>
/// <param name="record">Whom it met.</param>
/// <param name="command">The code of the command, where it met one.</param>
/// <param name="until">How long it waits.</param>
internal sealed class Watched(Hazard hazard, CoveredRecord record, string? command, DateTime until)
{
    private bool isOldRead;

    public Hazard Hazard => hazard;

    public CoveredRecord Record => record;

    public string? Command => command;

    public DateTime Until => until;

    /// <summary>The record that items moved to.</summary>
    public CoveredRecord? NewRecord { get; init; }

    public bool IsDecided { get; set; }

    /// <summary>What it comes to where nothing more happens.</summary>
    public int AsItStands =>
        hazard
            .OutcomeOf(
                hazard == Hazard.Throttled ? "waited"
                : isOldRead ? "only_old_read"
                : hazard.Outcomes[^1]
            )!
            .Value;

    /// <summary>The outcome, where the reading of a record is one.</summary>
    public int? WasRead(CoveredRecord read)
    {
        if (NewRecord is null)
            return hazard.OutcomeOf("checked") ?? hazard.OutcomeOf("read_after");
        isOldRead |= read == record;
        return read == NewRecord ? hazard.OutcomeOf("new_package_read") : null;
    }
}
