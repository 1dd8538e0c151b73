using System.Globalization;

namespace OmsSimulator.DemoWorld;

/// <summary>What the demo world sells; the variants of a product share its base code.</summary>
public static class DemoProducts
{
    /// <summary>A product that no location has.</summary>
    public const string SoldOut = "SAL170-02";

    /// <summary>A product that only the store ST02 has.</summary>
    public const string OnlyInCankaya = "CNT160-02";

    /// <summary>A product that only the store ST03 has.</summary>
    public const string OnlyInKarsiyaka = "FNC180-02";

    private static readonly (string BaseCode, string Name, decimal Price, string[] Variants)[] Ranges =
    [
        ("TSH100", "Pamuklu Tişört", 250m, ["Beyaz", "Siyah", "Lacivert"]),
        ("GML110", "Keten Gömlek", 649.9m, ["S", "M", "L"]),
        ("KOT120", "Dar Kesim Kot Pantolon", 899.9m, ["30", "32", "34"]),
        ("ELB130", "Çiçekli Elbise", 1149.5m, ["36", "38", "40"]),
        ("KBN140", "Yün Kaban", 3499m, ["M", "L"]),
        ("AYK150", "Günlük Spor Ayakkabı", 1799.9m, ["39", "41", "43"]),
        ("CNT160", "Deri Omuz Çantası", 2250m, ["Kahverengi", "Siyah"]),
        ("SAL170", "İpek Eşarp", 480.75m, ["Kırmızı", "Yeşil"]),
        ("FNC180", "Porselen Fincan Takımı", 725m, ["Beyaz", "Mavi"]),
        ("NVR190", "Çift Kişilik Nevresim Takımı", 1320m, ["Gri", "Açık Pembe"]),
    ];

    public static IReadOnlyList<Product> All()
    {
        var fake = Fake.Seeded(100);
        return
        [
            .. from range in Ranges
            from variant in range.Variants.Index()
            select new Product(
                string.Create(CultureInfo.InvariantCulture, $"{range.BaseCode}-{variant.Index + 1:00}"),
                $"{range.Name}, {variant.Item}",
                // Barcodes from 20 to 29 are a shop's own: none of these is a real product's.
                Ean13.From(fake.Random.ReplaceNumbers("29##########")),
                range.BaseCode,
                range.Price.ToString("0.00", CultureInfo.InvariantCulture)
            ),
        ];
    }

    /// <summary>Whether more than one location has the product, so that a package with it can be planned elsewhere.</summary>
    public static bool IsCommon(Product product) => product.Sku is not (SoldOut or OnlyInCankaya or OnlyInKarsiyaka);
}
