namespace OmsSimulator.WebConsole.Commands;

/// <summary>Something to pick.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is read.</param>
public sealed record Choice(string Value, string Label);

/// <summary>An item to pick.</summary>
/// <param name="Id">Its id.</param>
/// <param name="OrderItem">The order item's id.</param>
/// <param name="Label">What is read.</param>
/// <param name="Barcode">The product's barcode.</param>
public sealed record ItemChoice(int Id, int OrderItem, string Label, string Barcode);
