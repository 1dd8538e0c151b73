using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Domain.Tests;

/// <summary>Facts as storage, snapshots and replay see them.</summary>
public sealed class FactJsonTests
{
    private static readonly DateTime At = Sandbox.Start;
    private static readonly Address Somewhere = new()
    {
        Id = 1,
        City = new City(1, "İstanbul"),
        Latitude = 41.0082m,
        District = "Moda",
    };

    // Written by hand: these names are stored, and never change.
    private static readonly Dictionary<string, OmsFact> Examples = new()
    {
        ["installation_loaded"] = new InstallationLoaded("""{"name":"x"}"""),
        ["user_saved"] = new UserSaved(new User(1, "demo", "00ff")),
        ["token_issued"] = new TokenIssued(1, "0123456789abcdef0123456789abcdef01234567"),
        ["product_saved"] = new ProductSaved(
            new Product
            {
                Id = 1,
                Sku = "A",
                Name = "Çay",
                Barcode = "869",
                BaseCode = "A",
                Price = 12.50m,
                CreatedDate = At,
                ModifiedDate = At,
            }
        ),
        ["stock_location_saved"] = new StockLocationSaved(
            new StockLocation
            {
                Id = 1,
                ErpCode = "L1",
                Name = "Kadıköy",
                StockLocationType = "store",
                Priority = 3,
                MaxQuota = 7,
                IsActive = false,
                IsFulfillmentCenter = false,
                IsPickupLocation = false,
                IsDeliveryLocation = false,
                IsReturnAvailable = false,
                IsFastDeliveryAvailable = false,
                Tags = ["fast"],
                Address = Somewhere,
                CreatedDate = At,
                ModifiedDate = At.AddTicks(10),
            }
        ),
        ["cargo_company_saved"] = new CargoCompanySaved(new CargoCompany(1, "Aras", "AR", "aras")),
        ["denial_reason_saved"] = new DenialReasonSaved(
            new DenialReason
            {
                Id = 1,
                Title = "Yok",
                RemoteId = "r",
                Priority = 2,
                IsActive = false,
                CreatedDate = At,
                ModifiedDate = At,
            }
        ),
        ["denial_reason_deleted"] = new DenialReasonDeleted(1),
        ["scenario_saved"] = new ScenarioSaved(
            new Scenario
            {
                Id = 1,
                Name = "S",
                Active = false,
                Priority = 2,
                Channels = ["a"],
                ShippingOptions = ["b"],
                PaymentTypes = ["c"],
                CustomerTypes = ["d"],
                DefaultStockLocationId = 1,
                InitialStatus = PackageState.WaitingRemoteAction,
                Rules = [new ScenarioRule(["SELECT_BY_QUOTA"])],
            }
        ),
        ["stock_set"] = new StockSet(1, 1, 5_000_000_000),
        ["order_received"] = new OrderReceived(
            new Order
            {
                Id = 1,
                OmnitronId = 11,
                Number = "N1",
                State = OrderStatus.Approved,
                Channel = new Channel(1, "Shop"),
                Customer = new Customer { Type = "vip" },
                PaymentType = "cash",
                ShippingOption = "fast",
                ShippingAddress = Somewhere,
                Notes = "kapıda",
                DatePlaced = At,
                ItemIds = [1],
                CreatedDate = At,
                ModifiedDate = At,
            },
            [
                new OrderItem
                {
                    Id = 1,
                    OmnitronId = 11,
                    OrderId = 1,
                    State = OrderStatus.Inactive,
                    RemoteState = OrderStatus.Approved,
                    ProductId = 1,
                    Quantity = 2,
                    Price = 0.01m,
                    CreatedDate = At,
                    ModifiedDate = At,
                },
            ]
        ),
        ["order_items_added"] = new OrderItemsAdded(1, []),
        ["order_item_status_changed"] = new OrderItemStatusChanged(1, [1], OrderStatus.ShippedAndInformed, Told: false, Tells: true),
        ["execution_plan_recorded"] = new ExecutionPlanRecorded(
            new ExecutionPlan
            {
                Id = 1,
                OrderId = 1,
                State = PlanState.Pending,
                Items = [new ExecutionPlanItem(1, 1, null, null), new ExecutionPlanItem(2, 2, 1, 1)],
                Attempts =
                [
                    new PlanAttempt(
                        At,
                        1,
                        new Dictionary<string, IReadOnlyDictionary<string, long>> { ["L1"] = new Dictionary<string, long> { ["A"] = 3 } }
                    ),
                ],
                CreatedDate = At,
                ModifiedDate = At,
            }
        ),
        ["package_created"] = new PackageCreated(
            new Package
            {
                Id = 1,
                Number = "N1P1",
                OrderId = 1,
                StockLocationId = 1,
                State = PackageState.Blocked,
                BlockedIn = PackageState.Preparing,
                HoldsQuota = true,
                HasPackingDocument = true,
                ShipmentId = 1,
                ShipmentDate = At,
                Invoice = new Invoice { Number = "F", Date = new DateOnly(2026, 2, 28) },
                ItemIds = [1],
                CreatedDate = At,
                ModifiedDate = At,
            },
            [
                new PackageItem
                {
                    Id = 1,
                    PackageId = 1,
                    OrderItemId = 1,
                    State = PackageState.OmsNotFound,
                    Quantity = 2,
                    Stock = ItemStock.Consumed,
                    Barcode = "8",
                    DenialReasonId = 1,
                    Discrepancy = new Discrepancy(1, At),
                    CreatedDate = At,
                    ModifiedDate = At,
                },
            ],
            BringsStock: true,
            Shipped(1)
        ),
        ["package_state_changed"] = new PackageStateChanged(1, PackageState.Waiting, new PackageState("State77"), null, null),
        ["package_items_moved"] = new PackageItemsMoved(1, 2, [1, 2]),
        ["package_items_marked"] = new PackageItemsMarked(1, [1], PackageState.OmsNotFound),
        ["package_relocated"] = new PackageRelocated(1, 2),
        ["package_blocked"] = new PackageBlocked(1, "ayşe"),
        ["package_refused"] = new PackageRefused(1, 2),
        ["package_barcodes_read"] = new PackageBarcodesRead(1, [new ReadBarcode(1, "869")]),
        ["package_invoiced"] = new PackageInvoiced(
            1,
            new Invoice
            {
                Number = "F",
                Date = new DateOnly(2026, 1, 5),
                Url = "https://x",
                DocumentType = "application/pdf",
                DocumentContent = "YWJj",
            }
        ),
        ["reservations_made"] = new ReservationsMade(1, [1]),
        ["reservations_released"] = new ReservationsReleased(1, [1]),
        ["reservations_consumed"] = new ReservationsConsumed(1, [1]),
        ["discrepancies_found"] = new DiscrepanciesFound(1, 2, [1], 3),
        ["discrepancies_deleted"] = new DiscrepanciesDeleted(1, [1]),
        ["shipment_created"] = new ShipmentCreated(Shipped(1)),
        ["shipment_status_updated"] = new ShipmentStatusUpdated(1, ShipmentStatus.DeliveryFailed),
        ["shipment_info_updated"] = new ShipmentInfoUpdated(1, 2, null, "q"),
        ["shipment_label_fetched"] = new ShipmentLabelFetched(1, "AWB1"),
        ["transfer_created"] = new TransferCreated(
            new TransferOrder
            {
                Id = 1,
                Number = "N1P1T1",
                OrderId = 1,
                PackageId = 1,
                SourceId = 2,
                DestinationId = 1,
                State = TransferState.Waiting,
                Stock = ItemStock.Consumed,
                ItemIds = [1],
                ShipmentId = 3,
                CreatedDate = At,
                ModifiedDate = At.AddTicks(10),
            },
            [new TransferItem(1, 1, 2, 3, 4)]
        ),
        ["transfer_state_changed"] = new TransferStateChanged(
            2,
            1,
            TransferState.Waiting,
            new TransferState("State77"),
            "TRANSFER_DISPATCH",
            2541
        ),
        ["transfer_dispatched"] = new TransferDispatched(2, 1),
        ["transfer_arrived"] = new TransferArrived(2, 1),
        ["transfer_reservations_released"] = new TransferReservationsReleased(2, 1),
        ["transfer_discrepancies_found"] = new TransferDiscrepanciesFound(2, 1, 3, [4]),
        ["omnitron_told"] = new OmnitronTold(1, [1], OrderStatus.Preparing),
        ["clock_set"] = new ClockSet(new ClockSetting(TimeSpan.FromTicks(-12345), At), At),
        ["clock_advanced"] = new ClockAdvanced(new ClockSetting(TimeSpan.FromDays(40), null)),
        ["fault_defined"] = new FaultDefined(
            3,
            new FaultDefinition(
                new FaultMatch
                {
                    Method = "POST",
                    Path = "/api",
                    Command = "BLOCK_THE_PACKAGE",
                    State = "Waiting",
                    Package = 7,
                },
                new FaultEffect
                {
                    Delay = TimeSpan.FromSeconds(1.5),
                    Status = 503,
                    Body = [123, 125],
                    Drop = FaultDrop.TruncatedBody,
                    After = true,
                }
            )
            {
                Nth = 2,
                Times = 3,
                Probability = 0.25,
            }
        ),
        ["fault_removed"] = new FaultRemoved(3),
        ["faults_removed"] = new FaultsRemoved(),
        ["partner_set"] = new PartnerSet(
            Partner.Invoice,
            new PartnerSettings(
                new Uri("http://localhost:9/x"),
                new StandInAnswers
                {
                    Status = 500,
                    Delay = TimeSpan.FromSeconds(2),
                    Times = 4,
                    Invoice = new PartnerAnswer.Invoiced
                    {
                        Number = "F1",
                        Date = new DateOnly(2026, 2, 28),
                        DocumentContent = "QQ==",
                    },
                    Label = new PartnerAnswer.Labelled("AWB1"),
                    Statuses = new Dictionary<int, int> { [5] = 500 },
                }
            )
        ),
        ["webhook_mode_set"] = new WebhookModeSet(new WebhookMode(2, true)),
        ["webhook_sampled"] = new WebhookSampled("package.created", "http://a/"),
        ["hook_saved"] = new HookSaved(
            new Hook
            {
                Id = 1,
                EventType = "package.created",
                TargetUrl = "http://a/",
                SecretKey = "s",
                IsActive = false,
                Countdown = new RetryCountdown("random") { MinValue = 1, MaxValue = 2 },
                AdditionalHeaders = [new HookHeader("X-A", "1")],
                Config = """{"auth":{}}""",
                Auth = new BasicCredentials("u", "p"),
                CreatedDate = At,
                ModifiedDate = At,
            }
        ),
    };

    [Fact]
    public void EveryFactIsRegisteredUnderItsStoredName()
    {
        var facts = typeof(OmsFact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(OmsFact)) && !type.IsAbstract);
        var registered = typeof(OmsFact)
            .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
            .Cast<JsonDerivedTypeAttribute>()
            .ToDictionary(attribute => (string)attribute.TypeDiscriminator!, attribute => attribute.DerivedType);
        registered.Values.Should().BeEquivalentTo(facts);
        registered.Should().BeEquivalentTo(Examples.ToDictionary(example => example.Key, example => example.Value.GetType()));
    }

    [Fact]
    public void EveryFactIsWrittenAndReadBackWhole()
    {
        foreach (var (name, fact) in Examples)
        {
            var stored = FactText.Of(fact);
            using var document = JsonDocument.Parse(stored);
            document.RootElement.GetProperty("type").GetString().Should().Be(name);
            var read = JsonSerializer.Deserialize(stored, FactJson.Default.OmsFact)!;
            read.Should().BeOfType(fact.GetType());
            Whole(read).Should().Be(Whole(fact));
            FactText.Of(read).Should().Be(stored);
        }
    }

    [Fact]
    public void WhomAFactIsAboutIsNotStoredButFollows()
    {
        foreach (var fact in Examples.Values)
        {
            FactText.Of(fact).Should().NotContain("\"about\"").And.NotContain("\"also_about\"");
            var read = JsonSerializer.Deserialize(FactText.Of(fact), FactJson.Default.OmsFact)!;
            (read.About, read.AlsoAbout).Should().Be((fact.About, fact.AlsoAbout));
        }

        Examples["package_items_moved"].AlsoAbout.Should().Be(2);
    }

    [Fact]
    public void TheFormOfAStoredFactIsPinned() =>
        FactText
            .Of(new PackageStateChanged(7, PackageState.Waiting, PackageState.Packed, "COMPLETE_PACKAGING", 2021))
            .Should()
            .Be(
                """{"type":"package_state_changed","package_id":7,"from":"Waiting","to":"Packed","command_code":"COMPLETE_PACKAGING","transition_id":2021}"""
            );

    [Fact]
    public void TimesComeBackAsUtc()
    {
        var read = (ShipmentCreated)JsonSerializer.Deserialize(FactText.Of(new ShipmentCreated(Shipped(1))), FactJson.Default.OmsFact)!;
        read.Shipment.CreatedDate.Kind.Should().Be(DateTimeKind.Utc);
        read.Shipment.CreatedDate.Should().Be(At);
    }

    [Theory]
    [InlineData(0, "2026-01-05T08:15:30.000000Z")]
    [InlineData(1_234_560, "2026-01-05T08:15:30.123456Z")]
    [InlineData(10, "2026-01-05T08:15:30.000001Z")]
    public void TimesAreWrittenWithMicroseconds(int ticks, string text)
    {
        var at = new DateTime(2026, 1, 5, 8, 15, 30, DateTimeKind.Utc).AddTicks(ticks);
        var fact = new ShipmentCreated(Shipped(1) with { CreatedDate = at, ModifiedDate = at });
        FactText.Of(fact).Should().Contain($"\"created_date\":\"{text}\"").And.Contain($"\"modified_date\":\"{text}\"");
    }

    [Theory]
    [InlineData("2026-01-05T08:15:30Z")]
    [InlineData("2026-01-05T08:15:30.0000000Z")]
    public void TimesOfEarlierVersionsAreRead(string text)
    {
        var stored = FactText.Of(new ShipmentCreated(Shipped(1))).Replace(Timestamps.Format(At), text, StringComparison.Ordinal);
        ((ShipmentCreated)JsonSerializer.Deserialize(stored, FactJson.Default.OmsFact)!)
            .Shipment.CreatedDate.Should()
            .Be(new DateTime(2026, 1, 5, 8, 15, 30, DateTimeKind.Utc));
    }

    [Fact]
    public void AFactOfNoKnownTypeCannotBeRead() =>
        ((Action)(() => JsonSerializer.Deserialize("""{"type":"package_eaten","package_id":1}""", FactJson.Default.OmsFact)))
            .Should()
            .Throw<JsonException>();

    private static Shipment Shipped(int id) =>
        new()
        {
            Id = id,
            PackageId = 1,
            TransferOrderId = 2,
            CargoCompanyId = 1,
            AwbNumber = "A",
            TrackingNumber = "T",
            QueryNumber = "Q",
            Status = ShipmentStatus.AttemptedDelivery,
            LabelVersion = 2,
            CreatedDate = At,
            ModifiedDate = At,
        };

    // By reflection, so that nothing that the format leaves out is missed.
    private static string Whole(OmsFact fact) => JsonSerializer.Serialize(fact, fact.GetType());
}
