using OmsSimulator.Domain;

namespace OmsSimulator.Coverage;

/// <summary>
/// Counts what clients of a sandbox live through (coverage.md): commands where they are decided, and hazards from what surfaces and other
/// parts already know. Its counters outlive it, what it watches ends with it; none of it is in a copy.
/// </summary>
/// <param name="entry">The sandbox's place in the directory.</param>
/// <param name="register">Where its counters are.</param>
/// <param name="clock">The sandbox's clock.</param>
/// <param name="isOn">Whether anything is counted.</param>
internal sealed partial class SandboxCoverage(SandboxEntry entry, CoverageRegister register, SandboxClock clock, bool isOn) : ISandboxPart
{
    private readonly SandboxCounts counts = register.Of(entry);
    private readonly DeliveryHazards deliveries = new();
    private Flights? flights;

    /// <summary>Whether anything is counted.</summary>
    public bool IsOn => isOn;

    /// <summary>A command arrives; to be told when its answer is written.</summary>
    public Flight Arrives(CoveredRecord record) =>
        (Volatile.Read(ref flights) ?? Interlocked.CompareExchange(ref flights, new Flights(), null) ?? flights).Enter(record);

    /// <summary>A command was decided; whether it moved its record.</summary>
    /// <param name="flight">The command.</param>
    /// <param name="decision">What became of it.</param>
    /// <param name="before">The state of its record before, by its key.</param>
    /// <param name="after">The state after.</param>
    public bool Decided(Flight flight, Decision decision, string before, string after)
    {
        if (decision.Sent is { } sent && watch.Count > 0)
            Repeats(flight.Record, sent.Command.Code);
        counts.Current.Decided(decision, flight.Record.Subject, before);
        if (decision is Decision.Refused refused)
        {
            Refused(flight, refused);
            return false;
        }

        if (decision is Decision.Accepted accepted && accepted.Transition.Command.Definition.PlansAgain)
            Moved(flight.Record, accepted.Facts);
        if (before == after)
            return false;
        flights!.Moved(flight, before);
        return true;
    }

    /// <summary>A command's answer is written, or will never be.</summary>
    public void Answered(Flight flight, bool hasMoved) => flights!.Leave(flight, hasMoved);

    /// <summary>An attempt to deliver an event was made.</summary>
    public void Attempted(in CoveredDelivery delivery)
    {
        if (isOn)
            deliveries.Attempted(counts.Current, delivery);
    }

    /// <inheritdoc/>
    void ISandboxPart.Begin(OmsState oms, IPartState? state)
    {
        register.Use(oms.InstallationText);
        counts.Use(oms.Installation);
        counts.Begin(Settle);
    }

    /// <inheritdoc/>
    void ISandboxPart.After(OmsFact fact, OmsState oms)
    {
        if (pages.Any)
            pages.After(fact);
    }

    /// <inheritdoc/>
    void ISandboxPart.OnFacts(in FactBatch batch, OmsState oms)
    {
        // What was counted then is kept beside the facts.
        if (clock.IsReplaying)
        {
            counts.Use(oms.Installation);
            return;
        }

        for (var index = 0; index < batch.Facts.Length; index++)
        {
            if (batch.Facts[index] is PackageStateChanged { CommandCode: null } change)
                MovedByNobody(change, oms);
            else if (batch.Facts[index] is InstallationLoaded loaded)
                Use(loaded, oms.Installation);
        }
    }

    private void Use(InstallationLoaded loaded, Installation installation)
    {
        register.Use(loaded.Document);
        counts.Use(installation);
    }

    /// <inheritdoc/>
    IReadOnlyList<PartNote> ISandboxPart.TakeNotes(bool isEnd) =>
        isOn && counts.TakeChanged(isEnd) is { } sum ? [new PartNote(CoverageNotes.Kind, 0, CoverageNotes.Write(sum))] : [];

    /// <inheritdoc/>
    void ISandboxPart.Resume(IReadOnlyList<PartNote> notes)
    {
        foreach (var note in notes.Where(static note => note.Kind == CoverageNotes.Kind))
            CoverageNotes.Read(note.Data, counts.Current);
    }

    /// <inheritdoc/>
    ValueTask ISandboxPart.End()
    {
        lock (gate)
        {
            if (watch.Count > 0)
                watch.End(counts.Current);
        }

        counts.End(Settle);
        if (entry.IsDropped)
            register.Dropped(entry);
        else if (entry.HasMoved)
            register.Moved(entry);
        return ValueTask.CompletedTask;
    }
}
