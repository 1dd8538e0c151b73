namespace OmsSimulator.Domain.Tests;

/// <summary>
/// Planning an order (quota-and-planning.md). L1 has 5 A, L2 5 A and 5 B, L3 5 of A, B and C; D is the default location, without stock.
/// </summary>
public sealed class PlanningTests
{
    private const string Places = """
        "stock_locations": [
          { "erp_code": "L1", "priority": 1, "stock": [{ "sku": "A", "quantity": 5 }] },
          { "erp_code": "L2", "priority": 2, "stock": [{ "sku": "A", "quantity": 5 }, { "sku": "B", "quantity": 5 }] },
          { "erp_code": "L3", "priority": 3, "stock": [{ "sku": "A", "quantity": 5 }, { "sku": "B", "quantity": 5 }, { "sku": "C", "quantity": 5 }] },
          { "erp_code": "D", "is_fulfillment_center": false }
        ]
        """;

    [Theory]
    [InlineData("A:1", "P1 L1 Waiting A1")]
    [InlineData("A:1 B:1", "P1 L2 Waiting A1 B1")]
    [InlineData("C:1 A:1", "P1 L3 Waiting C1 A1")]
    [InlineData("A:2 A:3", "P1 L1 Waiting A2 A3")]
    [InlineData("A:3 A:3", "P1 L1 Waiting A3 | P2 L2 Waiting A3")]
    [InlineData("A:6", "P1 D OutOfStock A6")]
    [InlineData("B:5 C:5 B:1", "P1 L2 Waiting B5 | P2 L3 Waiting C5 B1")]
    [InlineData("A:4 A:4 A:4 A:4", "P1 L1 Waiting A4 | P2 L2 Waiting A4 | P3 L3 Waiting A4 | P4 D OutOfStock A4")]
    [InlineData("Z:1 A:1", "P1 L1 Waiting A1 | P2 D OutOfStock Z1")]
    public void WholeFirstThenSplitByPriorityTheRestToTheDefaultLocation(string items, string packages) =>
        Order(World(Scenario()), items).Should().Be(packages);

    [Theory]
    [InlineData("A:3 A:3", "P1 L1 WaitingRemoteAction A3 | P2 L2 WaitingRemoteAction A3")]
    [InlineData("A:1 Z:1", "P1 L1 Waiting A1 | P2 D OutOfStock Z1")]
    [InlineData("A:1", "P1 L1 Waiting A1")]
    public void TheInitialStatusIsForMoreThanOnePlacedPackage(string items, string packages) =>
        Order(World(Scenario(""", "initial_status": "WaitingRemoteAction" """)), items).Should().Be(packages);

    [Fact]
    public void WhatIsPlacedIsReservedAndHoldsQuotaWhatIsNotDoesNot()
    {
        var oms = World(Scenario(""", "initial_status": "WaitingRemoteAction" """));
        Order(oms, "A:3 A:3 Z:1");
        (oms.Stock("L1", "A"), oms.Stock("L2", "A"), oms.Stock("D", "Z")).Should().Be(("5/3", "5/3", "0/0"));
        (oms.Quota("L1"), oms.Quota("L2"), oms.Quota("D")).Should().Be((1, 1, 0));
        oms.Items(3).Should().OnlyContain(item => item.State == PackageState.OutOfStock && item.Stock == ItemStock.None);
        oms.Oms.Orders[1].State.Should().Be(OrderStatus.Approved);
    }

    [Fact]
    public void EqualPrioritiesGoById()
    {
        var oms = World(Scenario()).World("""{"stock_locations":[{"erp_code":"L2","priority":0},{"erp_code":"L3","priority":0}]}""");
        Order(oms, "A:1").Should().Be("P1 L2 Waiting A1");
    }

    [Theory]
    [InlineData("is_active")]
    [InlineData("is_fulfillment_center")]
    public void OnlyActiveFulfillmentCentersAreCandidates(string flag)
    {
        var oms = World(Scenario()).World($$"""{"stock_locations":[{"erp_code":"L1","{{flag}}":false}]}""");
        Order(oms, "A:1").Should().Be("P1 L2 Waiting A1");
    }

    [Fact]
    public void AMarkedProductIsNotPlannedThere()
    {
        var oms = World(Scenario());
        Order(oms, "A:1");
        oms.Run(1, "DETECTED_OUT_OF_STOCK_ITEM", "OutOfStock", """{"package_items":[1]}""");
        Order(oms, "A:1").Should().Be("P1 L2 Waiting A1");
        oms.SetStock("L1", "A", 1);
        Order(oms, "A:1").Should().Be("P1 L1 Waiting A1");
    }

    [Fact]
    public void LaterRulesGetWhatEarlierOnesCouldNotPlace()
    {
        var oms = World(Scenario(""", "rules": [{ "conditions": ["SELECT_BY_QUOTA"] }, {}]"""));
        oms.World("""{"stock_locations":[{"erp_code":"L2","max_quota":1}]}""");
        Order(oms, "A:1 C:1").Should().Be("P1 L2 Waiting A1 | P2 L3 Waiting C1");
        oms.Oms.ExecutionPlans[1].Attempts.Select(attempt => attempt.Rule).Should().Equal(1, 2);
    }

    [Fact]
    public void TheExecutionPlanShowsWhereEachItemWentAndTheStockItSaw()
    {
        var oms = World(Scenario());
        Order(oms, "A:3 A:3 Z:1");
        var plan = oms.Oms.ExecutionPlans[1];
        plan.State.Should().Be(PlanState.Pending);
        plan.Items.Select(line => (line.Id, line.OrderItemId, line.PackageId, line.StockLocationId))
            .Should()
            .Equal((1, 1, 1, 1), (2, 2, 2, 2), (3, 3, 3, null));
        plan.Attempts.Should().ContainSingle().Which.Stock["L1"].Should().Contain("A", 5L).And.Contain("Z", 0L);
        Order(oms, "B:1");
        oms.Oms.ExecutionPlans[2].Should().Match<ExecutionPlan>(next => next.State == PlanState.Completed && next.Items[0].Id == 4);
    }

    [Fact]
    public void WithoutAMatchingScenarioTheOrderIsKeptAndItsPlanIsPending()
    {
        var oms = World("");
        Order(oms, "A:1").Should().Be("");
        oms.Oms.TryGetOrder("N1", out var order).Should().BeTrue();
        oms.Oms.PendingPlanOf(order!)
            .Should()
            .Match<ExecutionPlan>(plan =>
                plan.State == PlanState.Pending && plan.Items.Single().PackageId == null && plan.Attempts.Count == 0
            );
        oms.Stock("L1", "A").Should().Be("5/0");
    }

    [Fact]
    public void APlanRemembersItsLatestAttempts()
    {
        var oms = World(Scenario());
        oms.Record(new InstallationLoaded(Sandbox.RepackKeeps));
        Order(oms, "Z:1");
        for (var attempt = 1; attempt <= 60; attempt++)
            oms.Run(1, "REPACK_THE_PACKAGE", "Waiting");
        var plan = oms.Oms.ExecutionPlans[1];
        plan.Attempts.Should().HaveCount(50);
        plan.Attempts[^1].At.Should().Be(plan.ModifiedDate);
        oms.Oms.ExecutionPlans.Count.Should().Be(1);
    }

    internal static Sandbox World(string scenarios) => Sandbox.Of($"{{{Places}{scenarios}}}");

    internal static string Scenario(string members = "") =>
        $$""", "scenarios": [{ "name": "S", "default_stock_location": "D" {{members}} }]""";

    /// <summary>Orders "sku:quantity …" and shows the packages.</summary>
    internal static string Order(Sandbox oms, string items, string members = "")
    {
        var number = $"N{oms.Oms.Orders.Count + 1}";
        var rows = items
            .Split(' ')
            .Select(item => item.Split(':'))
            .Select(item => $$"""{ "sku": "{{item[0]}}", "quantity": {{item[1]}} }""");
        oms.World($$"""{ "orders": [{ "number": "{{number}}", "items": [{{string.Join(',', rows)}}] {{members}} }] }""");
        return string.Join(" | ", oms.Oms.PackagesOf(oms.Oms.Orders.LastId).Reverse().Select(package => Shown(oms, package)));
    }

    private static string Shown(Sandbox oms, Package package)
    {
        var items = oms.Items(package.Id)
            .Select(item => $"{oms.Oms.Products[oms.Oms.OrderItems[item.OrderItemId].ProductId].Sku}{item.Quantity}");
        return $"{package.Number[oms.Oms.Orders[package.OrderId].Number.Length..]} {oms.Oms.StockLocations[package.StockLocationId].ErpCode} {package.State} {string.Join(' ', items)}";
    }
}
