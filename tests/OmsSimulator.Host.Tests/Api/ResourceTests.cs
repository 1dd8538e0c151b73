using System.Text.Json;

namespace OmsSimulator.Host.Tests.Api;

/// <summary>The keys of every resource, in the order of http.md.</summary>
[Collection(OpenMode.Name)]
public sealed class ResourceTests(OpenSimulator simulator)
{
    private const string State = "id, name, config, enum_class, enum_value, content_type, created_date, modified_date";
    private const string Address = "id, title, line, city, country, township, district, postcode, notes, latitude, longitude, is_active";
    private const string Product =
        "id, omnitron_id, name, sku, base_code, barcode, attributes, productimage_set, created_date, modified_date";
    private const string Location =
        "id, omnitron_id, name, stock_location_type, erp_code, address, is_active, priority, is_fulfillment_center, is_pickup_location, is_delivery_location, is_return_available, is_fast_delivery_available, "
        + "conf, tags, engine, email, daytime_phone, evening_phone, fax_number, created_date, modified_date, quota, max_quota, available_quota";
    private const string OrderItem =
        "id, omnitron_id, order, state, product, quantity, price, price_currency, retail_price, tax_rate, discount_amount, net_amount, attributes, created_date, modified_date";

    [Fact]
    public async Task APackage()
    {
        var package = await (await simulator.SandboxWithPackage("Packed")).Get("packages/1/");
        package
            .Keys()
            .Should()
            .Be(
                "id, number, state, order, order_id, order_number, date_placed, channel_name, payment_type, city, order_notes, remote_id, delivery_range, shipment, shipping_label, shipment_date, invoice_number, "
                    + "stock_location, packageitem_set, commands, created_date, modified_date"
            );
        package.Keys("state").Should().Be(State);
        package
            .Keys("shipment")
            .Should()
            .Be(
                "id, package, transfer_order, cargo_company, awb_number, tracking_number, query_number, status, label_url, created_date, modified_date"
            );
        package.Keys("shipment.package").Should().Be("id, number");
        package.Keys("shipment.cargo_company").Should().Be("id, name, erp_code, shipping_company");
        package.Keys("stock_location").Should().Be(Location);
        package.Keys("stock_location.address").Should().Be(Address);
        package
            .Keys("packageitem_set.0")
            .Should()
            .Be("id, package, order_item, state, quantity, unit_weight, barcode, denial_reason, discrepancy, created_date, modified_date");
        package.Keys("packageitem_set.0.order_item").Should().Be(OrderItem);
        package.Keys("packageitem_set.0.order_item.product").Should().Be(Product);
        package
            .Keys("commands.0")
            .Should()
            .Be("id, label, ui_visibility, slug, created_date, modified_date, translations, command, source_state, destination_state");
        (package["shipment.label_url"], package["shipping_label"])
            .Should()
            .Be(("/api/v1/oms/packages/1/label/", "/api/v1/oms/packages/1/label/"));
        foreach (
            var unset in (string[])
                [
                    "remote_id",
                    "delivery_range",
                    "shipment_date",
                    "invoice_number",
                    "shipment.transfer_order",
                    "shipment.tracking_number",
                    "packageitem_set.0.barcode",
                    "commands.0.translations",
                ]
        )
        {
            package[unset].Should().Be("null", unset);
        }

        foreach (var empty in (string[])["state.config", "stock_location.conf", "packageitem_set.0.order_item.attributes"])
            package[empty].Should().Be("{}", empty);
    }

    [Fact]
    public async Task AState() =>
        (await (await simulator.SandboxWithPackage()).Get("packages/1/"))["state"]
            .Should()
            .Be(
                """{"id":33,"name":"Waiting","config":{},"enum_class":"PackageStatus","enum_value":"100","content_type":26,"created_date":"2026-01-05T08:15:30.123456Z","modified_date":"2026-01-05T08:15:30.123456Z"}"""
            );

    [Fact]
    public async Task ACommandAsThePackageListsIt() =>
        (await (await simulator.SandboxWithPackage("WaitingRemoteAction")).Get("packages/1/"))["commands.0"]
            .Should()
            .Be(
                """{"id":1809,"label":"Package State Transition","ui_visibility":["third_party","oms_web","instore"],"slug":"package__pkg_state_transition__waiting-remote-action__preparing","created_date":"2026-01-05T08:15:30.123456Z","modified_date":"2026-01-05T08:15:30.123456Z","translations":null,"command":"PKG_STATE_TRANSITION","source_state":142,"destination_state":34}"""
            );

    [Fact]
    public async Task AnOrder()
    {
        var order = await (await simulator.SandboxWithPackage()).Get("orders/1/");
        order
            .Keys()
            .Should()
            .Be(
                "id, omnitron_id, number, state, commands, orderitem_set, channel, customer, payment_type, shipping_option_slug, shipping_address, date_placed, created_date, modified_date"
            );
        order.Keys("state").Should().Be(State);
        (order["state.enum_class"], order["state.enum_value"], order["state.content_type"], order["orderitem_set.0.state.content_type"])
            .Should()
            .Be(("OrderStatus", "400", "2", "3"));
        order.Keys("orderitem_set.0").Should().Be(OrderItem);
        order.Keys("channel").Should().Be("id, name");
        order.Keys("customer").Should().Be("first_name, last_name, email, phone");
        order.Keys("shipping_address").Should().Be(Address);
        order.Keys("shipping_address.city").Should().Be("pk, name, country");
        order.Keys("shipping_address.country").Should().Be("pk, code, name");
        order.Keys("shipping_address.township").Should().Be("pk, name, city");
        (
            order["orderitem_set.0.price"],
            order["orderitem_set.0.net_amount"],
            order["orderitem_set.1.price"],
            order["orderitem_set.0.discount_amount"]
        )
            .Should()
            .Be(("250.00", "500.00", "99.90", "0.00"));
    }

    [Fact]
    public async Task TheOtherResources()
    {
        var oms = await simulator.SandboxWithPackage();
        await oms.World(
            """{"scenarios":[{"name":"S","default_stock_location":"L1"}],"orders":[{"number":"9","items":[{"sku":"A","quantity":1}]}]}"""
        );
        (await oms.Run(1, "REFUSE_THE_PACKAGE", "Waiting", "NeedsRescheduling", """{"denial_reason":1}""")).ShouldBe(204);
        (await oms.Get("packages/short/")).Keys("results.0").Should().Be("id, number, state, stock_location_erp_code, packageitem_count");
        (await oms.Get("packages/short/?pk__in=1"))["results.0"]
            .Should()
            .Be("""{"id":1,"number":"5000000001P1","state":"930","stock_location_erp_code":"L1","packageitem_count":2}""");
        (await oms.Get("packages/package_denial_reason/1/"))
            .Keys()
            .Should()
            .Be("id, title, remote_id, priority, is_active, created_date, modified_date");
        (await oms.Get("packages/package-items/1/"))["denial_reason"]
            .Should()
            .Be((await oms.Get("packages/package_denial_reason/1/")).Text);
        var plan = await oms.Get("orderexecutionplans/1/");
        plan.Keys().Should().Be("id, state, order, commands, orderexecutionplanitem_set, context, created_date, modified_date");
        plan.Keys("orderexecutionplanitem_set.0").Should().Be("id, order_item, package, stock_location");
        plan.Keys("context.attempts.0").Should().Be("at, rule, stock");
        (plan["state"], plan["order"]).Should().Be(("completed", """{"id":2,"number":"9"}"""));
        var log = await oms.Get("state-transition-logs/1/");
        log.Keys().Should().Be("id, old_state, new_state, user, attributes, created_date, object_id, content_type");
        log["attributes"]
            .Should()
            .Be(
                $$"""{"command.slug":"REFUSE_THE_PACKAGE","command.transition_id":{{Oms.Way("REFUSE_THE_PACKAGE", "Waiting", "NeedsRescheduling").Id}},"remote_user_pk":null,"remote_user_mail":null}"""
            );
        (log.Keys("old_state"), log["user"], log["object_id"], log["content_type"]).Should().Be((State, "null", "1", "26"));
        (await oms.Get("stocklocations/list-simple/")).Keys("0").Should().Be(Location);
        (await oms.Get("stocklocations/list-simple/"))["0.address"].Should().Be("1");
    }

    [Fact]
    public async Task ADiscrepancyStandsOnAnItemThatNobodyElseHas()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Patch("__admin/stock", """[{"stock_location":"L2","sku":"A","quantity":1}]""")).ShouldBe(HttpStatus.Ok);
        (await oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM_ADVANCED", "Waiting", "OutOfStock", """{"package_items":[1]}""")).ShouldBe(
            HttpStatus.Ok
        );
        (await oms.Get("packages/package-items/1/")).Keys("discrepancy").Should().Be("id, created_date");
    }

    [Fact]
    public async Task AResourceInAListIsTheSameAsItsDetail()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Packed"), Worlds.Package("Blocked"), Worlds.Package("Delivered")));
        (await oms.Run(1, "SHIP_THE_PACKAGE", "Packed", "Shipped")).ShouldBe(HttpStatus.Ok);
        foreach (
            var list in (string[])
                [
                    "packages/",
                    "packages/package-items/",
                    "packages/package_denial_reason/",
                    "orders/",
                    "order_items/",
                    "state-transition-logs/",
                    "stock-locations/",
                    "cargo-company/",
                ]
        )
        {
            foreach (var row in (await oms.Get(list)).At("results").EnumerateArray())
                row.GetRawText().Should().Be((await oms.Get($"{list}{row.GetProperty("id")}/")).Text, list);
        }
    }

    [Fact]
    public async Task EveryTimestampHasMicrosecondsAndZ()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-12-31T23:59:59Z"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe(204);
        var package = await oms.Get("packages/1/");
        package["modified_date"].Should().Be("2026-12-31T23:59:59.000000Z");
        var stamps = Stamps(package.Json).ToArray();
        stamps
            .Should()
            .HaveCountGreaterThan(10)
            .And.AllSatisfy(stamp => stamp.Should().MatchRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$"));
    }

    private static IEnumerable<string> Stamps(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member =>
                    member.Name.EndsWith("_date", StringComparison.Ordinal) && member.Value.ValueKind == JsonValueKind.String
                        ? [member.Value.GetString()!]
                        : Stamps(member.Value)
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Stamps),
            _ => [],
        };
}
