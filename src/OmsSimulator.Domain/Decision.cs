namespace OmsSimulator.Domain;

/// <summary>What becomes of a request: the facts that follow, or a refusal and no facts.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>What the request has that is not as the contract has it, and was accepted all the same.</summary>
    public IReadOnlyList<Finding> Warnings { get; init; } = [];

    /// <summary>The transition that the request names, whether or not it can run; none: no one transition.</summary>
    public Transition? Sent { get; init; }

    /// <summary>How the request names its transition; none: nobody looked.</summary>
    public SelectorKind? Selector { get; init; }

    /// <summary>The command's parameters that were sent and found good, a bit for each in the order of its declared fields.</summary>
    public ulong Fields { get; init; }

    /// <summary>It happens.</summary>
    /// <param name="Facts">What happened, in order.</param>
    /// <param name="Transition">The transition it ran through.</param>
    public sealed record Accepted(IReadOnlyList<OmsFact> Facts, Transition Transition) : Decision;

    /// <summary>
    /// It cannot be decided yet: partners have to answer first, one after the other, and then it is decided again. Nothing changes.
    /// </summary>
    /// <param name="Questions">What they are asked.</param>
    public sealed record Asks(IReadOnlyList<PartnerQuestion> Questions) : Decision;

    /// <summary>It does not happen; nothing changes.</summary>
    /// <param name="Refusal">What is answered.</param>
    public sealed record Refused(Refusal Refusal) : Decision;
}
