namespace OmsSimulator.Domain;

/// <summary>What becomes of a write that is no command: the facts that follow, or a refusal and no facts.</summary>
/// <typeparam name="TRow">What was written.</typeparam>
public sealed record RecordDecision<TRow>
    where TRow : class
{
    /// <summary>What is answered instead; none: it happens.</summary>
    public Refusal? Refusal { get; private init; }

    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<OmsFact> Facts { get; private init; } = [];

    /// <summary>The row as it is then; none where it is gone.</summary>
    public TRow? Row { get; private init; }

    /// <summary>What the request has that is not as the contract has it, and was accepted all the same.</summary>
    public IReadOnlyList<Finding> Warnings { get; init; } = [];

    /// <summary>It happens.</summary>
    internal static RecordDecision<TRow> Of(OmsFact fact, TRow? row, IReadOnlyList<Finding>? warnings = null) =>
        new()
        {
            Facts = [fact],
            Row = row,
            Warnings = warnings ?? [],
        };

    /// <summary>It does not happen; nothing changes.</summary>
    internal static RecordDecision<TRow> Refused(Refusal refusal) => new() { Refusal = refusal };
}
