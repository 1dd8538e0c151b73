namespace OmsSimulator.Domain.Tests;

/// <summary>What each key of a world document makes (control.md), and what it is by default.</summary>
public sealed class WorldLoadingTests
{
    [Fact]
    public void AStockLocationHasItsDefaults()
    {
        var location = Sandbox.Of("""{"stock_locations":[{"erp_code":"L1"}]}""").Location("L1");
        location
            .Should()
            .BeEquivalentTo(
                new
                {
                    Id = 1,
                    ErpCode = "L1",
                    Name = "L1",
                    StockLocationType = "warehouse",
                    Priority = 100,
                    MaxQuota = (int?)null,
                    IsActive = true,
                    IsFulfillmentCenter = true,
                    IsPickupLocation = true,
                    IsDeliveryLocation = true,
                    IsReturnAvailable = true,
                    IsFastDeliveryAvailable = true,
                    Tags = Array.Empty<string>(),
                    CreatedDate = Sandbox.Start,
                    ModifiedDate = Sandbox.Start,
                }
            );
        location.Address.City.Name.Should().Be("İstanbul");
    }

    [Fact]
    public void AStockLocationTakesEveryMember()
    {
        var oms = Sandbox.Of(
            """
            { "stock_locations": [{
                "erp_code": "L1", "name": "Kadıköy", "stock_location_type": "store", "priority": -3, "max_quota": 0, "is_active": false, "is_fulfillment_center": false, "is_pickup_location": false,
                "is_delivery_location": false, "is_return_available": false, "is_fast_delivery_available": false, "tags": ["fast"], "stock": [{ "sku": "A", "quantity": 7 }],
                "address": { "title": "T", "line": "Bahariye 1", "city": "Ankara", "township": "Çankaya", "district": "D", "postcode": "06", "notes": "N", "latitude": "41.0082", "longitude": "-28.97" }
            }] }
            """
        );
        oms.Location("L1")
            .Should()
            .BeEquivalentTo(
                new
                {
                    Name = "Kadıköy",
                    StockLocationType = "store",
                    Priority = -3,
                    MaxQuota = 0,
                    IsActive = false,
                    IsFulfillmentCenter = false,
                    IsPickupLocation = false,
                    IsDeliveryLocation = false,
                    IsReturnAvailable = false,
                    IsFastDeliveryAvailable = false,
                    Tags = new[] { "fast" },
                    Address = new
                    {
                        Title = "T",
                        Line = "Bahariye 1",
                        City = new { Name = "Ankara" },
                        Township = "Çankaya",
                        District = "D",
                        Postcode = "06",
                        Notes = "N",
                        Latitude = 41.0082m,
                        Longitude = -28.97m,
                    },
                }
            );
        oms.Stock("L1", "A").Should().Be("7/0");
        oms.Oms.FulfillmentCenters.Should().BeEmpty();
    }

    [Fact]
    public void AKnownStockLocationKeepsWhatTheDocumentDoesNotSay()
    {
        var oms = Sandbox.Of(
            """{"stock_locations":[{"erp_code":"L1","name":"Old","max_quota":5,"priority":7,"is_active":false,"tags":["x"],"stock":[{"sku":"A","quantity":7}]}]}"""
        );
        oms.World("""{"stock_locations":[{"erp_code":"L1","name":"New"}]}""");
        oms.Location("L1")
            .Should()
            .BeEquivalentTo(
                new
                {
                    Id = 1,
                    Name = "New",
                    MaxQuota = 5,
                    Priority = 7,
                    IsActive = false,
                    Tags = new[] { "x" },
                    CreatedDate = Sandbox.Start,
                }
            );
        oms.Location("L1").ModifiedDate.Should().BeAfter(Sandbox.Start);
        oms.Stock("L1", "A").Should().Be("7/0");
        oms.World("""{"stock_locations":[{"erp_code":"L1","max_quota":null}]}""").Location("L1").MaxQuota.Should().BeNull();
    }

    [Fact]
    public void AProductHasItsDefaultsAndIsUpdated()
    {
        var oms = Sandbox.Of("""{"products":[{"sku":"A"}]}""");
        oms.Product("A")
            .Should()
            .BeEquivalentTo(
                new
                {
                    Id = 1,
                    Sku = "A",
                    Name = "A",
                    Barcode = (string?)null,
                    Price = 100m,
                }
            );
        oms.World("""{"products":[{"sku":"A","name":"Çay","barcode":"869","base_code":"B","price":"0.50"}]}""");
        oms.Product("A")
            .Should()
            .BeEquivalentTo(
                new
                {
                    Id = 1,
                    Name = "Çay",
                    Barcode = "869",
                    BaseCode = "B",
                    Price = 0.50m,
                }
            );
        oms.World("""{"products":[{"sku":"A","barcode":null}]}""");
        oms.Product("A")
            .Should()
            .BeEquivalentTo(
                new
                {
                    Name = "Çay",
                    Barcode = (string?)null,
                    Price = 0.50m,
                }
            );
    }

    [Fact]
    public void AnOrderHasItsDefaults()
    {
        var oms = Sandbox.Of(
            """{"products":[{"sku":"A","price":"12.50"}],"orders":[{"number":"N1","items":[{"sku":"A","quantity":2},{"sku":"B","quantity":1,"price":"3"}]}]}"""
        );
        var order = oms.Oms.Orders[1];
        order
            .Should()
            .BeEquivalentTo(
                new
                {
                    Number = "N1",
                    PaymentType = "credit_card",
                    ShippingOption = (string?)null,
                    Notes = "",
                    DatePlaced = Sandbox.Start,
                    State = OrderStatus.Approved,
                }
            );
        (order.Channel.Name, order.ShippingAddress.City.Name).Should().Be(("Shop", "İstanbul"));
        order.ItemIds.Select(id => oms.Oms.OrderItems[id]).Select(item => (item.Quantity, item.Price)).Should().Equal((2, 12.50m), (1, 3m));
    }

    [Fact]
    public void AnOrderTakesEveryMember()
    {
        var order = Sandbox
            .Of(
                """
                { "orders": [{
                    "number": "N1", "items": [{ "sku": "A", "quantity": 1 }], "channel_name": "Web", "payment_type": "cash", "shipping_option": "fast", "city": "İzmir", "notes": "kapıda",
                    "customer": { "first_name": "Ali", "last_name": "Veli", "email": "a@b.c", "phone": "+90", "type": "vip" }, "date_placed": "2025-12-31T23:30:00+03:00"
                }] }
                """
            )
            .Oms.Orders[1];
        order
            .Should()
            .BeEquivalentTo(
                new
                {
                    Channel = new { Name = "Web" },
                    PaymentType = "cash",
                    ShippingOption = "fast",
                    Notes = "kapıda",
                    DatePlaced = new DateTime(2025, 12, 31, 20, 30, 0, DateTimeKind.Utc),
                    Customer = new
                    {
                        FirstName = "Ali",
                        LastName = "Veli",
                        Email = "a@b.c",
                        Phone = "+90",
                        Type = "vip",
                    },
                    ShippingAddress = new { City = new { Name = "İzmir" } },
                }
            );
    }

    [Fact]
    public void CompaniesReasonsAndUsersAreMade()
    {
        var oms = Sandbox.Of(
            """
            {
              "cargo_companies": [{ "name": "Aras", "erp_code": "AR", "shipping_company": "aras" }, { "name": "PTT" }],
              "denial_reasons": [{ "title": "Yok", "priority": 2, "is_active": false }, { "title": "Bozuk" }],
              "users": [{ "username": "demo", "password": "demo" }]
            }
            """
        );
        oms.Oms.CargoCompanies.Ascending()
            .Should()
            .Equal(new CargoCompany(1, "Aras", "AR", "aras"), new CargoCompany(2, "PTT", null, null));
        oms.Oms.DenialReasons.Ascending()
            .Select(reason => (reason.Title, reason.Priority, reason.IsActive))
            .Should()
            .Equal(("Yok", 2, false), ("Bozuk", null, true));
        oms.Oms.TryGetUser("demo", out var user).Should().BeTrue();
        user!.PasswordHash.Should().Be(WorldLoading.Hash("demo", "demo")).And.HaveLength(64);
        oms.World("""{"users":[{"username":"demo","password":"other"}]}""");
        oms.Oms.Users.Ascending().Should().ContainSingle().Which.PasswordHash.Should().Be(WorldLoading.Hash("demo", "other"));
    }

    [Fact]
    public void AScenarioHasItsDefaults()
    {
        var scenario = Sandbox
            .Of("""{"stock_locations":[{"erp_code":"L1"}],"scenarios":[{"name":"S","default_stock_location":"L1"}]}""")
            .Oms.Scenarios[1];
        scenario
            .Should()
            .BeEquivalentTo(
                new
                {
                    Name = "S",
                    Active = true,
                    Priority = 100,
                    DefaultStockLocationId = 1,
                    InitialStatus = PackageState.Waiting,
                }
            );
        scenario.Rules.Should().ContainSingle().Which.Conditions.Should().BeEmpty();
        new[] { scenario.Channels, scenario.ShippingOptions, scenario.PaymentTypes, scenario.CustomerTypes }
            .Should()
            .OnlyContain(list => list.Count == 0);
    }

    [Fact]
    public void WhatWasMadeIsRememberedInTheOrderGiven()
    {
        var oms = new Sandbox().Oms;
        var problems = new Problems();
        var world = WorldDocument.Read(
            Sandbox.Json(
                """
                {
                  "products": [{ "sku": "B" }, { "sku": "A" }, { "sku": "B" }], "stock_locations": [{ "erp_code": "L2" }, { "erp_code": "L1" }],
                  "orders": [{ "number": "N2", "items": [{ "sku": "A", "quantity": 1 }] }, { "number": "N1", "items": [{ "sku": "A", "quantity": 1 }] }],
                  "packages": [{ "stock_location": "L1", "state": "Packed", "items": [{ "sku": "A", "quantity": 1 }] }], "cargo_companies": [{ "name": "C" }],
                  "denial_reasons": [{ "title": "T" }], "scenarios": [{ "name": "S", "default_stock_location": "L1" }], "users": [{ "username": "u", "password": "p" }]
                }
                """
            ),
            Place.Root,
            problems
        );
        var loading = new WorldLoading(oms, world, Sandbox.Start);
        foreach (var fact in loading.Facts())
            oms.Apply(new RecordedFact(fact, Sandbox.Start, null));

        loading.Products.Should().Equal(1, 2, 1);
        loading.StockLocations.Select(id => oms.StockLocations[id].ErpCode).Should().Equal("L2", "L1");
        loading.Orders.Select(id => oms.Orders[id].Number).Should().Equal("N2", "N1");
        loading.Packages.Select(id => oms.Packages[id].State).Should().Equal(PackageState.Packed);
        new[] { loading.CargoCompanies, loading.DenialReasons, loading.Scenarios, loading.Users }
            .Should()
            .OnlyContain(ids => ids.Single() == 1);
    }

    [Fact]
    public void AnEmptyWorldAddsNothing() => Sandbox.Of("{}").Oms.Facts.Should().BeEmpty();

    [Fact]
    public void AnOrderNumberThatIsFreeIsFoundForAPackage()
    {
        var oms = Sandbox.Of(
            """
            {
              "orders": [{ "number": "5000000002", "items": [{ "sku": "A", "quantity": 1 }] }],
              "packages": [{ "stock_location": "L1", "state": "Packed", "items": [{ "sku": "A", "quantity": 1 }] }]
            }
            """
        );
        oms.Oms.Orders[2].Number.Should().Be("5000000003");
    }
}
