namespace OmsSimulator.Domain;

/// <summary>What one location has of one product.</summary>
/// <param name="OnHand">Pieces in the house, never negative.</param>
/// <param name="Reserved">Pieces promised to packages there, never more than <paramref name="OnHand"/>.</param>
/// <param name="Discrepancy">Marked: somebody did not find it, so nothing is planned here until stock is set again.</param>
public readonly record struct StockLevel(long OnHand, long Reserved, bool Discrepancy)
{
    /// <summary>What a new package may take: on hand less reserved, nothing while marked. Documented: the stock query.</summary>
    public long Available => Discrepancy ? 0 : OnHand - Reserved;
}
