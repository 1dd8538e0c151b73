namespace OmsSimulator.Domain;

/// <summary>
/// What happened of what an installation makes possible: a counter for each cell. Counting is one increment, from any thread, and allocates
/// nothing.
/// </summary>
/// <param name="cells">The cells.</param>
public sealed class CoverageCounts(CoverageCells cells)
{
    /// <summary>How many records of a hazard are remembered, the first ones.</summary>
    public const int RememberedRecords = 10;

    private readonly int[] counters = new int[cells.Count];
    private Dictionary<Hazard, List<string>>? records;

    /// <summary>The cells.</summary>
    public CoverageCells Cells => cells;

    /// <summary>Whether anything was counted.</summary>
    public bool Any => counters.AsSpan().ContainsAnyExcept(0);

    /// <summary>What all counters come to.</summary>
    public long Total
    {
        get
        {
            var total = 0L;
            foreach (var counter in counters)
                total += counter;
            return total;
        }
    }

    /// <summary>Adds what was counted earlier, by the keys of cells; what has no cell here is left out.</summary>
    public void Add(IReadOnlyDictionary<string, (int Count, int[] Outcomes, string[] Records)> earlier)
    {
        foreach (var (key, cell) in CoverageSum.KeysOf(cells))
        {
            if (!earlier.TryGetValue(key, out var row))
                continue;
            counters[cell.Index] += row.Count;
            if (cell is not HazardCell hazard)
                continue;
            for (var outcome = 0; outcome < Math.Min(row.Outcomes.Length, hazard.Hazard.Outcomes.Count); outcome++)
                counters[hazard.IndexOf(outcome)] += row.Outcomes[outcome];
            lock (counters)
                (records ??= [])[hazard.Hazard] = [.. row.Records.Take(RememberedRecords)];
        }
    }

    /// <summary>How often a cell was met.</summary>
    public int Of(CoverageCell cell) => Volatile.Read(ref counters[cell.Index]);

    /// <summary>How often an outcome of a hazard was.</summary>
    public int Of(HazardCell cell, int outcome) => Volatile.Read(ref counters[cell.IndexOf(outcome)]);

    /// <summary>The first records that met a hazard.</summary>
    public IReadOnlyList<string> RecordsOf(Hazard hazard)
    {
        lock (counters)
            return records?.GetValueOrDefault(hazard) is { } known ? [.. known] : [];
    }

    /// <summary>Counts a command that was decided.</summary>
    /// <param name="decision">What became of it.</param>
    /// <param name="subject">What it was sent to.</param>
    /// <param name="state">The state that this was in, by its key.</param>
    public void Decided(Decision decision, CommandSubject subject, string state)
    {
        if (decision.Selector is not { } selector)
            return;
        if (decision is Decision.Accepted accepted)
            Accepted(accepted, selector);
        else if (decision is Decision.Refused { Refusal: var refusal })
            Refused(refusal, decision.Sent, selector, subject, state);
    }

    /// <summary>Counts an event that a subscriber took.</summary>
    public void Delivered(string type)
    {
        foreach (var cell in cells.EventCells)
        {
            if (cell.Type == type)
                Count(cell.Index);
        }
    }

    /// <summary>Counts a hazard that was met.</summary>
    /// <param name="hazard">Which.</param>
    /// <param name="record">Whom it met.</param>
    public void Met(Hazard hazard, string record)
    {
        Count(cells.HazardOf(hazard).Index);
        lock (counters)
        {
            records ??= [];
            if (!records.TryGetValue(hazard, out var known))
                records[hazard] = known = [];
            if (known.Count < RememberedRecords)
                known.Add(record);
        }
    }

    /// <summary>Counts what a client made of a hazard.</summary>
    /// <param name="hazard">Which.</param>
    /// <param name="outcome">The outcome's place in <see cref="Hazard.Outcomes"/>.</param>
    public void CameTo(Hazard hazard, int outcome) => Count(cells.HazardOf(hazard).IndexOf(outcome));

    private void Accepted(Decision.Accepted accepted, SelectorKind selector)
    {
        if (!cells.TryFind(accepted.Transition, out var cell, out var command))
            return;
        Count(cell);
        Count(cells.SelectorCells[(int)selector].Index);
        var declared = command.Command.Definition.DeclaredFields;
        for (var place = 0; place < declared.Length; place++)
        {
            if (((accepted.Fields >> place) & 1) != 0)
                Count(command.Field(place, FieldKind.Valid));
        }

        if (command.Command.Definition.PlansAgain && CameOfPlanning(accepted.Facts) is { } found)
            Count(found ? command.Found : command.NoneFound);
    }

    private void Refused(Refusal refusal, Transition? sent, SelectorKind selector, CommandSubject subject, string state)
    {
        if (selector > SelectorKind.Both)
        {
            Count(cells.SelectorCells[(int)selector].Index);
            return;
        }

        if (sent is null || !cells.TryFind(sent, out _, out var command) || command.Command.Definition.Subject != subject)
            return;
        if (refusal.Definition == Refusals.NotAllowed)
            NotAllowed(sent, command, state);
        else if (refusal.Body is ErrorBody.Fields { Errors: var errors })
            Wrong(errors, refusal.Findings, command);
        else if (refusal.Definition is { } definition)
            Count(command.Effect(definition));
    }

    private void NotAllowed(Transition sent, CommandCells command, string state)
    {
        if (!command.StartsIn(state))
            Count(command.Refusal(state));
        else
            Count(cells.SelectorCells[(int)(sent.Source.Key == state ? SelectorKind.NotFormerState : SelectorKind.OtherSource)].Index);
    }

    // A parameter that has two errors is wrong in one way, or in two, but in none twice.
    private void Wrong(FieldErrors errors, IReadOnlyList<Finding> findings, CommandCells command)
    {
        var definition = command.Command.Definition;
        var declared = definition.DeclaredFields;
        for (var place = 0; place < declared.Length; place++)
        {
            var name = command.Command.NameOf(declared[place].Name);
            var kinds = 0;
            for (var index = 0; index < errors.All.Count; index++)
            {
                if (errors.All[index].Field == name)
                    kinds |= FieldKinds.Of(errors.All[index].Error, findings.Count <= index || findings[index].Found == "a string");
            }

            for (var kind = FieldKind.Missing; kind <= FieldKind.RefusedValue; kind++)
            {
                if (((kinds >> (int)kind) & 1) != 0)
                    Count(command.Field(place, kind));
            }
        }

        if (definition.AtLeastOneOf.Count > 0 && errors.All is [{ Field: "non_field_errors" }])
            Count(command.Field(declared.Length, FieldKind.Missing));
    }

    // What was found is reserved there, or brought from there; none: nothing was planned.
    private static bool? CameOfPlanning(IReadOnlyList<OmsFact> facts)
    {
        bool? found = null;
        for (var index = 0; index < facts.Count; index++)
        {
            if (facts[index] is ReservationsMade or TransferCreated)
                return true;
            if (facts[index] is ExecutionPlanRecorded)
                found = false;
        }

        return found;
    }

    private void Count(int index)
    {
        if (index != CoverageCells.None)
            Interlocked.Increment(ref counters[index]);
    }
}
