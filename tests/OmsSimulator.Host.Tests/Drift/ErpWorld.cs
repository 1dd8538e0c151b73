namespace OmsSimulator.Host.Tests.Drift;

/// <summary>What the OMS that plays the real one holds: stock at three places, of T at the second and third alone.</summary>
internal static class ErpWorld
{
    public const string Document = """
        {
          "products": [{ "sku": "A", "name": "Kazak", "barcode": "8690000000011" }, { "sku": "B", "name": "Çanta" }, { "sku": "T", "name": "Şapka" }, { "sku": "K", "name": "Kemer" }],
          "stock_locations": [
            { "erp_code": "L1", "name": "Kadıköy", "priority": 1, "max_quota": 1000, "stock": [{ "sku": "K", "quantity": 1000 }, { "sku": "A", "quantity": 1000 }, { "sku": "B", "quantity": 1000 }] },
            { "erp_code": "L2", "name": "Beşiktaş", "priority": 2, "stock": [{ "sku": "A", "quantity": 1000 }, { "sku": "B", "quantity": 1000 }, { "sku": "T", "quantity": 1000 }] },
            { "erp_code": "L3", "name": "Üsküdar", "priority": 3, "stock": [{ "sku": "A", "quantity": 1000 }, { "sku": "B", "quantity": 1000 }, { "sku": "T", "quantity": 1000 }] }
          ],
          "cargo_companies": [{ "name": "Yurtiçi", "erp_code": "YK" }],
          "denial_reasons": [{ "title": "No staff" }],
          "scenarios": [{ "name": "S", "default_stock_location": "L1", "rules": [{ "transferable": true }] }]
        }
        """;
}
