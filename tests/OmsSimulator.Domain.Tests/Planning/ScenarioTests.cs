using static OmsSimulator.Domain.Tests.PlanningTests;

namespace OmsSimulator.Domain.Tests;

public sealed class ScenarioTests
{
    // The scenario that planned shows in the default location that an unknown product goes to.
    [Theory]
    [InlineData("", "L1")]
    [InlineData(""", "channel_name": "Web" """, "L2")]
    [InlineData(""", "channel_name": "web" """, "L1")]
    [InlineData(""", "payment_type": "cash" """, "L3")]
    [InlineData(""", "shipping_option": "fast", "customer": { "type": "vip" } """, "D")]
    [InlineData(""", "shipping_option": "fast" """, "L1")]
    [InlineData(""", "channel_name": "Web", "payment_type": "cash" """, "L2")]
    public void TheFirstScenarioByPriorityAndIdWhosePrerequisitesFitPlans(string members, string location)
    {
        var oms = World(
            """
            , "scenarios": [
              { "name": "rest", "default_stock_location": "L1", "priority": 9 },
              { "name": "inactive", "default_stock_location": "L3", "priority": 0, "active": false },
              { "name": "web", "default_stock_location": "L2", "priority": 1, "channels": ["Other", "Web"] },
              { "name": "cash", "default_stock_location": "L3", "priority": 1, "payment_types": ["cash"] },
              { "name": "both", "default_stock_location": "D", "priority": 2, "shipping_options": ["fast"], "customer_types": ["vip"] },
              { "name": "late", "default_stock_location": "D", "priority": 9 }
            ]
            """
        );
        Order(oms, "Z:1", members).Should().Be($"P1 {location} OutOfStock Z1");
    }

    [Fact]
    public void AScenarioWithoutRulesPlacesNothing() =>
        Order(World(Scenario(""", "rules": [] """)), "A:1").Should().Be("P1 D OutOfStock A1");

    [Theory]
    [InlineData("null", "P1 D OutOfStock A1")]
    [InlineData("0", "P1 D OutOfStock A1")]
    [InlineData("1", "P1 L1 Waiting A1")]
    public void SelectByQuotaTakesLocationsWithQuotaLeft(string most, string packages)
    {
        var oms = World(Scenario(""", "rules": [{ "conditions": ["SELECT_BY_QUOTA"] }]"""));
        oms.World($$"""{"stock_locations":[{ "erp_code": "L1", "max_quota": {{most}} }]}""");
        Order(oms, "A:1").Should().Be(packages);
    }

    [Fact]
    public void ANegativeAvailableQuotaIsZeroForPlanning()
    {
        var oms = World(Scenario(""", "rules": [{ "conditions": ["SELECT_BY_QUOTA"] }]"""))
            .World("""{"stock_locations":[{"erp_code":"L1","max_quota":2}]}""");
        Order(oms, "A:1");
        Order(oms, "A:1");
        oms.World("""{"stock_locations":[{"erp_code":"L1","max_quota":1}]}""");
        oms.Oms.AvailableQuota(oms.Location("L1")).Should().Be(-1);
        Order(oms, "A:1").Should().Be("P1 D OutOfStock A1");
    }

    [Fact]
    public void RulesWithoutTheConditionDoNotLookAtQuota()
    {
        var oms = World(Scenario()).World("""{"stock_locations":[{"erp_code":"L1","max_quota":0}]}""");
        Order(oms, "A:1").Should().Be("P1 L1 Waiting A1");
        oms.Quota("L1").Should().Be(1);
    }

    [Fact]
    public void QuotaFiltersAndDoesNotRank()
    {
        var oms = World(Scenario(""", "rules": [{ "conditions": ["SELECT_BY_QUOTA"] }]"""));
        oms.World("""{"stock_locations":[{"erp_code":"L1","max_quota":1},{"erp_code":"L2","max_quota":99}]}""");
        Order(oms, "A:1").Should().Be("P1 L1 Waiting A1");
    }

    [Theory]
    [InlineData("hold")]
    [InlineData("membership")]
    public void WithOneUnitLeftAndManyOrdersExactlyOnePackageIsThere(string rule)
    {
        var oms = new Sandbox($$"""{ "settings": { "quota_rule": "{{rule}}" } }""");
        var orders = string.Join(
            ',',
            Enumerable.Range(1, 64).Select(number => $$"""{ "number": "N{{number}}", "items": [{ "sku": "A", "quantity": 1 }] }""")
        );
        oms.World(
            $$"""
            {
              "stock_locations": [{ "erp_code": "L1", "max_quota": 1, "stock": [{ "sku": "A", "quantity": 100 }] }, { "erp_code": "D", "is_fulfillment_center": false }],
              "scenarios": [{ "name": "S", "default_stock_location": "D", "rules": [{ "conditions": ["SELECT_BY_QUOTA"] }] }],
              "orders": [{{orders}}]
            }
            """
        );
        oms.Oms.IdsAt(oms.Location("L1").Id).Should().Equal(1);
        oms.Oms.IdsAt(oms.Location("D").Id).Should().HaveCount(63);
        (oms.Quota("L1"), oms.Stock("L1", "A")).Should().Be((1, "100/1"));
    }

    [Fact]
    public void OneOrderTakesOneUnitForEachOfItsPackages()
    {
        var oms = World(Scenario(""", "rules": [{ "conditions": ["SELECT_BY_QUOTA"] }]"""));
        oms.World("""{"stock_locations":[{"erp_code":"L1","max_quota":1},{"erp_code":"L2","max_quota":1}]}""");
        Order(oms, "A:4 A:4 A:4").Should().Be("P1 L1 Waiting A4 | P2 L2 Waiting A4 | P3 D OutOfStock A4");
        Order(oms, "A:1").Should().Be("P1 D OutOfStock A1");
    }

    [Fact]
    public void WhatLeavesFreesItsUnitForTheNext()
    {
        var oms = World(Scenario(""", "rules": [{ "conditions": ["SELECT_BY_QUOTA"] }]"""))
            .World("""{"stock_locations":[{"erp_code":"L1","max_quota":1}]}""");
        Order(oms, "A:1");
        oms.Run(1, "COMPLETE_PACKAGING", "Packed");
        Order(oms, "A:1").Should().Be("P1 L1 Waiting A1");
    }
}
