namespace OmsSimulator.Host.Tests;

/// <summary>World documents.</summary>
internal static class Worlds
{
    /// <summary>
    /// Two locations with stock of A and B, two carriers, two denial reasons (the second is not active), a user, and packages.
    /// </summary>
    public static string With(params IEnumerable<string> packages) =>
        $$"""
            {
              "stock_locations": [
                { "erp_code": "L1", "name": "Kadıköy", "priority": 1, "max_quota": 1000, "stock": [{ "sku": "A", "quantity": 1000 }, { "sku": "B", "quantity": 1000 }] },
                { "erp_code": "L2", "name": "Beşiktaş", "priority": 2, "stock_location_type": "store", "stock": [{ "sku": "A", "quantity": 1000 }, { "sku": "B", "quantity": 1000 }] }
              ],
              "products": [{ "sku": "A", "name": "Kazak", "barcode": "8690000000011", "price": "250.00" }, { "sku": "B", "name": "Çanta", "barcode": "8690000000028", "price": "99.90" }],
              "cargo_companies": [{ "name": "Yurtiçi", "erp_code": "YK", "shipping_company": "yurtici" }, { "name": "Aras", "erp_code": "ARAS" }],
              "denial_reasons": [{ "title": "No staff", "priority": 10 }, { "title": "Old", "is_active": false }],
              "users": [{ "username": "demo", "password": "demo" }],
              "packages": [{{string.Join(", ", packages)}}]
            }
            """;

    /// <summary>A package with A twice and B once, at L1.</summary>
    public static string Package(string state, string extra = "", string location = "L1") =>
        $$"""{ "stock_location": "{{location}}", "state": "{{state}}", "items": [{ "sku": "A", "quantity": 2 }, { "sku": "B", "quantity": 1 }]{{(extra.Length == 0 ? "" : $", {extra}")}} }""";
}
