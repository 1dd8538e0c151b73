namespace OmsSimulator.Domain;

/// <summary>What was recorded between a client and an OMS.</summary>
/// <param name="Exchanges">What could be read, in the order in which it began; one without an answer has the status 0.</param>
/// <param name="Unread">How many entries could not be read.</param>
public sealed record Recording(IReadOnlyList<RecordedExchange> Exchanges, int Unread)
{
    /// <summary>
    /// The exchanges of entries: in the order in which they began where all of them say when, else in that of the file.
    /// </summary>
    public static Recording Of(IReadOnlyList<RecordedExchange> entries, int unread) =>
        new(
            entries.All(static entry => entry.StartedAt is not null) ? [.. entries.OrderBy(static entry => entry.StartedAt)] : entries,
            unread
        );
}
