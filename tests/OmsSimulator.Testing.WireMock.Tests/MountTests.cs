using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using OmsSimulator.Contract;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

namespace OmsSimulator.Testing.WireMock.Tests;

public sealed class MountTests : IDisposable
{
    private readonly WireMockServer server = WireMockServer.Start(new WireMockServerSettings { MaxRequestLogCount = 100 });
    private readonly HttpClient http = new();

    public void Dispose()
    {
        http.Dispose();
        server.Dispose();
    }

    [Fact]
    public async Task ATestHasItsSandboxBehindTheServersAddress()
    {
        await using var oms = server.UseOmsSimulator();
        await using var sandbox = await oms.Server.CreateSandboxAsync();
        var package = await sandbox.Package().At("WH01").In(PackageState.Packed).With("MUG", 2).CreateAsync();

        await package.SendAsync("SHIP_THE_PACKAGE");

        package.Should().BeIn(PackageState.Shipped);
        sandbox.Address.Port.Should().Be(server.Port);
        sandbox.Should().HaveNothingAgainstTheContract();
    }

    [Fact]
    public async Task AStubOfTheUsersWinsByItsPriority()
    {
        server.Given(Request.Create().WithPath("/api/v1/oms/packages/7/")).RespondWith(Response.Create().WithBody("of the user"));
        server.Given(Request.Create().WithPath("/erp/orders")).RespondWith(Response.Create().WithBody("of the ERP"));
        await using var oms = server.UseOmsSimulator();

        (await GetAsync("api/v1/oms/packages/7/")).Should().Be("of the user");
        (await GetAsync("erp/orders")).Should().Be("of the ERP");
        (await GetAsync("api/v1/oms/packages/")).Should().StartWith("{\"count\":0,");
    }

    [Fact]
    public async Task AStubBehindTheMountIsNeverAsked()
    {
        server.Given(Request.Create().WithPath("/erp/orders")).AtPriority(20).RespondWith(Response.Create().WithBody("of the ERP"));
        await using var oms = server.UseOmsSimulator(priority: 10);

        (await GetAsync("erp/orders")).Should().Contain("Not found");
    }

    [Fact]
    public async Task RequestsThatNameNoSandboxMeetTheOneThatWasMounted()
    {
        await using var oms = server.UseOmsSimulator("acme");
        await oms.Sandbox.Package().At("WH01").CreateAsync();

        (await GetAsync("api/v1/oms/packages/")).Should().StartWith("{\"count\":1,");
        (await GetAsync("sandboxes/acme/api/v1/oms/packages/")).Should().StartWith("{\"count\":1,");
        (await GetAsync("sandboxes/default/api/v1/oms/packages/")).Should().StartWith("{\"count\":0,");
    }

    [Fact]
    public void ANameThatIsNoSandboxesIsRefused()
    {
        var mount = () => server.UseOmsSimulator("Acme!");

        mount.Should().Throw<ArgumentException>().WithMessage("\"Acme!\" is no name of a sandbox, expected [a-z0-9]*");
        server.Mappings.Should().BeEmpty();
    }

    [Fact]
    public void ASettingThatIsWrongIsRefused()
    {
        var mount = () => server.UseOmsSimulator(options: new SimulatorOptions { Seed = "/no/such/world.json" });

        mount.Should().Throw<SettingException>().WithMessage("*--seed*");
        server.Mappings.Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AfterAResetTheServerHasNoOmsUntilItIsMountedAgainAsItWas(bool everything)
    {
        await using var oms = server.UseOmsSimulator();
        await oms.Sandbox.Package().At("WH01").CreateAsync();
        if (everything)
            server.Reset();
        else
            server.ResetMappings();
        oms.IsMounted.Should().BeFalse();
        (await GetAsync("api/v1/oms/packages/")).Should().Contain("No matching mapping found");

        oms.Mount();
        oms.Mount();

        server.Mappings.Should().ContainSingle();
        (await GetAsync("api/v1/oms/packages/")).Should().StartWith("{\"count\":1,");
    }

    [Fact]
    public async Task TheLogShowsWhatTheOmsAnswered()
    {
        await using var oms = server.UseOmsSimulator();
        using var sent = await http.PostAsync(
            Address("api/v1/oms/packages/9/command/"),
            new StringContent("""{"transition": 1}""", MediaTypeHeaderValue.Parse("application/json"))
        );

        var entry = server.LogEntries[^1];

        entry.RequestMessage!.Body.Should().Be("""{"transition": 1}""");
        entry.ResponseMessage!.StatusCode.Should().Be(404);
        entry.ResponseMessage.BodyData!.BodyAsString.Should().Be(await sent.Content.ReadAsStringAsync()).And.Contain("Not found");
        entry.ResponseMessage.Headers!["X-Oms-Simulator-Version"].Should().Contain(Simulator.Version);
    }

    [Fact]
    public async Task ALostConnectionIsLostForTheClientAndInTheLogToo()
    {
        await using var oms = server.UseOmsSimulator();
        await oms.Sandbox.Control.Faults.AddAsync(new NewFault(new FaultOutcome { Drop = "connection_reset" }));

        var logged = new TaskCompletionSource();
        server.LogEntriesChanged += (_, _) => logged.TrySetResult();

        var answer = await RawRequest.SendAsync(oms.Server.Address, RawRequest.Of("GET /api/v1/oms/packages/"));

        answer.Should().Be("<reset>");
        await logged.Task.WaitAsync(TimeSpan.FromSeconds(30));
        server.LogEntries[^1].ResponseMessage!.FaultType.Should().Be(FaultType.EMPTY_RESPONSE);
    }

    [Fact]
    public async Task ALargeAnswerArrivesWholeAndTheLogHasItsBeginning()
    {
        await using var oms = server.UseOmsSimulator(options: new SimulatorOptions { Seed = "demo" });

        var snapshot = await http.GetByteArrayAsync(Address("__admin/snapshot"));
        var logged = server.LogEntries[^1].ResponseMessage!.BodyData!;

        (logged.BodyAsBytes?.Length ?? logged.BodyAsString!.Length)
            .Should()
            .BeInRange(1, 1024 * 1024)
            .And.BeLessThanOrEqualTo(snapshot.Length);
    }

    [Fact]
    public async Task ABodyThatWireMockDecompressedIsRefusedWithWhatToDo()
    {
        await using var oms = server.UseOmsSimulator();
        using var body = new MemoryStream();
        using (var zip = new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write("""{"transition": 1}"""u8);
        using var content = new ByteArrayContent(body.ToArray())
        {
            Headers = { { "Content-Type", "application/json" }, { "Content-Encoding", "gzip" } },
        };

        using var answer = await http.PostAsync(Address("api/v1/oms/packages/1/command/"), content);

        answer.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("DisableRequestBodyDecompressing = true");
    }

    [Fact]
    public async Task AMountThatEndedLeavesTheServerAndItsStubs()
    {
        server.Given(Request.Create().WithPath("/erp/orders")).RespondWith(Response.Create().WithBody("of the ERP"));
        var oms = server.UseOmsSimulator();

        await oms.DisposeAsync();

        (await GetAsync("erp/orders")).Should().Be("of the ERP");
        server.Mappings.Should().ContainSingle();
    }

    [Fact]
    public void AServerThatStoppedIsRefused()
    {
        server.Stop();

        var mount = () => server.UseOmsSimulator();

        mount.Should().Throw<InvalidOperationException>().WithMessage("The WireMock server does not run*");
    }

    private Uri Address(string path) => new($"{server.Url}/{path}");

    private async Task<string> GetAsync(string path)
    {
        using var answer = await http.GetAsync(Address(path));
        return await answer.Content.ReadAsStringAsync();
    }
}
