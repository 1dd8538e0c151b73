namespace OmsSimulator.Contract;

/// <summary>What was found: the answer of <c>GET /__admin/search</c>.</summary>
/// <param name="Query">What was looked for.</param>
/// <param name="Results">What was found, what is named exactly first.</param>
/// <param name="Complete">Whether that is all: no more rows were found, and all were looked at.</param>
[Document("control/search")]
public sealed record SearchResults(string Query, IReadOnlyList<SearchResult> Results, bool Complete);

/// <summary>A record that was found.</summary>
/// <param name="Kind"><c>package</c>, <c>order</c>, <c>transfer</c>, <c>product</c> or <c>stock_location</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number; the sku of a product, the <c>erp_code</c> of a location.</param>
/// <param name="Title">What people call it: the customer of an order and of its packages, the name of anything else.</param>
/// <param name="State">The key of its state; none: it has none.</param>
/// <param name="By">By what it was found: <c>id</c>, <c>number</c>, <c>awb</c>, <c>sku</c> or <c>customer</c>.</param>
public sealed record SearchResult(string Kind, int Id, string Number, string Title, string? State, string By);
