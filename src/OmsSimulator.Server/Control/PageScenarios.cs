using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Scenarios;

namespace OmsSimulator.Control;

/// <summary>The scenarios to copy on the page of a coverage: what <c>GET /__admin/coverage/missing</c> would write for one cell.</summary>
internal static class PageScenarios
{
    /// <summary>Makes a feature with the scenario of a cell; none: nothing reaches it, or it is no matter of one command.</summary>
    /// <param name="installation">The installation.</param>
    /// <param name="document">Its document; empty: the default one.</param>
    public static Func<CoveredCell, string?> Of(Installation installation, string document)
    {
        var scenarios = new MissingScenarios(installation, document);
        var cells = CoverageCells.Of(installation).All.GroupBy(Key).ToDictionary(same => same.Key, same => same.First());
        return covered =>
            cells.TryGetValue(Key(covered), out var cell) && scenarios.Of(cell) is { } scenario
                ? GherkinText.Of(installation, document, CellNames.DimensionOf(cell), [scenario])
                : null;
    }

    // By codes and states, as sums over installations are: ids are one installation's own.
    private static string Key(CoverageCell cell) =>
        cell switch
        {
            TransitionCell { Transition: var row } =>
                $"transition {EnumWord.Of(row.Command.Definition.Subject)} {row.Command.Code} {row.Source.Key} {row.Destination.Key}",
            RefusalCell refused => $"refusal {EnumWord.Of(refused.Command.Definition.Subject)} {refused.Command.Code} {refused.State.Key}",
            SelectorCell selector => $"selector {EnumWord.Of(selector.Kind)}",
            FieldCell field => $"field {field.Command?.Code} {field.Name} {EnumWord.Of(field.Kind)}",
            EffectCell effect => $"effect {effect.Command.Code} {effect.Sentence}",
            _ => $"{cell.Index}",
        };

    private static string Key(CoveredCell cell) =>
        cell switch
        {
            CoveredTransition row => $"transition {row.Subject} {row.Command} {row.From} {row.To}",
            CoveredRefusal refused => $"refusal {refused.Subject} {refused.Command} {refused.State}",
            CoveredSelector selector => $"selector {selector.Kind}",
            CoveredField field => $"field {field.Command} {field.Field} {field.Kind}",
            CoveredEffect effect => $"effect {effect.Command} {effect.Sentence}",
            _ => "",
        };
}
