namespace OmsSimulator.Host.Tests.Control;

[Collection(OpenMode.Name)]
public sealed class WorldTests(OpenSimulator simulator)
{
    [Fact]
    public async Task WhatIsLeftOutHasItsDefault()
    {
        var oms = await simulator.Sandbox();
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-02-01T00:00:00Z"}""")).ShouldBe(HttpStatus.Ok);
        var made = await oms.World(
            """
            { "stock_locations": [{ "erp_code": "L1" }], "products": [{ "sku": "A" }], "cargo_companies": [{ "name": "Aras" }], "denial_reasons": [{ "title": "No" }],
              "scenarios": [{ "name": "S", "default_stock_location": "L1" }], "users": [{ "username": "u", "password": "p" }], "orders": [{ "number": "1", "items": [{ "sku": "A", "quantity": 2 }] }] }
            """
        );
        made.ContentType.Should().Be("application/json");
        made.Header("Location").Should().BeNull();
        var location = made.At("stock_locations.0");
        foreach (
            var (member, value) in ((string, string)[])
                [
                    ("name", "L1"),
                    ("stock_location_type", "warehouse"),
                    ("priority", "100"),
                    ("max_quota", ""),
                    ("is_active", "True"),
                    ("is_fulfillment_center", "True"),
                    ("is_pickup_location", "True"),
                    ("is_delivery_location", "True"),
                    ("is_return_available", "True"),
                    ("is_fast_delivery_available", "True"),
                    ("quota", "0"),
                    ("available_quota", ""),
                ]
        )
        {
            location.GetProperty(member).ToString().Should().Be(value, member);
        }

        (made["products.0.name"], made["products.0.barcode"], made["products.0.base_code"]).Should().Be(("A", "null", "A"));
        made["cargo_companies"].Should().Be("""[{"id":1,"name":"Aras","erp_code":null,"shipping_company":null}]""");
        made["denial_reasons.0.is_active"].Should().Be("true");
        made["scenarios"]
            .Should()
            .Be(
                """[{"id":1,"name":"S","active":true,"priority":100,"channels":[],"shipping_options":[],"payment_types":[],"customer_types":[],"default_stock_location":"L1","initial_status":"Waiting","rules":[{"conditions":[],"transferable":false}]}]"""
            );
        made["users"].Should().Be("""[{"id":1,"username":"u"}]""");
        (made["orders.0.channel.name"], made["orders.0.payment_type"], made["orders.0.shipping_option_slug"], made["orders.0.date_placed"])
            .Should()
            .Be(("Shop", "credit_card", "null", "2026-02-01T00:00:00.000000Z"));
        (made["orders.0.orderitem_set.0.price"], made["orders.0.orderitem_set.0.net_amount"], made["orders.0.shipping_address.city.name"])
            .Should()
            .Be(("100.00", "200.00", "İstanbul"));
        made["orders.0.packages.0.state.enum_value"].Should().Be("920", "nothing is in stock");
    }

    [Fact]
    public async Task TheAnswerHasTheDocumentsKeysInItsOrderAndTheVendorsShapes()
    {
        var oms = await simulator.Sandbox();
        var made = await oms.World(Worlds.With(Worlds.Package("Packed"), Worlds.Package("Waiting", location: "L2")));
        made.Keys().Should().Be("stock_locations, products, packages, cargo_companies, denial_reasons, users");
        made["packages.0"].Should().Be((await oms.Get("packages/1/")).Text);
        made["packages.1"].Should().Be((await oms.Get("packages/2/")).Text);
        made["products"].Should().Contain("\"sku\":\"A\"");
        made["stock_locations.1"].Should().Be((await oms.Get("stock-locations/2/")).Text);
        made["denial_reasons.1"].Should().Be((await oms.Get("packages/package_denial_reason/2/")).Text);
        made["cargo_companies.0"].Should().Be((await oms.Get("cargo-company/1/")).Text);
    }

    [Fact]
    public async Task AnOrderIsPlannedAndShowsItsPackages()
    {
        var oms = await simulator.Sandbox(
            """
            { "stock_locations": [{ "erp_code": "L1", "priority": 1, "stock": [{ "sku": "A", "quantity": 1 }] }, { "erp_code": "L2", "priority": 2, "stock": [{ "sku": "B", "quantity": 1 }] }],
              "scenarios": [{ "name": "S", "default_stock_location": "L2", "initial_status": "WaitingRemoteAction" }] }
            """
        );
        var made = await oms.World(
            """{"orders":[{"number":"7","items":[{"sku":"A","quantity":1},{"sku":"B","quantity":1},{"sku":"C","quantity":1}]}]}"""
        );
        made.At("orders.0.packages")
            .EnumerateArray()
            .Select(package =>
                $"{package.GetProperty("number")} {package.GetProperty("stock_location").GetProperty("erp_code")} {package.GetProperty("state").GetProperty("enum_value")}"
            )
            .Should()
            .Equal("7P1 L1 150", "7P2 L2 150", "7P3 L2 920");
        (await oms.Get("orders/1/")).Keys().Should().NotContain("packages");
        (await oms.Get("orderexecutionplans/1/"))["state"].Should().Be("pending");
    }

    [Fact]
    public async Task AKnownLocationAndAKnownProductAreUpdated()
    {
        var oms = await simulator.SandboxWithPackage();
        await oms.World("""{"stock_locations":[{"erp_code":"L1","priority":7}],"products":[{"sku":"A","barcode":null}]}""");
        var location = await oms.Get("stock-locations/1/");
        (location["priority"], location["name"], location["max_quota"]).Should().Be(("7", "Kadıköy", "1000"));
        (await oms.Get("stock-locations/")).Count.Should().Be(2);
        var product = (await oms.Get("order_items/1/")).At("product");
        (product.GetProperty("barcode").GetRawText(), product.GetProperty("name").GetString()).Should().Be(("null", "Kazak"));
    }

    [Fact]
    public async Task APackageMayJoinAnOrderThatExists()
    {
        var oms = await simulator.SandboxWithPackage();
        var number = (await oms.Get("orders/1/"))["number"];
        var made = await oms.World(
            $$"""{"packages":[{"order":"{{number}}","stock_location":"L2","state":"Shipped","items":[{"sku":"B","quantity":3}],"awb_number":"AWB9"}]}"""
        );
        (made["packages.0.number"], made["packages.0.order_id"], made["packages.0.shipment.awb_number"], made["packages.0.shipment.status"])
            .Should()
            .Be(($"{number}P2", "1", "AWB9", "shipped"));
        (await oms.Get("orders/1/")).At("orderitem_set").GetArrayLength().Should().Be(3);
    }

    [Fact]
    public async Task APackageBringsItsOwnStockAndHasNoLog()
    {
        var oms = await simulator.SandboxWithPackage("Waiting");
        (await oms.Get("query-stock-availability?erp_code=L1&" + string.Join('&', Enumerable.Repeat("sku=A", 100)))).ShouldBe(
            200,
            """{"L1":true}"""
        );
        (await oms.Patch("__admin/stock", """[{"stock_location":"L1","sku":"A","quantity":2}]""")).ShouldBe(
            200,
            """[{"stock_location":"L1","sku":"A","on_hand":2,"reserved":2,"available":0,"discrepancy":false}]"""
        );
        (await oms.Get("state-transition-logs/")).Count.Should().Be(0);
    }
}
