using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Coverage;

/// <summary>What was counted, as the document of the contract.</summary>
internal static class CoverageDescriptions
{
    private const int MostNames = 10;

    /// <summary>Describes what was counted of some part of the installations.</summary>
    public static CoverageDocument Describe(CoverageReading reading, CoverageScope scope)
    {
        CoverageRow[] rows = [.. scope.Of(reading.Sum.Rows)];
        var document = new CoverageDocument
        {
            Scope = reading.Scope,
            Label = reading.Label,
            Since = reading.Since,
            Installation = string.Join(", ", reading.Sum.Installations.Take(MostNames)),
            Summary = CoverageShares.None,
            Transitions = [.. Of<TransitionCell>(rows).Select(row => Transition(row.Cell, row.Row))],
            Refusals =
            [
                .. Of<RefusalCell>(rows)
                    .Select(row => new CoveredRefusal(row.Cell.Command.Code, row.Cell.State.Key)
                    {
                        Subject = EnumWord.Of(row.Cell.Command.Definition.Subject),
                        Count = row.Row.Count,
                        Reachable = row.Row.Reachable,
                    }),
            ],
            Selectors =
            [
                .. Of<SelectorCell>(rows)
                    .Select(row => new CoveredSelector(EnumWord.Of(row.Cell.Kind))
                    {
                        Count = row.Row.Count,
                        Reachable = row.Row.Reachable,
                    }),
            ],
            Fields =
            [
                .. Of<FieldCell>(rows)
                    .Select(row => new CoveredField(row.Cell.Command?.Code, row.Cell.Name, EnumWord.Of(row.Cell.Kind))
                    {
                        Count = row.Row.Count,
                        Reachable = row.Row.Reachable,
                    }),
            ],
            Effects =
            [
                .. Of<EffectCell>(rows)
                    .Select(row => new CoveredEffect(row.Cell.Command.Code, row.Cell.Sentence)
                    {
                        Count = row.Row.Count,
                        Reachable = row.Row.Reachable,
                    }),
            ],
            Events =
            [
                .. Of<EventCell>(rows)
                    .Select(row => new CoveredEvent(row.Cell.Type) { Count = row.Row.Count, Reachable = row.Row.Reachable }),
            ],
            Hazards = [.. Of<HazardCell>(rows).Select(row => Hazard(row.Cell, row.Row))],
        };
        return document with { Summary = CoverageShares.Of(document) };
    }

    private static IEnumerable<(T Cell, CoverageRow Row)> Of<T>(CoverageRow[] rows)
        where T : CoverageCell => rows.Where(row => row.Cell is T).Select(row => ((T)row.Cell, row));

    private static CoveredTransition Transition(TransitionCell cell, CoverageRow row) =>
        new(cell.Transition.Id, cell.Transition.Command.Code, cell.Transition.Source.Key, cell.Transition.Destination.Key)
        {
            Count = row.Count,
            Reachable = row.Reachable,
            Subject = EnumWord.Of(cell.Transition.Command.Definition.Subject),
            Mark = cell.Transition.Provenance.Mark.ToString().ToLowerInvariant(),
            Page = cell.Transition.Provenance.Page?.Id,
        };

    private static CoveredHazard Hazard(HazardCell cell, CoverageRow row) =>
        new(cell.Hazard.Name)
        {
            Count = row.Count,
            Reachable = row.Reachable,
            Outcomes = cell.Hazard.Outcomes.Select((name, place) => (name, row.Outcomes[place])).ToDictionary(),
            Records = row.Records,
        };
}
