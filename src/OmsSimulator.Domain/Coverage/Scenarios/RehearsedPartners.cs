namespace OmsSimulator.Domain;

/// <summary>The partners of a rehearsal: plain stand-ins, but for those that were told what to answer.</summary>
internal sealed class RehearsedPartners : IPartners
{
    private readonly Dictionary<Partner, StandInAnswers> told;

    private RehearsedPartners(Dictionary<Partner, StandInAnswers> told) => this.told = told;

    /// <summary>All of them plain.</summary>
    public static RehearsedPartners Plain { get; } = new([]);

    /// <inheritdoc/>
    public bool OmnitronHearsAtOnce => !told.TryGetValue(Partner.Omnitron, out var answers) || !answers.Fails;

    /// <summary>The same, but one of them answers so.</summary>
    public RehearsedPartners But(Partner partner, StandInAnswers answers) => new(new(told) { [partner] = answers });

    /// <inheritdoc/>
    public PartnerAnswer AnswerTo(PartnerQuestion question) =>
        told.TryGetValue(question.To, out var answers) ? answers.Failure ?? answers.To(question) : StandIns.AnswerTo(question);
}
