using OmsSimulator.Contract;
using OmsSimulator.Coverage;
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

    private static string Key(CoverageCell cell) =>
        cell switch
        {
            TransitionCell accepted => $"transition {accepted.Transition.Id}",
            RefusalCell refused => $"refusal {refused.Command.Code} {refused.State.Key}",
            SelectorCell selector => $"selector {CoverageDescriptions.Word(selector.Kind)}",
            FieldCell field => $"field {field.Command?.Code} {field.Name} {CoverageDescriptions.Word(field.Kind)}",
            EffectCell effect => $"effect {effect.Command.Code} {effect.Sentence}",
            _ => $"{cell.Index}",
        };

    private static string Key(CoveredCell cell) =>
        cell switch
        {
            CoveredTransition accepted => $"transition {accepted.Transition}",
            CoveredRefusal refused => $"refusal {refused.Command} {refused.State}",
            CoveredSelector selector => $"selector {selector.Kind}",
            CoveredField field => $"field {field.Command} {field.Field} {field.Kind}",
            CoveredEffect effect => $"effect {effect.Command} {effect.Sentence}",
            _ => "",
        };
}
