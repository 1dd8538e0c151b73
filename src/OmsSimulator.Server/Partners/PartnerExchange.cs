using OmsSimulator.Domain;

namespace OmsSimulator.Partners;

/// <summary>
/// What partners answered while one command is decided: each is asked at most once, however often the command is decided again.
/// </summary>
/// <param name="partners">The partners.</param>
internal sealed class PartnerExchange(SandboxPartners partners) : IPartnerExchange
{
    private readonly Dictionary<Partner, PartnerAnswer> answers = [];

    /// <inheritdoc/>
    public bool OmnitronHearsAtOnce => partners.OmnitronHearsAtOnce;

    /// <inheritdoc/>
    public PartnerAnswer? AnswerTo(PartnerQuestion question) => answers.GetValueOrDefault(question.To);

    /// <inheritdoc/>
    public async Task Ask(IReadOnlyList<PartnerQuestion> questions)
    {
        foreach (var question in questions.OrderBy(question => question.To))
        {
            var answer = await partners.Ask(question);
            answers[question.To] = answer;
            if (answer is PartnerAnswer.Failed)
                return;
        }
    }
}
