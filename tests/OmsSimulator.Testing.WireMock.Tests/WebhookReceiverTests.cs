using System.Security.Cryptography;
using System.Text;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace OmsSimulator.Testing.WireMock.Tests;

/// <summary>Webhooks as a receiver of others sees them: WireMock.Net, with its own matchers and scenarios.</summary>
public sealed class WebhookReceiverTests(OmsServerFixture oms) : IClassFixture<OmsServerFixture>, IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private readonly WireMockServer receiver = WireMockServer.Start();
    private OmsSandbox sandbox = null!;
    private OmsPackage package = null!;

    public async Task InitializeAsync()
    {
        sandbox = await oms.CreateSandboxAsync();
        await sandbox.Control.Clock.FreezeAsync(Now);
        package = await sandbox.Package().At("WH01").In(PackageState.Packed).With("MUG", 2).CreateAsync();
    }

    public async Task DisposeAsync()
    {
        receiver.Dispose();
        await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task ASignedEventArrivesOnceWithThePackageInIt()
    {
        receiver
            .Given(
                Request
                    .Create()
                    .WithPath("/hooks")
                    .UsingPost()
                    .WithBody(new JsonPartialWildcardMatcher("""{"event": {"type": "package.status.shipped", "uuid": "*"}}"""))
            )
            .RespondWith(Response.Create().WithStatusCode(204));
        await SubscribeAsync();

        await package.SendAsync("SHIP_THE_PACKAGE");
        await sandbox.Control.Clock.AdvanceAsync(TimeSpan.Zero);

        var request = receiver.LogEntries.Should().ContainSingle().Which.RequestMessage!;
        request.Headers!["Content-Type"].Should().ContainSingle().Which.Should().StartWith("application/json");
        request.Headers["X-Whisperer-Signature"].Should().ContainSingle().Which.Should().Be(Signature("gizli", request.BodyAsBytes!));
        request.Body.Should().Contain($"\"number\": \"{package.Number}\"");
    }

    [Fact]
    public async Task AReceiverThatFailsTwiceGetsTheSameEventThreeTimes()
    {
        foreach (var (state, next, status) in new[] { (null, "once", 503), ("once", "twice", 500), ("twice", "up", 200) })
        {
            var given = receiver.Given(Request.Create().WithPath("/hooks")).InScenario("down");
            (state is null ? given : given.WhenStateIs(state)).WillSetStateTo(next).RespondWith(Response.Create().WithStatusCode(status));
        }

        await SubscribeAsync();
        await package.SendAsync("SHIP_THE_PACKAGE");
        await sandbox.Control.Clock.AdvanceAsync(TimeSpan.Zero);
        receiver.LogEntries.Should().ContainSingle("the retry waits for the sandbox's clock");

        await sandbox.Control.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        receiver.LogEntries.Select(static entry => entry.ResponseMessage!.StatusCode).Should().Equal(503, 500, 200);
        receiver.LogEntries.Select(static entry => entry.RequestMessage!.Body).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task AReceiverThatBreaksTheAnswerOffIsAskedAgain()
    {
        receiver
            .Given(Request.Create().WithPath("/hooks"))
            .InScenario("broken")
            .WillSetStateTo("whole")
            .RespondWith(Response.Create().WithStatusCode(502));
        receiver
            .Given(Request.Create().WithPath("/hooks"))
            .InScenario("broken")
            .WhenStateIs("whole")
            .RespondWith(Response.Create().WithStatusCode(200));
        await SubscribeAsync();

        await package.SendAsync("SHIP_THE_PACKAGE");
        await sandbox.Control.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        receiver.LogEntries.Should().HaveCount(2);
        sandbox.Should().HaveSentWebhook("package.status.shipped", package);
    }

    private Task<Hook> SubscribeAsync() =>
        sandbox.Client.Hooks.CreateAsync(new NewHook("package.status.shipped", $"{receiver.Url}/hooks") { SecretKey = "gizli" });

    private static string Signature(string secret, byte[] body) =>
        $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body))}";
}
