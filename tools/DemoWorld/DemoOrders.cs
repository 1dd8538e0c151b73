using System.Globalization;
using Bogus;

namespace OmsSimulator.DemoWorld;

/// <summary>Orders that the scenarios plan, each with another outcome.</summary>
public static class DemoOrders
{
    private const long FirstNumber = 1000000136;

    private static readonly DateTime FirstPlaced = new(2026, 1, 5, 8, 15, 30, 123, 456, DateTimeKind.Utc);

    private static readonly string[] Cities =
    [
        "İstanbul",
        "Ankara",
        "İzmir",
        "Bursa",
        "Antalya",
        "Eskişehir",
        "Muğla",
        "Diyarbakır",
        "Trabzon",
    ];

    private static readonly string[] PaymentTypes = ["credit_card", "cash_on_delivery", "bank_transfer"];

    private static readonly string?[] ShippingOptions = [null, "standard", "express"];

    private static readonly string[] Notes = ["Lütfen hediye paketi yapınız", "Kapıya bırakmayınız", "Zil çalışmıyor, lütfen arayınız"];

    private static readonly (string Channel, (string Sku, int Quantity)[] Items)[] Baskets =
    [
        // All from WH01, the first location.
        ("Web", [("TSH100-01", 2)]),
        ("Mobil", [("KOT120-02", 1), ("AYK150-02", 1)]),
        // By quota: two fill ST01, the next goes on to WH02.
        (DemoSettings.Marketplace, [("ELB130-01", 1)]),
        (DemoSettings.Marketplace, [("GML110-02", 1), ("TSH100-03", 2)]),
        (DemoSettings.Marketplace, [("SAL170-01", 1)]),
        // No location has both: two packages.
        (DemoSettings.Marketplace, [(DemoProducts.OnlyInCankaya, 1), (DemoProducts.OnlyInKarsiyaka, 1)]),
        // No location has it: Out of Stock.
        ("Web", [(DemoProducts.SoldOut, 1)]),
    ];

    public static IReadOnlyList<Order> All(IReadOnlyList<Product> products)
    {
        var fake = Fake.Seeded(400);
        var prices = products.ToDictionary(product => product.Sku, product => product.Price);
        var placed = FirstPlaced;
        var orders = new List<Order>();
        foreach (var (channel, items) in Baskets)
        {
            orders.Add(
                new(
                    (FirstNumber + orders.Count).ToString(CultureInfo.InvariantCulture),
                    channel,
                    fake.PickRandom(PaymentTypes),
                    fake.PickRandom(ShippingOptions),
                    Customer(fake),
                    fake.PickRandom(Cities),
                    fake.PickRandom(Notes).OrNull(fake, 0.6f),
                    placed.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
                    [.. items.Select(item => new Item(item.Sku, item.Quantity, prices[item.Sku]))]
                )
            );
            placed = placed.AddMicroseconds(fake.Random.Long(600_000_000, 7_200_000_000));
        }

        return orders;
    }

    private static Customer Customer(Faker fake)
    {
        var firstName = fake.Name.FirstName().Trim();
        var lastName = fake.Name.LastName().Trim();
        return new(
            firstName,
            lastName,
            fake.Internet.Email(firstName, lastName, "example.com").ToLowerInvariant(),
            fake.Random.ReplaceNumbers("+9050000#####"),
            fake.Random.WeightedRandom(["retail", "corporate"], [0.75f, 0.25f])
        );
    }
}
