namespace OmsSimulator.Domain;

/// <summary>What a command's effects come to: facts, or a refusal (check 9).</summary>
public readonly record struct Outcome
{
    private readonly IReadOnlyList<OmsFact>? facts;

    private Outcome(IReadOnlyList<OmsFact>? facts, Refusal? refusal) => (this.facts, Refusal) = (facts, refusal);

    /// <summary>No fact of its own.</summary>
    public static Outcome Nothing => new([], null);

    /// <summary>The facts, in order; empty where it was refused.</summary>
    public IReadOnlyList<OmsFact> Facts => facts ?? [];

    /// <summary>The refusal, where there is one.</summary>
    public Refusal? Refusal { get; }

    /// <summary>These facts.</summary>
    public static Outcome Of(params IReadOnlyList<OmsFact> facts) => new(facts, null);

    /// <summary>It cannot be carried out.</summary>
    public static Outcome Refused(Refusal refusal) => new(null, refusal);
}
