using OmsSimulator.Domain;

namespace OmsSimulator.Host.Tests.Control;

[Collection(OpenMode.Name)]
public sealed class PackageControlTests(OpenSimulator simulator)
{
    [Fact]
    public async Task TheTimelineTellsEveryFactOldestFirst()
    {
        var oms = await simulator.SandboxWithPackage();
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-02-01T00:00:00Z"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe(204);
        var timeline = (await oms.Get("__admin/packages/1/timeline")).ShouldBe(HttpStatus.Ok);
        timeline.Keys().Should().Be("package, facts");
        timeline.Keys("facts.0").Should().Be("sequence, at, user, fact");
        var facts = timeline.At("facts").EnumerateArray().ToArray();
        facts.Select(fact => fact.GetProperty("sequence").GetInt32()).Should().BeInAscendingOrder();
        facts[0].GetProperty("at").GetString().Should().Be("2026-01-05T08:15:30.123456Z");
        facts.Skip(1).Select(fact => fact.GetProperty("at").GetString()).Should().AllBe("2026-02-01T00:00:00.000000Z");
        facts[^1]
            .GetProperty("fact")
            .GetRawText()
            .Should()
            .Contain("COMPLETE_PACKAGING")
            .And.Contain($"{Oms.Way("COMPLETE_PACKAGING", "Waiting", "Packed").Id}");
    }

    [Fact]
    public async Task ACommandThatChangesNoStateIsInTheTimelineToo()
    {
        var oms = await simulator.SandboxWithPackage("Packed");
        var before = (await oms.Get("__admin/packages/1/timeline")).At("facts").GetArrayLength();
        (
            await oms.Run(1, "UPDATE_INVOICE_OF_THE_PACKAGE", "Packed", "Packed", """{"invoice_number":"F1","invoice_date":"2026-01-05"}""")
        ).ShouldBe(204);
        (await oms.Get("__admin/packages/1/timeline")).At("facts").GetArrayLength().Should().Be(before + 1);
        (await oms.Get("state-transition-logs/")).Count.Should().Be(0);
    }

    [Fact]
    public async Task EveryCommandIsAllowedOrSaysWhyNot()
    {
        var oms = await simulator.SandboxWithPackage("Packed");
        var commands = (await oms.Get("__admin/packages/1/commands")).ShouldBe(HttpStatus.Ok);
        (commands["package"], commands["state"]).Should().Be(("1", "Packed"));
        var all = commands.At("commands").EnumerateArray().ToArray();
        all.Should().HaveCount(CommandCatalogue.Packages.Count);
        all.Where(command => command.GetProperty("allowed").GetBoolean())
            .SelectMany(command => command.GetProperty("transitions").EnumerateArray())
            .Select(way => way.GetProperty("transition").GetInt32())
            .Should()
            .BeEquivalentTo(
                (await oms.Get("packages/1/")).At("commands").EnumerateArray().Select(command => command.GetProperty("id").GetInt32())
            );
        foreach (var refused in all.Where(command => !command.GetProperty("allowed").GetBoolean()))
        {
            refused.GetProperty("reason").GetString().Should().StartWith("The package is in Packed; ");
            refused.GetProperty("transitions").GetArrayLength().Should().Be(0);
        }

        all.Single(command => command.GetProperty("command").GetString() == "SHIP_THE_PACKAGE_ADVANCED")
            .GetProperty("transitions")
            .GetRawText()
            .Should()
            .Be(
                """[{"transition":$id,"slug":"package__ship_the_package_advanced__packed__shipped","command":"SHIP_THE_PACKAGE_ADVANCED","from":"Packed","to":"Shipped","required":["tracking_number","cargo_company"]}]""".Replace(
                    "$id",
                    $"{Oms.Way("SHIP_THE_PACKAGE_ADVANCED", "Packed", "Shipped").Id}",
                    StringComparison.Ordinal
                )
            );
    }

    [Fact]
    public async Task ABlockedPackageSaysWhereItWasBlocked() =>
        (await (await simulator.SandboxWithPackage("Blocked", "\"blocked_in\": \"ReadyForPackaging\"")).Get("__admin/packages/1/commands"))[
            "blocked_in"
        ]
            .Should()
            .Be("ReadyForPackaging");

    [Theory]
    [InlineData("Waiting", "Delivered", 3)]
    [InlineData("Waiting", "Delivered", 3, "Delivered")]
    [InlineData("Waiting", "Waiting", 0)]
    [InlineData("Waiting", "700", -1)]
    [InlineData("WaitingRemoteAction", "Ready%20for%20Packaging", 2)]
    [InlineData("Blocked", "Delivered", 4)]
    public async Task TheShortestWayIsTold(string from, string to, int steps, string? reached = null)
    {
        var oms = await simulator.SandboxWithPackage(from);
        var answer = await oms.Get($"__admin/packages/1/commands?to={to}");
        if (steps < 0)
        {
            answer.ShouldBe(HttpStatus.Unprocessable)["detail"].Should().StartWith("to: unknown state, expected one of Waiting, ");
            return;
        }

        answer.At("way").GetArrayLength().Should().Be(steps);
        (reached is null || answer["to"] == reached).Should().BeTrue();
    }

    [Fact]
    public async Task ThereIsNoWayBackFromTheEnd()
    {
        var answer = await (await simulator.SandboxWithPackage("Delivered")).Get("__admin/packages/1/commands?to=Waiting");
        (answer["to"], answer["way"]).Should().Be(("Waiting", "null"));
    }

    [Fact]
    public async Task TheWayLeadsThere()
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        while ((await oms.Get("__admin/packages/1/commands?to=Packed")).At("way").EnumerateArray().ToArray() is [var step, ..])
        {
            (
                await oms.Command(
                    1,
                    $$"""{"transition":{{step.GetProperty("transition")}},"package_items":[1,2],"select_items_by_omnitron_id":false}"""
                )
            )
                .Status.Should()
                .BeOneOf(200, 204);
        }

        (await oms.StateOf(1)).Should().Be("Packed");
    }

    [Theory]
    [InlineData("9/timeline")]
    [InlineData("x/timeline")]
    [InlineData("9/commands")]
    [InlineData("-1/commands")]
    public async Task AnUnknownPackageIsAProblem(string path) =>
        (await (await simulator.Sandbox()).Get($"__admin/packages/{path}")).ShouldBe(
            404,
            """{"type":"about:blank","title":"Not Found","status":404,"detail":"No such package in this sandbox."}"""
        );
}
