namespace OmsSimulator.Host.Tests.Api;

[Collection(OpenMode.Name)]
public sealed class QueryFuzzTests(OpenSimulator simulator)
{
    private static readonly string[] Lists =
    [
        "packages/",
        "packages/short/",
        "packages/package-items/",
        "packages/package_denial_reason/",
        "orders/",
        "order_items/",
        "orderexecutionplans/",
        "state-transition-logs/",
        "stock-locations/",
        "cargo-company/",
        "stocklocations/list-simple/",
        "query-stock-availability",
        "__admin/packages/1/commands",
        "__admin/contract",
    ];

    private static readonly string[] Names =
    [
        "page",
        "LIMIT",
        "limit",
        "page_size",
        "sort",
        "state",
        "state__enum_value",
        "state__enum_value__ne",
        "order",
        "order__number",
        "order__omnitron_id",
        "stock_location",
        "stock_location__erp_code",
        "stock_location__erp_code__in",
        "created_date__gte",
        "created_date__lte",
        "modified_date__gte",
        "created_date__gt",
        "product_sku",
        "order__channel",
        "shipment__cargo_company",
        "id__gt",
        "id__lte",
        "pk__in",
        "package",
        "package__number",
        "old_state",
        "new_state__enum_value__in",
        "object_id",
        "content_type",
        "number",
        "omnitron_id",
        "order_number",
        "erp_code",
        "tag",
        "sku",
        "to",
        "format",
        "unknown",
        "",
    ];

    private static readonly string[] Values =
    [
        "",
        "last",
        "1",
        "2",
        "0",
        "-1",
        "33",
        "100",
        "100,150",
        ",",
        "1,x",
        "abc",
        "A",
        "L1",
        "%C4%B1",
        "%FF",
        "%00",
        "%ED%A0%80",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "2147483648",
        "1.0",
        "1e3",
        "%2B1",
        "2026-01-05",
        "2026-01-05T08:15:30.123456Z",
        "2026-01-05T08:15:30+03:00",
        "2026-13-01",
        "0001-01-01T00:00:00%2B14:00",
        "9999-12-31T23:59:59-14:00",
        "-id",
        "--id",
        "-",
        "number",
        "-created_date",
        "state",
        "-stock_location__erp_code",
        "shipment_date",
        "max_quota",
        "Packed",
        "mermaid",
        "'",
        "%22",
        "a b",
        "a+b",
    ];

    [Fact]
    public async Task NoQueryIsAFaultOfTheSimulator()
    {
        var random = new Random(20260105);
        var oms = await simulator.Sandbox(
            Worlds.With(Worlds.Package("Waiting"), Worlds.Package("Packed"), Worlds.Package("Blocked"), Worlds.Package("Shipped"))
        );
        (await oms.Run(1, "PKG_STATE_TRANSITION", "Waiting", "Preparing")).ShouldBe(204);
        var facts = await oms.Facts();
        for (var round = 0; round < 4000; round++)
        {
            var query = string.Join('&', Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{Pick(Names)}={Pick(Values)}"));
            var path = $"{Pick(Lists)}?{query}";
            FuzzTests.RightEnvelope(await oms.Get(path), path.StartsWith("__admin", StringComparison.Ordinal), path);
        }

        (await oms.Facts()).Should().Be(facts);

        string Pick(string[] all) => all[random.Next(all.Length)];
    }
}
