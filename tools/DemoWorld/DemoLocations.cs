namespace OmsSimulator.DemoWorld;

/// <summary>The warehouses and stores, and what each has in stock.</summary>
public static class DemoLocations
{
    public static IReadOnlyList<StockLocation> All(IReadOnlyList<Product> products)
    {
        var fake = Fake.Seeded(200);
        return
        [
            Warehouse(
                "WH01",
                "İkitelli Depo",
                10,
                null,
                ["depo", "marmara"],
                new(
                    "İkitelli Depo",
                    "Atatürk Bulvarı No: 58",
                    "İstanbul",
                    "Başakşehir",
                    "İkitelli OSB",
                    "34490",
                    "Yükleme rampası arka girişte",
                    "41.069400",
                    "28.802100"
                )
            ),
            Store(
                "ST01",
                "Kadıköy",
                20,
                4,
                ["magaza", "marmara"],
                new("Kadıköy Mağaza", "Moda Caddesi No: 112", "İstanbul", "Kadıköy", "Caferağa", "34710", "", "40.985300", "29.027500")
            ),
            Warehouse(
                "WH02",
                "Kahramankazan Depo",
                30,
                50,
                ["depo", "ic-anadolu"],
                new(
                    "Kahramankazan Depo",
                    "Sanayi Caddesi No: 7",
                    "Ankara",
                    "Kahramankazan",
                    "Saray",
                    "06980",
                    "Teslimat 08:00-17:00 arası",
                    "40.070800",
                    "32.628700"
                )
            ),
            Store(
                "ST02",
                "Çankaya",
                40,
                15,
                ["magaza", "ic-anadolu"],
                new(
                    "Çankaya Mağaza",
                    "Tunalı Hilmi Caddesi No: 84",
                    "Ankara",
                    "Çankaya",
                    "Kavaklıdere",
                    "06680",
                    "",
                    "39.907900",
                    "32.860300"
                )
            ),
            Store(
                "ST03",
                "Karşıyaka",
                50,
                10,
                ["magaza", "ege"],
                new(
                    "Karşıyaka Mağaza",
                    "Cemal Gürsel Caddesi No: 230",
                    "İzmir",
                    "Karşıyaka",
                    "Bostanlı",
                    "35590",
                    "Vapur iskelesinin karşısı",
                    "38.455600",
                    "27.099400"
                )
            ),
        ];

        StockLocation Warehouse(string erpCode, string name, int priority, int? maxQuota, string[] tags, Address address) =>
            new(erpCode, name, "warehouse", priority, maxQuota, false, tags, address, Stock(erpCode, 40, 150));

        StockLocation Store(string erpCode, string name, int priority, int? maxQuota, string[] tags, Address address) =>
            new(erpCode, name, "store", priority, maxQuota, true, tags, address, Stock(erpCode, 5, 15));

        IReadOnlyList<Item> Stock(string erpCode, int least, int most) =>
            [.. products.Select(product => new Item(product.Sku, Has(erpCode, product.Sku) ? fake.Random.Int(least, most) : 0))];
    }

    private static bool Has(string erpCode, string sku) =>
        (erpCode, sku) switch
        {
            (_, DemoProducts.SoldOut) => false,
            (_, DemoProducts.OnlyInCankaya) => erpCode == "ST02",
            (_, DemoProducts.OnlyInKarsiyaka) => erpCode == "ST03",
            ("ST01", "KBN140-01" or "KBN140-02" or "AYK150-03") => false,
            ("ST02", "ELB130-03" or "KOT120-01") => false,
            ("ST03", "KBN140-02" or "GML110-01" or "NVR190-02") => false,
            _ => true,
        };
}
