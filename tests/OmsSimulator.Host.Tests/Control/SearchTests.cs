namespace OmsSimulator.Host.Tests.Control;

[Collection(OpenMode.Name)]
public sealed class SearchTests(OpenSimulator simulator)
{
    private const string World = """
        {"stock_locations": [{"erp_code": "L1", "name": "Kadıköy", "stock": [{"sku": "MUG", "quantity": 99}]}],
         "products": [{"sku": "MUG", "name": "Kupa", "barcode": "8690000000011"}],
         "scenarios": [{"name": "S", "default_stock_location": "L1"}],
         "orders": [
           {"number": "N-100", "items": [{"sku": "MUG", "quantity": 1}], "customer": {"first_name": "Şule", "last_name": "Öz", "email": "sule@example.com"}},
           {"number": "N-101", "items": [{"sku": "MUG", "quantity": 1}], "customer": {"first_name": "Can", "last_name": "Er", "phone": "+905551112233"}}],
         "packages": [{"stock_location": "L1", "state": "Shipped", "items": [{"sku": "MUG", "quantity": 1}], "awb_number": "AWB-777"}]}
        """;

    [Theory]
    [InlineData("N-100", "order 1 number; package 1 number")]
    [InlineData("N-100P1", "package 1 number")]
    [InlineData("N-10", "order 2 number; package 2 number; order 1 number; package 1 number")]
    [InlineData("2", "package 2 id; order 2 id")]
    [InlineData("AWB-777", "package 3 awb")]
    [InlineData("awb-7", "package 3 awb")]
    [InlineData("MUG", "product 1 sku")]
    [InlineData("kup", "product 1 sku")]
    [InlineData("8690000000011", "product 1 sku")]
    [InlineData("Şule", "order 1 customer; package 1 customer")]
    [InlineData("can er", "order 2 customer; package 2 customer")]
    [InlineData("5551112", "order 2 customer; package 2 customer")]
    [InlineData("L1", "stock_location 1 number")]
    [InlineData("nothing", "")]
    public async Task WhatIsNamedIsFound(string text, string found)
    {
        var oms = await simulator.Sandbox(World);
        var answer = (await oms.Get($"__admin/search?q={Uri.EscapeDataString(text)}")).ShouldBe(HttpStatus.Ok);
        string.Join(
                "; ",
                answer
                    .At("results")
                    .EnumerateArray()
                    .Select(static hit => $"{hit.GetProperty("kind")} {hit.GetProperty("id")} {hit.GetProperty("by")}")
            )
            .Should()
            .Be(found);
        answer["complete"].Should().Be("true");
    }

    [Fact]
    public async Task WhatIsFoundIsShown()
    {
        var oms = await simulator.Sandbox(World);
        var answer = (await oms.Get("__admin/search?q=N-100")).ShouldBe(HttpStatus.Ok);
        answer["results.1"]
            .Should()
            .Be("""{"kind":"package","id":1,"number":"N-100P1","title":"Şule Öz","state":"Waiting","by":"number"}""");
    }

    [Fact]
    public async Task ResultsAreBounded()
    {
        var oms = await simulator.Sandbox(World);
        var answer = (await oms.Get("__admin/search?q=N-10&limit=2")).ShouldBe(HttpStatus.Ok);
        (answer.At("results").GetArrayLength(), answer["complete"]).Should().Be((2, "false"));
    }

    [Theory]
    [InlineData("", "/q: required: expected 1 to 100 characters")]
    [InlineData("?q=%20", "/q: required: expected 1 to 100 characters")]
    [InlineData("?q=a&limit=0", "/limit: expected a whole number from 1 to 100")]
    [InlineData("?q=a&limit=x", "/limit: expected a whole number from 1 to 100")]
    [InlineData("?query=a", "/query: unknown here; expected q, limit")]
    public async Task AWrongQueryIsRefused(string query, string problem) =>
        (await (await simulator.Sandbox()).Get($"__admin/search{query}"))
            .ShouldBe(HttpStatus.Unprocessable)["detail"]
            .Should()
            .StartWith(problem);

    [Fact]
    public async Task ATextThatIsTooLongIsRefused() =>
        (await (await simulator.Sandbox()).Get($"__admin/search?q={new string('a', 101)}")).ShouldBe(HttpStatus.Unprocessable);
}
