namespace OmsSimulator.Host.Tests.Api;

[Collection(OpenMode.Name)]
public sealed class HeaderTests(OpenSimulator simulator)
{
    [Fact]
    public async Task EveryAnswerNamesTheVersion()
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        foreach (
            var answer in (Answer[])
                [
                    await oms.Get("packages/"),
                    await oms.Command(1, """{"transition":1809}"""),
                    await oms.Command(1, "{"),
                    await oms.Get("__admin/health"),
                    await oms.Get("__admin/contract"),
                    await oms.Post("__admin/world", "{"),
                    await oms.Delete("packages/"),
                    await simulator.Default.Get("nothing/"),
                ]
        )
        {
            answer.Header("X-Oms-Simulator-Version").Should().Be(Simulator.Version);
        }
    }

    [Fact]
    public async Task ASuccessWithoutABodyHasNoTypeAndNoReason()
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        var answer = (await oms.Command(1, """{"transition":1809}""")).ShouldBe(204);
        answer.Bytes.Should().BeEmpty();
        answer.ContentType.Should().BeNull();
        answer.Header("X-Oms-Simulator-Reason").Should().BeNull();
        (await oms.Delete("packages/package_denial_reason/1/")).ShouldBe(204).ContentType.Should().BeNull();
    }

    [Theory]
    [InlineData("packages/")]
    [InlineData("packages/1/")]
    [InlineData("packages/short/")]
    [InlineData("stocklocations/list-simple/")]
    [InlineData("query-stock-availability?sku=A")]
    public async Task TheVendorsAnswersAreJsonAndNothingMore(string path) =>
        (await (await simulator.SandboxWithPackage()).Get(path)).ShouldBe(HttpStatus.Ok).ContentType.Should().Be("application/json");

    [Fact]
    public async Task ATrailingSlashMayBeMissing()
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        (await oms.Get("packages/1")).ShouldBe(200, (await oms.Get("packages/1/")).Text);
        (await oms.Get("packages?limit=1")).Count.Should().Be(1);
        (await oms.Post("packages/1/command", """{"transition":1809}""")).ShouldBe(204);
    }

    [Theory]
    [InlineData("""{"transition":1,"slug":"<raw ı input>"}""")]
    [InlineData("""{"slug":"<raw ı input>"}""")]
    [InlineData("""{"transition":2101,"denial_reason":"<raw ı input>"}""")]
    [InlineData("""{"transition":2101,"<raw ı input>":1}""")]
    [InlineData("""{"transition":1841,"assignment_groups":[{"package_items":[1,2],"erp_code":"<raw ı input>"}]}""")]
    [InlineData("""{"<raw ı input>":1,"<raw ı input>":1}""")]
    [InlineData("""{"a": <raw ı input> }""")]
    public async Task AReasonIsShortAsciiAndRepeatsNoRawInput(string body)
    {
        var refused = await (await simulator.SandboxWithPackage()).Command(1, body);
        refused.Status.Should().BeInRange(400, 406);
        IsClean(refused);
    }

    [Fact]
    public async Task AReasonDoesNotRepeatTheCodeOfALocation()
    {
        var oms = await simulator.SandboxWithPackage();
        await oms.World("""{"stock_locations":[{"erp_code":"<raw ı input>"}]}""");
        var refused = await oms.Run(
            1,
            "ASSIGN_PACKAGE_ITEMS_MANUALLY",
            "Waiting",
            "PackagingCanceled",
            """{"assignment_groups":[{"package_items":[1,2],"erp_code":"<raw ı input>"}]}"""
        );
        IsClean(refused.ShouldBe(406, Envelope.Sentence(406, "No stock location can supply the package")));
    }

    [Fact]
    public async Task ALongReasonIsCut()
    {
        var oms = await simulator.SandboxWithPackage();
        var many = string.Join(",", Enumerable.Range(3, 1000));
        IsClean(
            await oms.Run(
                1,
                "ASSIGN_PACKAGE_ITEMS_MANUALLY",
                "Waiting",
                "PackagingCanceled",
                $$"""{"assignment_groups":[{"package_items":[{{many}}],"erp_code":"L2"}]}"""
            )
        );
        IsClean(await oms.Get($"nothing/{new string('x', 2000)}/"));
        IsClean(await oms.Send("POST", "packages/1/command/", "{}", $"text/{new string('x', 2000)}"));
    }

    private static void IsClean(Answer refused)
    {
        var reason = refused.Header("X-Oms-Simulator-Reason");
        reason.Should().NotBeNullOrEmpty();
        reason!.Length.Should().BeLessThanOrEqualTo(1024);
        reason.All(letter => letter is >= ' ' and <= '~').Should().BeTrue(reason);
        reason.Should().NotContain("raw").And.NotContain("xxx");
        (refused.Header("X-Oms-Simulator-Allowed") ?? "").Length.Should().BeLessThanOrEqualTo(1024);
    }
}
