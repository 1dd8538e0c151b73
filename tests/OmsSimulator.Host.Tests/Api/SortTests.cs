using System.Text.Json;

namespace OmsSimulator.Host.Tests.Api;

[Collection(OpenMode.Name)]
public sealed class SortTests(OpenSimulator simulator)
{
    private static readonly string[] States =
    [
        "Waiting",
        "Preparing",
        "Packed",
        "Shipped",
        "Blocked",
        "ReadyForPackaging",
        "OutOfStock",
        "PackagingCanceled",
    ];

    [Fact]
    public async Task TheLatestIdComesFirst()
    {
        var oms = await FilterWorld.In(simulator);
        (await oms.Get("packages/")).Ids.Should().Equal(6, 5, 4, 3, 2, 1);
        (await oms.Get("packages/?sort=-id")).Ids.Should().Equal(6, 5, 4, 3, 2, 1);
        (await oms.Get("packages/?sort=id")).Ids.Should().Equal(1, 2, 3, 4, 5, 6);
        (await oms.Get("packages/?sort=unknown")).Ids.Should().Equal(6, 5, 4, 3, 2, 1);
        (await oms.Get("packages/?sort=-unknown")).Ids.Should().Equal(6, 5, 4, 3, 2, 1);
        (await oms.Get("packages/?state=33&sort=id")).Ids.Should().Equal(1, 2, 5);
    }

    [Theory]
    [InlineData("number", "number")]
    [InlineData("created_date", "created_date")]
    [InlineData("modified_date", "modified_date")]
    [InlineData("state__enum_value", "state.enum_value")]
    [InlineData("order__number", "order_number")]
    [InlineData("stock_location__erp_code", "stock_location.erp_code")]
    public async Task AFieldSortsUpAndDown(string field, string member)
    {
        var oms = await FilterWorld.In(simulator);
        var up = Values(await oms.Get($"packages/?sort={field}"), member);
        up.Should().Equal(up.Order(StringComparer.Ordinal));
        Values(await oms.Get($"packages/?sort=-{field}"), member).Should().Equal(up.Reverse());
    }

    [Fact]
    public async Task PagesOfASortedListCutItWithoutGaps()
    {
        var oms = await Many();
        foreach (var sort in (string[])["state", "-stock_location", "order", "-created_date", "shipment_date", "-number"])
        {
            var whole = (await oms.Get($"packages/?limit=100&sort={sort}")).Ids;
            var pages = new List<int>();
            for (var page = 1; page <= 7; page++)
                pages.AddRange((await oms.Get($"packages/?limit=6&sort={sort}&page={page}")).Ids);
            pages.Should().Equal(whole, sort);
        }
    }

    [Fact]
    public async Task TheIndicesOfStateLocationAndOrderFindWhatAScanFinds()
    {
        var oms = await Many();
        var random = new Random(5);
        for (var step = 0; step < 40; step++)
        {
            var id = random.Next(1, 41);
            var ways = (await oms.Get($"packages/{id}/"))
                .At("commands")
                .EnumerateArray()
                .Where(way => way.GetProperty("command").GetString() == "PKG_STATE_TRANSITION")
                .ToArray();
            if (ways.Length > 0)
                (await oms.Command(id, $$"""{"transition":{{ways[random.Next(ways.Length)].GetProperty("id")}}}""")).ShouldBe(204);
        }

        var scan = (await oms.Get("packages/?limit=100&sort=id")).At("results").EnumerateArray().ToArray();
        for (var round = 0; round < 60; round++)
        {
            string?[] wanted = [Maybe("state.id"), Maybe("state.enum_value"), Maybe("stock_location.id"), Maybe("order_id")];
            var query = Query(wanted);
            var expected = scan.Where(row =>
                    Fits(row, "state.id", wanted[0])
                    && Fits(row, "state.enum_value", wanted[1])
                    && Fits(row, "stock_location.id", wanted[2])
                    && Fits(row, "order_id", wanted[3])
                )
                .Select(row => row.GetProperty("id").GetInt32())
                .ToArray();
            var found = await oms.Get($"packages/?limit=100{query}");
            found.Ids.Should().Equal(expected.Reverse(), query);
            found.Count.Should().Be(expected.Length);
            (await oms.Get($"packages/short/?limit=3&sort=id{query}")).Ids.Should().Equal(expected.Take(3), query);
        }

        string? Maybe(string member) => random.Next(3) == 0 ? null : Value(scan[random.Next(scan.Length)], member);
    }

    private static string Query(string?[] wanted) =>
        string.Concat(
            ((string[])["state", "state__enum_value", "stock_location", "order"])
                .Zip(wanted)
                .Where(pair => pair.Second is not null)
                .Select(pair => $"&{pair.First}={pair.Second}")
        );

    private static bool Fits(JsonElement row, string member, string? wanted) => wanted is null || Value(row, member) == wanted;

    private static string Value(JsonElement row, string member)
    {
        var value = member.Split('.').Aggregate(row, (element, step) => element.GetProperty(step));
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
    }

    private static string[] Values(Answer list, string member) =>
        [.. list.At("results").EnumerateArray().Select(row => Value(row, member))];

    private Task<Oms> Many() =>
        simulator.Sandbox(
            Worlds.With(
                Enumerable.Range(0, 40).Select(index => Worlds.Package(States[index % States.Length], location: $"L{(index % 3) + 1}"))
            )
        );
}
