using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace OmsSimulator.Host.Tests.Cli.Remote;

[Collection(OpenMode.Name)]
public sealed class HooksCommandTests(OpenSimulator simulator)
{
    private const string Type = "package.status.transitioned";

    private string Url => simulator.Address.ToString();

    [Fact]
    public async Task EventsAreHandedOnWithTheirBytesAndHeaders()
    {
        await using var receiver = await Receiver.Start();
        receiver.Does = static (context, _) => Receiver.Answer(context, 202);
        var oms = await simulator.Frozen();
        using var stop = new CancellationTokenSource();
        var lines = new Lines();
        var listening = Shell.Simulator(
            lines,
            stop.Token,
            "hooks",
            "listen",
            "--forward-to",
            $"{receiver.Address}in",
            "--sandbox",
            oms.Name,
            "--url",
            Url
        );
        (await lines.Next()).Should().Be($"Events of {Url}sandboxes/{oms.Name}/ (19 types) are posted to {receiver.Address}in");
        var secret = (await lines.Next()).Split(' ')[4];
        secret.Should().MatchRegex("^whsec_[0-9a-f]{32}$");

        await Block(oms);
        var line = await lines.Next();
        var received = receiver.All.Should().ContainSingle().Subject;
        line.Should().Be($"{Type} {received.Uuid} → 202");
        (received.Method, received.Path, received.Headers["Content-Type"], received.Headers["X-Whisperer-Event"])
            .Should()
            .Be(("POST", "/in", "application/json", Type));
        received
            .Headers["X-Whisperer-Signature"]
            .Should()
            .Be($"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), received.Body))}");

        await stop.CancelAsync();
        (await listening).Done();
        (await Hooks(oms)).Should().HaveCount(19).And.OnlyContain(hook => !hook!["is_active"]!.GetValue<bool>());
        (await Shell.Simulator("hooks", "list", "--json", "--sandbox", oms.Name, "--url", Url)).Done().Json["count"]!
            .GetValue<int>()
            .Should()
            .Be(0);
    }

    [Fact]
    public async Task WhoListensAgainUsesTheSameHooks()
    {
        await using var receiver = await Receiver.Start();
        var oms = await simulator.Frozen();
        for (var round = 0; round < 2; round++)
        {
            using var stop = new CancellationTokenSource();
            var lines = new Lines();
            var listening = Shell.Simulator(
                lines,
                stop.Token,
                "hooks",
                "listen",
                "--forward-to",
                receiver.Address,
                "--events",
                $"{Type}, package.created",
                "--secret",
                "s",
                "--json",
                "--sandbox",
                oms.Name,
                "--url",
                Url
            );
            JsonNode.Parse(await lines.Next())!["secret"]!.GetValue<string>().Should().Be("s");
            (await Hooks(oms)).Where(hook => hook!["is_active"]!.GetValue<bool>()).Should().HaveCount(2);
            await stop.CancelAsync();
            (await listening).Done();
        }

        (await Hooks(oms)).Should().HaveCount(2);
    }

    [Fact]
    public async Task AReceiverThatIsNotThereIsSaidAndAnEventIsOneLineOfJson()
    {
        var oms = await simulator.Frozen();
        using var stop = new CancellationTokenSource();
        var lines = new Lines();
        var listening = Shell.Simulator(
            lines,
            stop.Token,
            "hooks",
            "listen",
            "--forward-to",
            "http://127.0.0.1:9",
            "--events",
            Type,
            "--json",
            "--sandbox",
            oms.Name,
            "--url",
            Url
        );
        await lines.Next();
        await Block(oms);
        var told = JsonNode.Parse(await lines.Next())!;
        ((string)told["event_type"]!, told["status"], (string)told["headers"]!["X-Whisperer-Event"]!).Should().Be((Type, null, Type));
        ((string)told["failure"]!).Should().NotBeEmpty();
        ((string)told["body"]!).Should().StartWith($$"""{"event": {"type": "{{Type}}", "uuid": "{{told["uuid"]}}"}, "payload": """);
        await stop.CancelAsync();
        (await listening).Done();
    }

    [Fact]
    public async Task AResetSandboxIsSubscribedAgain()
    {
        await using var receiver = await Receiver.Start();
        var oms = await simulator.Frozen();
        using var stop = new CancellationTokenSource();
        var (lines, notes) = (new Lines(), new Lines());
        var listening = Shell.Simulator(
            lines,
            notes,
            stop.Token,
            "hooks",
            "listen",
            "--forward-to",
            receiver.Address,
            "--events",
            Type,
            "--sandbox",
            oms.Name,
            "--url",
            Url
        );
        await lines.Next();
        await lines.Next();
        (await oms.Post("__admin/reset", "")).ShouldBe(204);
        (await notes.Next()).Should().Be("the sandbox was reset; subscribed again");
        await Block(oms);
        (await lines.Next()).Should().StartWith(Type).And.EndWith("204");
        await stop.CancelAsync();
        (await listening).Exit.Should().Be(0);
    }

    [Fact]
    public async Task SubscriptionsAreListed()
    {
        var oms = await simulator.Frozen();
        await oms.Subscribe(Type, "http://127.0.0.1:9/");
        (await Shell.Simulator("hooks", "list", "--sandbox", oms.Name, "--url", Url))
            .Done()
            .Output.Should()
            .MatchRegex($@"^id +event type +target +active\n1 +{Type} +http://127.0.0.1:9/ +yes\n$");
        (await Shell.Simulator("hooks", "list", "--json", "--sandbox", oms.Name, "--url", Url)).Done().Json["results"]![0]![
            "retry_countdown_config"
        ]!["choice"]!
            .GetValue<string>()
            .Should()
            .Be("exponential");
    }

    [Fact]
    public async Task AWrongCommandLineIsExitCodeTwo()
    {
        (await Shell.Simulator("hooks", "listen", "--forward-to", "nowhere", "--url", Url)).Failed(2, "--forward-to: expected an address");
        (
            await Shell.Simulator("hooks", "listen", "--forward-to", "http://127.0.0.1:9", "--events", "package-created", "--url", Url)
        ).Failed(2, "--events: expected some of package.created, ");
        (await Shell.Simulator("hooks", "listen", "--url", Url)).Failed(2, "--forward-to");
    }

    private static async Task Block(Oms oms)
    {
        (await oms.Run(1, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
        await oms.Advance();
    }

    private static async Task<JsonArray> Hooks(Oms oms) =>
        JsonNode.Parse((await oms.Get($"{Subscribing.Hooks}?limit=100")).Text)!["results"]!.AsArray();
}

[Collection(TokenMode.Name)]
public sealed class HooksCommandLoginTests(TokenSimulator simulator)
{
    [Fact]
    public async Task WhereTheApiWantsALoginItIsMade()
    {
        var oms = await simulator.SandboxWithPackage();
        string[] list = ["hooks", "list", "--sandbox", oms.Name, "--url", simulator.Address.ToString()];
        (await Shell.Simulator(list)).Failed(1, "401");
        (await Shell.Simulator([.. list, "--username", "demo"])).Failed(2, "--password: expected the password of demo");
        (await Shell.Simulator([.. list, "--username", "demo", "--password", "demo"])).Done();
    }
}
