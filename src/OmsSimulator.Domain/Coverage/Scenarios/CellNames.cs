namespace OmsSimulator.Domain;

/// <summary>What cells are called in the contract: their dimensions and kinds.</summary>
public static class CellNames
{
    /// <summary>The dimensions that scenarios are made for, in the contract's order.</summary>
    public static IReadOnlyList<string> Dimensions { get; } = ["transitions", "refusals", "selectors", "fields", "effects"];

    /// <summary>The cells of a dimension that scenarios are made for.</summary>
    public static IEnumerable<CoverageCell> Of(CoverageCells cells, string dimension) =>
        dimension switch
        {
            "transitions" => cells.Transitions,
            "refusals" => cells.Refusals,
            "selectors" => cells.Selectors,
            "fields" => cells.Fields,
            "effects" => cells.Effects,
            _ => [],
        };

    /// <summary>The dimension of a cell.</summary>
    public static string DimensionOf(CoverageCell cell) =>
        cell switch
        {
            TransitionCell => Dimensions[0],
            RefusalCell => Dimensions[1],
            SelectorCell => Dimensions[2],
            FieldCell => Dimensions[3],
            _ => Dimensions[4],
        };

    /// <summary>The command that a cell is of; none: it is of no single one.</summary>
    public static InstalledCommand? CommandOf(CoverageCell cell) =>
        cell switch
        {
            TransitionCell accepted => accepted.Transition.Command,
            RefusalCell refused => refused.Command,
            FieldCell field => field.Command,
            EffectCell effect => effect.Command,
            _ => null,
        };
}
