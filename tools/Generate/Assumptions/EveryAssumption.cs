namespace OmsSimulator.Generate;

/// <summary>Every assumption: those that the catalogue marks, and the rules.</summary>
public static class EveryAssumption
{
    /// <summary>The assumptions, by subject.</summary>
    public static IReadOnlyList<Assumption> All { get; } =
    [.. CatalogueAssumptions.All(), .. RequestAssumptions.All, .. StockAssumptions.All, .. SurfaceAssumptions.All];
}
