using System.Globalization;
using Bogus;

namespace OmsSimulator.DemoWorld;

/// <summary>Packages in every state, so that each command finds one it can be tried on.</summary>
public static class DemoPackages
{
    public static IReadOnlyList<Package> All(IReadOnlyList<Product> products)
    {
        var fake = Fake.Seeded(300);
        Product[] common = [.. products.Where(DemoProducts.IsCommon)];
        Package[] packages =
        [
            Standing("Waiting", "WH01", 2),
            Standing("Preparing", "WH01", 2),
            Standing("Packed", "WH01", 2),
            Standing("Shipped", "WH01", 2),
            Standing("Waiting", "ST01", 1),
            Standing("WaitingRemoteAction", "ST02", 2),
            Standing("Preparing", "ST01", 1),
            Standing("WaitingForTransfer", "ST03", 1),
            Standing("ReadyForPackaging", "WH02", 3),
            Standing("WaitingCargoLabel", "WH01", 1),
            Standing("Packed", "WH02", 1),
            Standing("Shipped", "ST02", 1),
            Standing("ReadyForPickup", "ST01", 1),
            Standing("AttemptedDelivery", "WH01", 1),
            Standing("DeliveryFailed", "WH02", 2),
            Standing("Delivered", "WH01", 3),
            Standing("CancellationWaiting", "WH02", 1) with
            {
                CancelledIn = "Packed",
            },
            Standing("PackagingCanceled", "ST02", 1) with
            {
                CancelledIn = "Preparing",
            },
            new("ST02", "OutOfStock", [new(DemoProducts.SoldOut, 1)]),
            Standing("NeedsRescheduling", "ST03", 2),
            Standing("Blocked", "WH02", 1) with
            {
                BlockedIn = "Preparing",
            },
            Standing("Blocked", "ST03", 2) with
            {
                BlockedIn = "ReadyForPackaging",
            },
            Standing("PackedForRefund", "ST02", 1),
        ];
        return [.. packages.Select(WithAwbNumber)];

        Package Standing(string state, string erpCode, int items) => new(erpCode, state, Items(fake, common, items));
    }

    private static IReadOnlyList<Item> Items(Faker fake, IReadOnlyList<Product> products, int count) =>
        [.. fake.PickRandom(products, count).Select(product => new Item(product.Sku, fake.Random.Int(1, 2)))];

    private static Package WithAwbNumber(Package package, int index) =>
        package.State switch
        {
            "Shipped" or "ReadyForPickup" or "AttemptedDelivery" or "DeliveryFailed" or "Delivered" => package with
            {
                AwbNumber = string.Create(CultureInfo.InvariantCulture, $"HK{index + 1:0000000000}"),
            },
            _ => package,
        };
}
