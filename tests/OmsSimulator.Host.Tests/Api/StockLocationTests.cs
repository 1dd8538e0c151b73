namespace OmsSimulator.Host.Tests.Api;

[Collection(OpenMode.Name)]
public sealed class StockLocationTests(OpenSimulator simulator)
{
    [Fact]
    public async Task MaxQuotaPriorityAndActivityCanBeChanged()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting"), Worlds.Package("Preparing"), Worlds.Package("Packed")));
        var changed = (await oms.Patch("stock-locations/1/", """{"max_quota":5,"priority":-3,"is_active":false}""")).ShouldBe(
            HttpStatus.Ok
        );
        (changed["quota"], changed["max_quota"], changed["available_quota"], changed["priority"], changed["is_active"])
            .Should()
            .Be(("2", "5", "3", "-3", "false"));
        (await oms.Get("stock-locations/1/")).Text.Should().Be(changed.Text);
    }

    [Fact]
    public async Task AMaximumBelowTheQuotaLeavesLessThanNothing()
    {
        var oms = await simulator.Sandbox(Worlds.With(Worlds.Package("Waiting"), Worlds.Package("Preparing")));
        var changed = await oms.Patch("stock-locations/1/", """{"max_quota":0}""");
        (changed["quota"], changed["max_quota"], changed["available_quota"]).Should().Be(("2", "0", "-2"));
    }

    [Fact]
    public async Task NoMaximumIsNull()
    {
        var oms = await simulator.SandboxWithPackage();
        var changed = await oms.Patch("stock-locations/1/", """{"max_quota":null}""");
        (changed["quota"], changed["max_quota"], changed["available_quota"]).Should().Be(("1", "null", "null"));
    }

    [Theory]
    [InlineData("""{"quota":0}""", """{"quota":["This field is read only."]}""")]
    [InlineData("""{"available_quota":null,"max_quota":3}""", """{"available_quota":["This field is read only."]}""")]
    [InlineData(
        """{"quota":0,"available_quota":0,"max_quota":-1}""",
        """{"quota":["This field is read only."],"available_quota":["This field is read only."],"max_quota":["Ensure this value is greater than or equal to 0."]}"""
    )]
    [InlineData("""{"max_quota":"5"}""", """{"max_quota":["A valid integer is required."]}""")]
    [InlineData("""{"priority":null}""", """{"priority":["This field may not be null."]}""")]
    [InlineData("""{"is_active":0}""", """{"is_active":["Must be a valid boolean."]}""")]
    [InlineData("7", """{"non_field_errors":["Invalid data. Expected a dictionary, but got int."]}""")]
    public async Task WhatCannotBeWrittenIsRefusedWhole(string body, string errors)
    {
        var oms = await simulator.SandboxWithPackage();
        var before = await oms.Picture();
        (await oms.Patch("stock-locations/1/", body)).ShouldBe(400, $$"""{"error":{{errors}},"status_code":400}""");
        (await oms.Picture()).Should().Be(before);
    }

    [Fact]
    public async Task TheSimpleListIsPlainAndKnowsQuota()
    {
        var list = (await (await simulator.SandboxWithPackage()).Get("stocklocations/list-simple/?page=9&limit=0")).ShouldBe(HttpStatus.Ok);
        list.Json.GetArrayLength().Should().Be(2);
        (list["0.quota"], list["0.max_quota"], list["0.available_quota"], list["1.max_quota"], list["1.available_quota"])
            .Should()
            .Be(("1", "1000", "999", "null", "null"));
    }

    [Fact]
    public async Task QuotaFollowsThePackage()
    {
        var oms = await simulator.SandboxWithPackage();
        async Task<string> Quota() => (await oms.Get("stock-locations/1/"))["quota"];
        (await Quota()).Should().Be("1");
        (await oms.Run(1, "PKG_STATE_TRANSITION", "Waiting", "ReadyForPackaging")).ShouldBe(204);
        (await Quota()).Should().Be("1");
        (await oms.Run(1, "COMPLETE_PACKAGING", "ReadyForPackaging", "Packed")).ShouldBe(204);
        (await Quota()).Should().Be("0");
        (await oms.Run(1, "PKG_STATE_TRANSITION", "Packed", "CancellationWaiting")).ShouldBe(204);
        (await Quota()).Should().Be("1");
        (await oms.Run(1, "PKG_STATE_TRANSITION", "CancellationWaiting", "PackagingCanceled")).ShouldBe(204);
        (await Quota()).Should().Be("0");
    }
}
