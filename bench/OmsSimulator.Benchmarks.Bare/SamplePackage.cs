namespace OmsSimulator.Benchmarks.Bare;

/// <summary>
/// One package in Waiting, as large as the simulator's: an order, one item, and the transitions of the default installation.
/// </summary>
public static class SamplePackage
{
    private static readonly DateTime Created = new DateTime(2026, 1, 5, 8, 15, 30, DateTimeKind.Utc).AddMicroseconds(123456);
    private static readonly EmptyResource Empty = new();
    private static readonly string[] Everywhere = ["oms_web", "third_party", "instore"];

    public static PackageResource Waiting { get; } =
        new()
        {
            Id = 1,
            Number = "1000000001P1",
            State = State(33, "PackageStatus", "100", 26),
            OrderId = 1,
            OrderNumber = "1000000001",
            DatePlaced = Created,
            ChannelName = "Shop",
            PaymentType = "credit_card",
            City = "İstanbul",
            OrderNotes = "",
            RemoteId = null,
            DeliveryRange = null,
            Shipment = null,
            ShippingLabel = null,
            ShipmentDate = null,
            InvoiceNumber = null,
            StockLocation = Location(),
            PackageitemSet = [Item()],
            Commands = [.. Enumerable.Range(0, 18).Select(Transition)],
            CreatedDate = Created,
            ModifiedDate = Created,
        };

    /// <summary>A first page of ten, as the simulator answers the one of a list that goes on.</summary>
    public static PackagePage Page { get; } =
        new(10_000, "http://127.0.0.1:8080/api/v1/oms/packages/?limit=10&page=2", null, [.. Enumerable.Repeat(Waiting, 10)]);

    private static PackageItemResource Item() =>
        new(1, 1, OrderItem(), State(133, "PackageItemStatus", "100", 28), 1, "0.00", null, null, null, Created, Created);

    private static OrderItemResource OrderItem() =>
        new(
            1,
            1,
            1,
            State(233, "OrderStatus", "400", 3),
            Product(),
            1,
            "100.00",
            "try",
            "100.00",
            "20.00",
            "0.00",
            "100.00",
            Empty,
            Created,
            Created
        );

    private static ProductResource Product() => new(1, 1, "SKU-001", "SKU-001", "SKU-001", null, Empty, [], Created, Created);

    private static CommandResource Transition(int index) =>
        new(
            1800 + index,
            "Complete Packaging",
            Everywhere,
            $"package__complete_packaging_{index:00}__waiting__packed",
            Created,
            Created,
            null,
            "COMPLETE_PACKAGING",
            33,
            500
        );

    private static StateResource State(int id, string enumClass, string enumValue, int contentType) =>
        new(id, "Waiting", Empty, enumClass, enumValue, contentType, Created, Created);

    private static AddressResource Address() =>
        new(
            1,
            "WH01",
            "",
            new(34, "İstanbul", 1),
            new(1, "tr", "Türkiye"),
            new(1, "Kadıköy", 34),
            null,
            "34000",
            "",
            "41.015137",
            "28.979530",
            true
        );

    private static StockLocationResource Location() =>
        new()
        {
            Id = 1,
            OmnitronId = 1,
            Name = "WH01",
            StockLocationType = "warehouse",
            ErpCode = "WH01",
            Address = Address(),
            IsActive = true,
            Priority = 100,
            IsFulfillmentCenter = true,
            IsPickupLocation = true,
            IsDeliveryLocation = true,
            IsReturnAvailable = true,
            IsFastDeliveryAvailable = true,
            Conf = Empty,
            Tags = [],
            Engine = null,
            Email = "",
            DaytimePhone = "",
            EveningPhone = "",
            FaxNumber = "",
            CreatedDate = Created,
            ModifiedDate = Created,
            Quota = 1000,
            MaxQuota = null,
            AvailableQuota = null,
        };
}
