using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>A command of a recording, with what was known of its record before and after it.</summary>
internal sealed record RecordedCommand
{
    /// <summary>The exchange.</summary>
    public required RecordedExchange Exchange { get; init; }

    /// <summary>The body that was sent.</summary>
    public required JsonElement Body { get; init; }

    /// <summary>The record as it was read before.</summary>
    public required RecordSnapshot Before { get; init; }

    /// <summary>The key of the state that it was in, ours.</summary>
    public required string From { get; init; }

    /// <summary>The state that it was blocked in, where that is known.</summary>
    public string? BlockedIn { get; init; }

    /// <summary>The real transition that was named; none: the recording shows none of it.</summary>
    public Transition? Real { get; init; }

    /// <summary>Our transition that it means; none: ours has none.</summary>
    public Transition? Ours { get; init; }

    /// <summary>The record as it was read after it, before anything else was sent to it.</summary>
    public RecordSnapshot? After { get; init; }

    /// <summary>Whether the recording shows which commands can run: what it does not show then cannot.</summary>
    public bool IsListed { get; init; }

    /// <summary>Whether the real OMS carried it out.</summary>
    public bool IsAccepted => Exchange.Status is >= 200 and <= 299;

    /// <summary>The command, as the contract has it.</summary>
    public InstalledCommand? Command { get; init; }

    /// <summary>What it is called in a report.</summary>
    public string? Code => Command is null ? Real?.Command.Code : Command.Definition.Code;

    /// <summary>Where it leads, in a report.</summary>
    public string? To { get; init; }

    /// <summary>A difference about it.</summary>
    public Difference Differs(
        DifferenceKind kind,
        System.Text.Json.Nodes.JsonObject real,
        System.Text.Json.Nodes.JsonObject ours,
        Provenance provenance
    ) =>
        new(kind)
        {
            Command = Code,
            From = From,
            To = To,
            Real = real,
            Ours = ours,
            Provenance = provenance,
        };

    /// <summary>Who says that it can run so; nobody says that it cannot.</summary>
    public Provenance PairProvenance =>
        Command?.Definition.Pairs.FirstOrDefault(pair => pair.From == From && pair.To == To)?.Provenance ?? Provenance.Assumed;
}
