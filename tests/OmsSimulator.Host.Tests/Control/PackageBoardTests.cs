using System.Globalization;

namespace OmsSimulator.Host.Tests.Control;

[Collection(OpenMode.Name)]
public sealed class PackageBoardTests(OpenSimulator simulator)
{
    private const string Board = "__admin/packages/board";

    [Fact]
    public async Task EveryStateIsAColumnWithItsCountAndItsLatestPackages()
    {
        var oms = await Sandbox();
        var board = (await oms.Get($"{Board}?limit=2")).ShouldBe(HttpStatus.Ok);
        (board["total"], board["page"], board["limit"]).Should().Be(("6", "1", "2"));
        Columns(board).Should().Equal("Waiting 4: 4 3", "Packed 1: 5", "Shipped 1: 6");
        board.At("columns").GetArrayLength().Should().BeGreaterThan(15, "states without packages are columns too");
        var card = board.At("columns").EnumerateArray().Single(column => column.GetProperty("state").GetString() == "Shipped");
        card.GetProperty("packages")[0].GetProperty("awb_number").GetString().Should().Be("AWB-9");
        card.GetProperty("packages")[0].GetProperty("pieces").GetInt32().Should().Be(3);
        Columns(await oms.Get($"{Board}?limit=2&page=2")).Should().Equal("Waiting 4: 2 1", "Packed 1: ", "Shipped 1: ");
        Columns(await oms.Get($"{Board}?limit=2&page=2&state=Waiting")).Should().Equal("Waiting 4: 2 1");
    }

    [Theory]
    [InlineData("stock_location=L2", "Waiting 1: 4")]
    [InlineData("stock_location=L1&state=Waiting&limit=2&page=2", "Waiting 3: 1")]
    [InlineData("order=O-1", "Waiting 1: 3")]
    [InlineData("channel=Market", "Waiting 1: 3")]
    [InlineData("channel=Nobody", "")]
    [InlineData("age=PT1H", "Waiting 4: 4 3 2 1", "Packed 1: 5", "Shipped 1: 6")]
    [InlineData("age=PT3H", "")]
    public async Task FiltersNarrowIt(string query, params string[] columns)
    {
        var oms = await Sandbox();
        (await oms.Post("__admin/clock/advance", """{"by":"PT2H"}""")).ShouldBe(HttpStatus.Ok);
        Columns(await oms.Get($"{Board}?{query}")).Should().Equal(columns.Where(static column => column.Length > 0));
    }

    [Theory]
    [InlineData("state=Flying", "/state: unknown state, expected one of Waiting, ")]
    [InlineData("stock_location=L9", "/stock_location: unknown stock location")]
    [InlineData("order=O-9", "/order: unknown order")]
    [InlineData("age=2h", "/age: expected an ISO 8601 duration")]
    [InlineData("page=0", "/page: expected a whole number from 1 to 1000000")]
    [InlineData("limit=201", "/limit: expected a whole number from 1 to 200")]
    [InlineData("location=L1", "/location: unknown here; expected state, stock_location, order, channel, age, page, limit")]
    public async Task AWrongQueryIsRefused(string query, string problem) =>
        (await (await Sandbox()).Get($"{Board}?{query}")).ShouldBe(HttpStatus.Unprocessable)["detail"].Should().StartWith(problem);

    private async Task<Oms> Sandbox()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting"), Worlds.Package("Waiting")));
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-01-05T08:00:00Z"}""")).ShouldBe(HttpStatus.Ok);
        await oms.World(
            """{"scenarios":[{"name":"S","default_stock_location":"L1"}],"orders":[{"number":"O-1","channel_name":"Market","items":[{"sku":"A","quantity":1}]}]}"""
        );
        await oms.World(
            $$"""{"packages":[{{Worlds.Package("Waiting", location: "L2")}},{{Worlds.Package("Packed")}},{{Worlds.Package("Shipped", "\"awb_number\":\"AWB-9\"")}}]}"""
        );
        return oms;
    }

    private static string[] Columns(Answer board) =>
        [
            .. board
                .ShouldBe(HttpStatus.Ok)
                .At("columns")
                .EnumerateArray()
                .Where(static column => column.GetProperty("count").GetInt32() > 0)
                .Select(static column =>
                    $"{column.GetProperty("state")} {column.GetProperty("count")}: "
                    + string.Join(
                        ' ',
                        column
                            .GetProperty("packages")
                            .EnumerateArray()
                            .Select(static card => card.GetProperty("id").GetInt32().ToString(CultureInfo.InvariantCulture))
                    )
                ),
        ];
}
