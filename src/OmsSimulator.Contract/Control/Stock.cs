namespace OmsSimulator.Contract;

/// <summary>The stock of a product at a location: a row of the answers of <c>/__admin/stock</c>.</summary>
/// <param name="StockLocation">The location's code.</param>
/// <param name="Sku">The product.</param>
/// <param name="OnHand">What lies there.</param>
/// <param name="Reserved">What of it is promised.</param>
/// <param name="Available">The rest; 0 under a discrepancy.</param>
/// <param name="Discrepancy">Whether it was not where it should be.</param>
[Document("control/stock", IsList = true)]
public sealed record StockRow(string StockLocation, string Sku, long OnHand, long Reserved, long Available, bool Discrepancy);

/// <summary>What was counted of a product at a location: a row of the body of <c>PATCH /__admin/stock</c>.</summary>
/// <param name="StockLocation">The location's code.</param>
/// <param name="Sku">The product.</param>
/// <param name="Quantity">How many lie there.</param>
[Document("requests/stock", IsList = true)]
public sealed record StockCount(string StockLocation, string Sku, long Quantity);
