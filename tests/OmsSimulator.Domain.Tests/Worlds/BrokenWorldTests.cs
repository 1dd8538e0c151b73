namespace OmsSimulator.Domain.Tests;

/// <summary>A broken world document: all problems at once, each with its place, and nothing changed.</summary>
public sealed class BrokenWorldTests
{
    [Theory]
    [InlineData("[]", "", "expected an object, found a list")]
    [InlineData("7", "", "expected an object, found a number")]
    [InlineData("null", "", "expected an object, found null")]
    [InlineData("""{"Orders":[]}""", "/Orders", "unknown key")]
    [InlineData("""{"a/b~c":1}""", "/a~1b~0c", "unknown key")]
    [InlineData("""{"orders":{}}""", "/orders", "expected a list, found an object")]
    [InlineData("""{"orders":[7]}""", "/orders/0", "expected an object, found a number")]
    [InlineData("""{"orders":[{"number":"N1","items":[]}]}""", "/orders/0/items", "not empty")]
    [InlineData("""{"orders":[{"number":"N1"}]}""", "/orders/0/items", "required")]
    [InlineData("""{"orders":[{"number":"","items":[{"sku":"A","quantity":1}]}]}""", "/orders/0/number", "not empty")]
    [InlineData("""{"orders":[{"number":"N1","items":[{"sku":"A","quantity":0}]}]}""", "/orders/0/items/0/quantity", "from 1 to")]
    [InlineData("""{"orders":[{"number":"N1","items":[{"sku":"A","quantity":1.5}]}]}""", "/orders/0/items/0/quantity", "whole number")]
    [InlineData("""{"orders":[{"number":"N1","items":[{"sku":"A","quantity":1e99}]}]}""", "/orders/0/items/0/quantity", "whole number")]
    [InlineData("""{"orders":[{"number":"N1","items":[{"sku":"A","quantity":1,"price":5}]}]}""", "/orders/0/items/0/price", "as a string")]
    [InlineData("""{"orders":[{"number":"N1","items":[{"sku":"A","quantity":1,"price":"-0.01"}]}]}""", "/orders/0/items/0/price", "from 0")]
    [InlineData(
        """{"orders":[{"number":"N1","items":[{"sku":"A","quantity":1}],"date_placed":"5 January"}]}""",
        "/orders/0/date_placed",
        "instant"
    )]
    [InlineData(
        """{"orders":[{"number":"N1","items":[{"sku":"A","quantity":1}],"customer":[]}]}""",
        "/orders/0/customer",
        "expected an object"
    )]
    [InlineData(
        """{"orders":[{"number":"N1","items":[{"sku":"A","quantity":1}]},{"number":"N1","items":[{"sku":"A","quantity":1}]}]}""",
        "/orders/1/number",
        "twice"
    )]
    [InlineData("""{"products":[{"sku":7}]}""", "/products/0/sku", "expected a string, found a number")]
    [InlineData("""{"products":[{}]}""", "/products/0/sku", "required")]
    [InlineData(
        """{"stock_locations":[{"erp_code":"L9","stock_location_type":"shop"}]}""",
        "/stock_locations/0/stock_location_type",
        "store, warehouse"
    )]
    [InlineData("""{"stock_locations":[{"erp_code":"L9","max_quota":-1}]}""", "/stock_locations/0/max_quota", "from 0")]
    [InlineData("""{"stock_locations":[{"erp_code":"L9","quota":1}]}""", "/stock_locations/0/quota", "unknown key")]
    [InlineData("""{"stock_locations":[{"erp_code":"L9","is_active":"yes"}]}""", "/stock_locations/0/is_active", "true or false")]
    [InlineData("""{"stock_locations":[{"erp_code":"L9","tags":["a",7]}]}""", "/stock_locations/0/tags/1", "expected a string")]
    [InlineData(
        """{"stock_locations":[{"erp_code":"L9","address":{"latitude":"91"}}]}""",
        "/stock_locations/0/address/latitude",
        "from -90 to 90"
    )]
    [InlineData(
        """{"stock_locations":[{"erp_code":"L1","stock":[{"sku":"A","quantity":1}]}]}""",
        "/stock_locations/0/stock/0/quantity",
        "at least 2"
    )]
    [InlineData(
        """{"scenarios":[{"name":"S","default_stock_location":"NO"}]}""",
        "/scenarios/0/default_stock_location",
        "unknown stock location"
    )]
    [InlineData(
        """{"scenarios":[{"name":"S","default_stock_location":"L1","initial_status":"Packed"}]}""",
        "/scenarios/0/initial_status",
        "expected Waiting, WaitingRemoteAction (Waiting Remote Action), Preparing"
    )]
    [InlineData(
        """{"scenarios":[{"name":"S","default_stock_location":"L1","rules":[{"conditions":["NEAREST"]}]}]}""",
        "/scenarios/0/rules/0/conditions/0",
        "SELECT_BY_QUOTA"
    )]
    [InlineData(
        """{"scenarios":[{"name":"S","default_stock_location":"L1","rules":[{"transferable":"yes"}]}]}""",
        "/scenarios/0/rules/0/transferable",
        "true or false"
    )]
    [InlineData("""{"denial_reasons":[{"title":"No staff"}]}""", "/denial_reasons/0/title", "exists already")]
    [InlineData("""{"denial_reasons":[{"title":"X","priority":-1}]}""", "/denial_reasons/0/priority", "from 0")]
    [InlineData("""{"users":[{"username":"u"}]}""", "/users/0/password", "required")]
    [InlineData(
        """{"packages":[{"stock_location":"L1","state":"Lost","items":[{"sku":"A","quantity":1}]}]}""",
        "/packages/0/state",
        "unknown state"
    )]
    [InlineData(
        """{"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}],"order":"NO"}]}""",
        "/packages/0/order",
        "unknown order"
    )]
    [InlineData(
        """{"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}],"blocked_in":"Waiting"}]}""",
        "/packages/0/blocked_in",
        "only a package in Blocked"
    )]
    [InlineData(
        """{"packages":[{"stock_location":"L1","state":"Blocked","items":[{"sku":"A","quantity":1}],"blocked_in":"Packed"}]}""",
        "/packages/0/blocked_in",
        "expected Waiting"
    )]
    [InlineData(
        """{"packages":[{"stock_location":"L1","state":"Packed","items":[{"sku":"A","quantity":1}],"cancelled_in":"Waiting"}]}""",
        "/packages/0/cancelled_in",
        "only a package in"
    )]
    [InlineData(
        """{"packages":[{"stock_location":"L1","state":"CancellationWaiting","items":[{"sku":"A","quantity":1}],"cancelled_in":"Shipped"}]}""",
        "/packages/0/cancelled_in",
        "expected Waiting"
    )]
    [InlineData(
        """{"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}],"awb_number":"X"}]}""",
        "/packages/0/awb_number",
        "no shipment"
    )]
    [InlineData(
        """{"packages":[{"stock_location":"L1","state":"Waiting Cargo Label","items":[{"sku":"A","quantity":1}],"awb_number":"X"}]}""",
        "/packages/0/awb_number",
        "no shipment"
    )]
    [InlineData(
        """{"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1,"price":"1"}]}]}""",
        "/packages/0/items/0/price",
        "unknown key"
    )]
    public void AProblemNamesItsPlace(string document, string pointer, string detail)
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        var before = Picture.Of(oms.Oms);
        var problem = oms.TryWorld(document, out var conflict).List.Should().ContainSingle().Subject;
        problem.Pointer.Should().Be(pointer);
        problem.Detail.Should().Contain(detail);
        conflict.Should().BeFalse();
        Picture.Of(oms.Oms).Should().Be(before);
    }

    [Fact]
    public void AllProblemsComeAtOnceAndNothingIsMade()
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        var before = Picture.Of(oms.Oms);
        oms.TryWorld(
                """
                { "products": [{ "sku": "NEW" }, { "skus": "x" }], "stock_locations": [{ "erp_code": 1, "priority": "high" }], "users": 7, "extra": null }
                """,
                out _
            )
            .List.Select(problem => problem.Pointer)
            .Should()
            .BeEquivalentTo(
                "/products/1/sku",
                "/products/1/skus",
                "/stock_locations/0/erp_code",
                "/stock_locations/0/priority",
                "/users",
                "/extra"
            );
        Picture.Of(oms.Oms).Should().Be(before);
    }

    [Fact]
    public void WhatTheWorldDoesNotKnowComesAtOnceToo() =>
        Sandbox
            .WithPackageIn("Waiting")
            .TryWorld(
                """
                {
                  "scenarios": [{ "name": "S", "default_stock_location": "NO", "initial_status": "NO" }],
                  "packages": [{ "stock_location": "L1", "state": "NO", "items": [{ "sku": "A", "quantity": 1 }], "order": "NO" }]
                }
                """,
                out _
            )
            .List.Select(problem => problem.Pointer)
            .Should()
            .BeEquivalentTo("/scenarios/0/default_stock_location", "/scenarios/0/initial_status", "/packages/0/order", "/packages/0/state");

    [Fact]
    public void AKnownOrderNumberIsAConflict()
    {
        var problems = Sandbox
            .WithPackageIn("Waiting")
            .TryWorld("""{"orders":[{"number":"5000000001","items":[{"sku":"A","quantity":1}]}]}""", out var conflict);
        conflict.Should().BeTrue();
        problems.List.Should().ContainSingle().Which.Pointer.Should().Be("/orders/0/number");
    }

    [Fact]
    public void ATextThatIsTooLongIsOneProblem() =>
        Sandbox
            .Of("{}")
            .TryWorld($$"""{"products":[{"sku":"{{new string('a', 300)}}"}]}""", out _)
            .List.Should()
            .ContainSingle()
            .Which.Should()
            .Be(new Problem("/products/0/sku", "expected at most 255 characters, found 300"));

    [Fact]
    public void OnlyTheFirstHundredProblemsAreKept() =>
        Sandbox
            .Of("{}")
            .TryWorld($$"""{"products":[{{string.Join(',', Enumerable.Repeat("{}", 500))}}]}""", out _)
            .List.Should()
            .HaveCount(100);

    [Theory]
    [InlineData("""[{"stock_location":"L1","sku":"A","quantity":1}]""", "/0/quantity")]
    [InlineData("""[{"stock_location":"L1","sku":"A","quantity":2},{"stock_location":"NO","sku":"A","quantity":2}]""", "/1/stock_location")]
    [InlineData("""[{"stock_location":"L1","sku":"NO","quantity":2}]""", "/0/sku")]
    [InlineData("""[{"stock_location":"L1","sku":"A"}]""", "/0/quantity")]
    [InlineData("""[7]""", "/0")]
    [InlineData("{}", "")]
    public void StockThatCannotBeSetNamesItsPlace(string document, string pointer)
    {
        var oms = Sandbox.WithPackageIn("Waiting");
        var problems = new Problems();
        var rows = WorldDocument.ReadStock(Sandbox.Json(document), problems);
        if (problems.None)
        {
            foreach (var (location, row) in rows)
                WorldCheck.CheckStock(oms.Oms, location, row, problems);
        }

        problems.List.Should().ContainSingle().Which.Pointer.Should().Be(pointer);
    }
}
