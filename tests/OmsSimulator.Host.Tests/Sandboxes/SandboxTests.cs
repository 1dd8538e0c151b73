using OmsSimulator.Kernel;

namespace OmsSimulator.Host.Tests.Sandboxes;

[Collection(OpenMode.Name)]
public sealed class SandboxTests(OpenSimulator simulator)
{
    [Fact]
    public async Task AnEmptySandboxSaysWhatItIs()
    {
        var name = simulator.FreeName();
        var made = (await simulator.Default.Post("__admin/sandboxes", $$"""{"name":"{{name}}"}""")).ShouldBe(HttpStatus.Created);
        made.ShouldBe(
            201,
            $$"""{"name":"{{name}}","seed":"empty","random_seed":{{Seed.RandomSeedOf(
                name
            )}},"installation":"default","path":"/sandboxes/{{name}}/","packages":0,"facts":0,"folded_facts":0,"label":null,"last_used":"{{made[
                "last_used"
            ]}}","bytes":null}"""
        );
    }

    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("a-b-")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890ab")]
    public async Task ANameIsLowerCaseLettersDigitsAndHyphens(string name)
    {
        (await simulator.Default.Post("__admin/sandboxes", $$"""{"name":"{{name}}"}""")).ShouldBe(HttpStatus.Created);
        (await new Oms(simulator.Http, $"sandboxes/{name}/").Get("packages/")).ShouldBe(HttpStatus.Ok);
        (await simulator.Default.Delete($"__admin/sandboxes/{name}")).ShouldBe(204);
        (await new Oms(simulator.Http, $"sandboxes/{name}/").Get("packages/")).ShouldBe(
            404,
            Envelope.Detail(404, $"""Sandbox \"{name}\" does not exist.""")
        );
    }

    [Theory]
    [InlineData("""{"name":""}""", "/name")]
    [InlineData("""{"name":"-a"}""", "/name")]
    [InlineData("""{"name":"Acme"}""", "/name")]
    [InlineData("""{"name":"a_b"}""", "/name")]
    [InlineData("""{"name":"ı"}""", "/name")]
    [InlineData("""{"name":"0123456789012345678901234567890123456789012345678901234567890abc"}""", "/name")]
    [InlineData("""{"name":1}""", "/name")]
    [InlineData("{}", "/name")]
    [InlineData("[]", "")]
    [InlineData("""{"name":"x","seed":"other"}""", "/seed")]
    [InlineData("""{"name":"x","seed":1}""", "/seed")]
    [InlineData("""{"name":"x","seed":{"orders":[{"number":"1","items":[]}]}}""", "/seed/orders/0/items")]
    [InlineData(
        """{"name":"x","seed":{"packages":[{"stock_location":"L","state":"Nowhere","items":[{"sku":"A","quantity":1}]}]}}""",
        "/seed/packages/0/state"
    )]
    [InlineData("""{"name":"x","random_seed":"1"}""", "/random_seed")]
    [InlineData("""{"name":"x","installation":"mine"}""", "/installation")]
    [InlineData("""{"name":"x","installation":{"settings":{"quota_rule":"x"}}}""", "/installation/settings/quota_rule")]
    [InlineData("""{"name":"x","a/b~c":1}""", "/a~1b~0c")]
    public async Task WhatIsWrongIsNamedByItsPlaceAndNothingIsMade(string body, string pointer)
    {
        var refused = (await simulator.Default.Post("__admin/sandboxes", body)).ShouldBe(HttpStatus.Unprocessable);
        refused["errors.0.pointer"].Should().Be(pointer);
        refused.Keys().Should().Be("type, title, status, detail, errors");
        (await simulator.Default.Get("__admin/sandboxes")).Text.Should().NotContain("\"name\":\"x\"");
    }

    [Fact]
    public async Task ANameIsTakenOnce()
    {
        var oms = await simulator.Sandbox();
        (await simulator.Default.Post("__admin/sandboxes", $$"""{"name":"{{oms.Name}}"}""")).ShouldBe(
            409,
            $$"""{"type":"about:blank","title":"Conflict","status":409,"detail":"Sandbox \"{{oms.Name}}\" exists already."}"""
        );
        (await simulator.Default.Post("__admin/sandboxes", """{"name":"default"}""")).ShouldBe(HttpStatus.Conflict);
    }

    [Fact]
    public async Task OfManyWhoWantANameAtOnceOneGetsIt()
    {
        var body = $$"""{"name":"{{simulator.FreeName()}}"}""";
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => simulator.Default.Post("__admin/sandboxes", body)));
        answers.Select(answer => answer.Status).Order().Should().Equal([201, .. Enumerable.Repeat(409, 15)]);
    }

    [Fact]
    public async Task TheDefaultCannotBeDroppedAndNobodyIsNotFound()
    {
        (await simulator.Default.Delete("__admin/sandboxes/default")).ShouldBe(HttpStatus.Conflict);
        (await simulator.Default.Delete("__admin/sandboxes/nobody")).ShouldBe(
            404,
            """{"type":"about:blank","title":"Not Found","status":404,"detail":"Sandbox \"nobody\" does not exist."}"""
        );
        (await simulator.Default.Get("packages/")).ShouldBe(HttpStatus.Ok);
    }

    [Fact]
    public async Task TwoSandboxesShareNothing()
    {
        var one = await simulator.SandboxWithPackage("WaitingRemoteAction");
        var other = await simulator.SandboxWithPackage("WaitingRemoteAction");
        var before = await other.Picture();
        (await one.Command(1, """{"transition":1809}""")).ShouldBe(204);
        (await one.Put("__admin/clock", """{"mode":"frozen","now":"2030-01-01T00:00:00Z"}""")).ShouldBe(HttpStatus.Ok);
        (await one.Put("__admin/installation", """{"settings":{"wrong_state_status":400}}""")).ShouldBe(HttpStatus.Ok);
        (await one.Post("packages/package_denial_reason/", """{"title":"x"}""")).ShouldBe(HttpStatus.Created);
        (await one.Patch("stock-locations/1/", """{"max_quota":1}""")).ShouldBe(HttpStatus.Ok);

        (await other.Picture()).Should().Be(before);
        (await other.Get("__admin/clock"))["mode"].Should().Be("real");
        (await other.Command(1, """{"transition":1}""")).ShouldBe(406, Envelope.NotAllowed);
    }

    [Fact]
    public async Task TheSameSeedAndTheSameRequestsGiveTheSameBytes()
    {
        var one = await Story(await simulator.Sandbox("\"demo\""));
        var other = await Story(await simulator.Sandbox("\"demo\""));
        other.Should().Be(one);

        static async Task<string> Story(Oms oms)
        {
            (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-06-01T12:00:00Z"}""")).ShouldBe(HttpStatus.Ok);
            var key = (await oms.Post("api/v1/auth/login/", """{"username":"demo","password":"demo"}""")).ShouldBe(HttpStatus.Ok).Text;
            await oms.World("""{"orders":[{"number":"S1","items":[{"sku":"NEW","quantity":1}]}]}""");
            (await oms.Run(1, "COMPLETE_PACKAGING", "Waiting", "Packed")).ShouldBe(204);
            return $"{key}{await oms.Picture()}".Replace(oms.Name, "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ARandomSeedThatIsNotGivenIsMadeOfTheName()
    {
        var (first, other) = (simulator.FreeName(), simulator.FreeName());
        var made = (await simulator.Default.Post("__admin/sandboxes", $$"""{"name":"{{first}}"}""")).ShouldBe(HttpStatus.Created)[
            "random_seed"
        ];
        (await simulator.Default.Post("__admin/sandboxes", $$"""{"name":"{{other}}"}"""))
            .ShouldBe(HttpStatus.Created)["random_seed"]
            .Should()
            .NotBe(made);
        (await simulator.Default.Post($"__admin/sandboxes/{first}/fork", $$"""{"name":"{{first}}-f"}"""))
            .ShouldBe(HttpStatus.Created)["random_seed"]
            .Should()
            .NotBe(made);
        (await simulator.Default.Post($"__admin/sandboxes/{first}/fork", $$"""{"name":"{{first}}-g","random_seed":5}"""))
            .ShouldBe(HttpStatus.Created)["random_seed"]
            .Should()
            .Be("5");
        (await simulator.Default.Delete($"__admin/sandboxes/{first}")).ShouldBe(204);
        (await simulator.Default.Post("__admin/sandboxes", $$"""{"name":"{{first}}"}"""))
            .ShouldBe(HttpStatus.Created)["random_seed"]
            .Should()
            .Be(made, "it is the same in every run");
    }

    [Fact]
    public async Task AResetIsTheSeedAgain()
    {
        var oms = await simulator.SandboxWithPackage("WaitingRemoteAction");
        var before = await oms.Picture();
        (await oms.Command(1, """{"transition":1809}""")).ShouldBe(204);
        (await oms.Put("__admin/clock", """{"mode":"frozen"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Put("__admin/installation", """{"name":"mine"}""")).ShouldBe(HttpStatus.Ok);
        (await oms.Post("__admin/reset", "")).ShouldBe(204).ContentType.Should().BeNull();
        (await oms.Picture()).Should().Be(before);
        (await oms.Get("__admin/clock"))["mode"].Should().Be("real");
        (await oms.Get("__admin/installation"))["name"].Should().Be("default");
    }
}
