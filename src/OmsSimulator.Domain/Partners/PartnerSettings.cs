using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>Where a partner is, and what its stand-in answers.</summary>
/// <param name="Address">A real partner's address; none: the stand-in.</param>
/// <param name="Answers">While set, the stand-in answers so, whatever the address.</param>
public sealed record PartnerSettings(Uri? Address, StandInAnswers? Answers)
{
    /// <summary>The plain stand-in.</summary>
    public static PartnerSettings Plain { get; } = new(null, null);

    /// <summary>Whether it answers at once: nobody has to leave the sandbox's lock to ask.</summary>
    [JsonIgnore]
    public bool AnswersAtOnce => Answers is null ? Address is null : !Answers.TakesTime;
}
