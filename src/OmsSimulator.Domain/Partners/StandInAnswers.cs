using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>What a partner's stand-in answers while it is set: a failure, or an answer of the user's, after a delay.</summary>
public sealed record StandInAnswers
{
    /// <summary>An HTTP status that is a failure.</summary>
    public int? Status { get; init; }

    /// <summary>It never answers.</summary>
    public bool Timeout { get; init; }

    /// <summary>Nobody listens.</summary>
    public bool ConnectionRefused { get; init; }

    /// <summary>How long it takes, in real time.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>How many messages get it; then the plain stand-in answers again. None: all.</summary>
    public int? Times { get; init; }

    /// <summary>What the invoice service answers.</summary>
    public PartnerAnswer.Invoiced? Invoice { get; init; }

    /// <summary>What the carrier answers.</summary>
    public PartnerAnswer.Labelled? Label { get; init; }

    /// <summary>The statuses that Omnitron says it has, by <c>omnitron_id</c>.</summary>
    public IReadOnlyDictionary<int, int>? Statuses { get; init; }

    /// <summary>Whether it takes time, so that nobody may wait for it inside a sandbox's lock.</summary>
    [JsonIgnore]
    public bool TakesTime => Timeout || Delay is not null;

    /// <summary>Whether it fails.</summary>
    [JsonIgnore]
    public bool Fails => Status is not null || ConnectionRefused || Timeout;

    /// <summary>The failure; none: it answers.</summary>
    [JsonIgnore]
    public PartnerAnswer.Failed? Failure =>
        Status is { } status ? new(PartnerFailures.Status(status))
        : ConnectionRefused ? new(PartnerFailures.ConnectionRefused)
        : Timeout ? new(PartnerFailures.Timeout)
        : null;

    /// <summary>The answer to a message that does not fail.</summary>
    public PartnerAnswer To(PartnerMessage message)
    {
        if (message is not PartnerQuestion question)
            return PartnerAnswer.Heard.Plain;
        return StandIns.AnswerTo(question) switch
        {
            PartnerAnswer.Invoiced plain when Invoice is { } invoice => invoice with
            {
                Number = invoice.Number ?? plain.Number,
                Url = invoice.Url ?? plain.Url,
            },
            PartnerAnswer.Labelled when Label is { } label => label,
            PartnerAnswer.Statuses plain when Statuses is { } said => new PartnerAnswer.Statuses(
                plain.ByOmnitronId.ToDictionary(status => status.Key, status => said.GetValueOrDefault(status.Key, status.Value))
            ),
            var plain => plain,
        };
    }
}
