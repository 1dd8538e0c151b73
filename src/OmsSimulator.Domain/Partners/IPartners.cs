namespace OmsSimulator.Domain;

/// <summary>The partners, as a decision sees them.</summary>
public interface IPartners
{
    /// <summary>Whether Omnitron hears at once what it is told; else it has the former statuses until it is reached.</summary>
    bool OmnitronHearsAtOnce { get; }

    /// <summary>The answer to a question; none yet: somebody has to go and ask.</summary>
    PartnerAnswer? AnswerTo(PartnerQuestion question);
}
