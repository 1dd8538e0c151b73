using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>The partners of a sandbox, as commands need them.</summary>
internal interface IPartnerDesk
{
    /// <summary>Who answers inside the decision, without waiting. What is said is only said when the decision stands.</summary>
    IPartners AtOnce { get; }

    /// <summary>The decision stands, so what was said to <see cref="AtOnce"/> was said. Called under the ledger's lock.</summary>
    void Say();

    /// <summary>It does not: nothing was said. Called under the ledger's lock.</summary>
    void Unsay();

    /// <summary>Begins to ask for one command, outside of every lock.</summary>
    IPartnerExchange Exchange();
}

/// <summary>
/// What partners answered while one command is decided: each is asked at most once, however often the command is decided again.
/// </summary>
internal interface IPartnerExchange : IPartners
{
    /// <summary>Asks, one after the other; after a failure nobody else is asked.</summary>
    Task Ask(IReadOnlyList<PartnerQuestion> questions);
}
