using System.Net;
using System.Text.Json.Nodes;

namespace OmsSimulator.Client.Tests;

/// <summary>The control surface, call by call, as far as the simulator has it.</summary>
public sealed class OmsControlClientTests(OmsServerFixture oms) : IClassFixture<OmsServerFixture>
{
    private static readonly DateTimeOffset Begin = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task SandboxesAreMadeListedAndDropped()
    {
        var control = oms.Server.Control;

        var made = await control.Sandboxes.CreateAsync(new NewSandbox("acme") { Seed = SandboxSeed.Demo, RandomSeed = 7 });
        (await control.Sandboxes.ListAsync()).Select(sandbox => sandbox.Name).Should().Contain(["default", "acme"]);
        await control.Sandboxes.DropAsync("acme");

        made.Should()
            .BeEquivalentTo(
                new
                {
                    Name = "acme",
                    Seed = "demo",
                    RandomSeed = 7,
                    Path = "/sandboxes/acme/",
                    Packages = 31,
                }
            );
        (await control.Sandboxes.ListAsync()).Select(sandbox => sandbox.Name).Should().NotContain("acme");
        var refused = (
            await FluentActions.Awaiting(() => control.Sandboxes.DropAsync("acme")).Should().ThrowAsync<OmsControlException>()
        ).Which;
        refused.Status.Should().Be(HttpStatusCode.NotFound);
        refused.Problem.Errors.Should().BeEmpty();
        refused.Problem.Detail.Should().Be("Sandbox \"acme\" does not exist.");
    }

    [Fact]
    public async Task AWorldIsAddedAndReset()
    {
        await using var sandbox = await oms.CreateSandboxAsync();

        var made = await sandbox.AddAsync(
            new WorldDocument
            {
                Products = [new WorldProduct("MUG") { Name = "Kupa", Price = "149.90" }],
                StockLocations =
                [
                    new WorldStockLocation("WH01")
                    {
                        MaxQuota = 3,
                        Tags = ["fast"],
                        Stock = [new WorldPieces("MUG", 5)],
                    },
                ],
                CargoCompanies = [new WorldCargoCompany("Yurtiçi") { ErpCode = "YK" }],
                DenialReasons = [new WorldDenialReason("Hasarlı")],
                Scenarios = [new WorldScenario("Hepsi", "WH01") { Rules = [new WorldRule { Conditions = ["SELECT_BY_QUOTA"] }] }],
                Users = [new WorldUser("ayşe", "gizli")],
                Orders =
                [
                    new WorldOrder("A1", [new WorldOrderItem("MUG", 2)])
                    {
                        ChannelName = "Web",
                        Customer = new WorldCustomer { FirstName = "Ayşe" },
                    },
                ],
                Packages = [new WorldPackage("WH01", "Shipped", [new WorldPieces("MUG")]) { AwbNumber = "AWB9" }],
            }
        );

        made.Products[0].Name.Should().Be("Kupa");
        made.StockLocations[0].Tags.Should().Equal("fast");
        made.Orders[0].Packages.Should().ContainSingle().Which.Number.Should().Be("A1P1");
        made.Packages[0].Shipment!.AwbNumber.Should().Be("AWB9");
        made.CargoCompanies[0].ErpCode.Should().Be("YK");
        made.DenialReasons[0].Title.Should().Be("Hasarlı");
        (await sandbox.Client.LogInAsync("ayşe", "gizli")).Should().HaveLength(40);

        await sandbox.Control.ResetAsync();
        sandbox.Client.Token = null;
        (await sandbox.Client.Packages.PageAsync()).Count.Should().Be(0);
    }

    [Fact]
    public async Task CopiesAreTakenAndBroughtBack()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().At("WH01").In(PackageState.Waiting).CreateAsync();
        using var snapshot = new MemoryStream();
        await sandbox.Control.SnapshotAsync(snapshot);
        var copy = await sandbox.Control.Sandboxes.ForkAsync(sandbox.Name, $"{sandbox.Name}-copy");
        (copy.Path, copy.Packages).Should().Be(($"/sandboxes/{sandbox.Name}-copy/", 1));

        await package.SendAsync("PKG_STATE_TRANSITION", to: PackageState.Preparing);
        package.Should().BeIn(PackageState.Preparing);
        snapshot.Position = 0;
        await sandbox.Control.RestoreAsync(snapshot);
        package.Should().BeIn(PackageState.Waiting);
        await sandbox.Control.Sandboxes.DropAsync(copy.Name);
    }

    [Fact]
    public async Task ARecordingIsCompared()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var state = new JsonObject
        {
            ["id"] = 33,
            ["name"] = "Bekliyor",
            ["enum_class"] = "PackageStatus",
            ["enum_value"] = "100",
        };
        var answer = new JsonObject
        {
            ["status"] = 200,
            ["content"] = new JsonObject { ["text"] = new JsonObject { ["id"] = 7, ["state"] = state }.ToJsonString() },
        };
        var request = new JsonObject { ["method"] = "GET", ["url"] = "https://oms.example/api/v1/oms/packages/7/" };
        var entry = new JsonObject { ["request"] = request, ["response"] = answer };
        var report = await sandbox.Control.CompareAsync(new JsonObject { ["log"] = new JsonObject { ["entries"] = new JsonArray(entry) } });
        (report.Compared, report.Skipped).Should().Be((1, 0));
        var renamed = report.Differences.Single(difference => difference.Pointer == "/state/name");
        (renamed.Kind, renamed.From, renamed.Learnable).Should().Be(("resource", "Waiting", true));
        renamed.Real.GetProperty("name").GetString().Should().Be("Bekliyor");
    }

    [Fact]
    public async Task AJournalIsReplayedAtItsOwnTimes()
    {
        await using var first = await Lived();
        var journal = JsonNode.Parse((await first.Control.SendAsync(HttpMethod.Get, "requests")).GetRawText())!;

        await using var second = await oms.CreateSandboxAsync();
        await second.Package().At("WH01").In(PackageState.Waiting).CreateAsync();
        (await second.Control.ReplayAsync(journal)).FirstDifference!.Differs[0].Member.Should().StartWith("body");

        await using var third = await oms.CreateSandboxAsync();
        await third.Control.Clock.FreezeAsync(Begin);
        await third.Package().At("WH01").In(PackageState.Waiting).CreateAsync();
        (await third.Control.ReplayAsync(journal, recordedClock: true)).Should().Be(new ReplayOutcome(2, 2, null));

        async Task<OmsSandbox> Lived()
        {
            var sandbox = await oms.CreateSandboxAsync();
            await sandbox.Control.Clock.FreezeAsync(Begin);
            var package = await sandbox.Package().At("WH01").In(PackageState.Waiting).CreateAsync();
            await sandbox.Control.Clock.AdvanceAsync(TimeSpan.FromHours(1));
            await package.SendAsync("PKG_STATE_TRANSITION", to: PackageState.Preparing);
            await sandbox.Client.Packages.GetAsync(package.Id);
            return sandbox;
        }
    }

    [Fact]
    public async Task AnOrderIsCancelledAndItsCancellationConfirmed()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        await sandbox.StockLocation("WH01").Holding("MUG", 5).CreateAsync();
        await sandbox.Scenario("WH01").CreateAsync();
        var order = await sandbox.Order("A 1 ç").With("MUG").CreateAsync();

        (await sandbox.Control.CancelOrderAsync("A 1 ç")).Number.Should().Be("A 1 ç");
        order.Packages[0].Should().NotBeIn(PackageState.Waiting);
        (await sandbox.Control.ConfirmCancellationAsync("A 1 ç")).Packages.Should().ContainSingle();
        order.Packages[0].Should().BeIn(PackageState.PackagingCanceled);
        await FluentActions
            .Awaiting(() => sandbox.Control.CancelOrderAsync("B1"))
            .Should()
            .ThrowAsync<OmsControlException>()
            .Where(refused => refused.Status == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task WorkThatFellDueIsToldWithItsPackage()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        await sandbox.Control.Clock.FreezeAsync(Begin);
        var package = await sandbox.Package().In(PackageState.OutOfStock).CreateAsync();

        var advanced = await sandbox.Control.Clock.AdvanceAsync(TimeSpan.FromDays(1));

        var work = advanced.Work[0];
        work.Package.Should().Be(package.Id);
        work.State.Should().NotBeNull();
        (work.At > Begin.UtcDateTime, work.Type.Length > 0, advanced.Complete).Should().Be((true, true, true));
    }

    [Fact]
    public async Task TheSurfaceSaysWhatItHasAndASandboxIsShown()
    {
        await using var sandbox = await oms.CreateSandboxAsync();

        (await sandbox.Control.IndexAsync()).Calls.Should().Contain(call => call.Method == "POST" && call.Path == "/__admin/clock/advance");
        (await sandbox.Control.Sandboxes.GetAsync(sandbox.Name)).Name.Should().Be(sandbox.Name);
    }

    [Fact]
    public async Task StockIsCountedAndRead()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        await sandbox.StockLocation("WH01").Holding("MUG", 5).CreateAsync();

        var counted = await sandbox.Control.CountStockAsync([new StockCount("WH01", "MUG", 9)]);

        counted.Should().Equal(new StockRow("WH01", "MUG", 9, 0, 9, false));
        (await sandbox.Control.StockAsync()).Should().Equal(counted);
    }

    [Fact]
    public async Task TheClockIsFrozenAndAdvanced()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var noon = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(3));

        (await sandbox.Control.Clock.FreezeAsync(noon)).Should().Be(new ClockReading("frozen", noon.UtcDateTime));
        var advanced = await sandbox.Control.Clock.AdvanceAsync(TimeSpan.FromDays(2) + TimeSpan.FromMinutes(30.5));

        advanced.Now.Should().Be(noon.UtcDateTime.AddDays(2).AddMinutes(30.5));
        advanced.Work.Should().BeEmpty();
        advanced.Complete.Should().BeTrue();
        (await sandbox.Control.Clock.ReadAsync()).Now.Should().Be(advanced.Now);
        (await sandbox.Control.Clock.RunAsync()).Mode.Should().Be("real");
    }

    [Fact]
    public async Task APackageHasATimelineAndAWay()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().In(PackageState.WaitingRemoteAction).CreateAsync();

        var commands = await sandbox.Control.CommandsAsync(package.Id, PackageState.Shipped);
        foreach (var step in commands.Way!)
            await sandbox.Client.Packages.CommandAsync(package.Id, step.Transition);

        commands.State.Should().Be("WaitingRemoteAction");
        commands
            .Commands.Single(command => command.Command == "SHIP_THE_PACKAGE")
            .Should()
            .BeEquivalentTo(new { Allowed = false, Transitions = Array.Empty<object>() });
        package.Should().BeIn(PackageState.Shipped);
        (await sandbox.Control.TimelineAsync(package.Id))
            .Facts.Select(fact => fact.Type)
            .Should()
            .StartWith("package_created")
            .And.Contain("package_state_changed");
    }

    [Fact]
    public async Task ContractSchemasReportAndInstallationAreRead()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().CreateAsync();
        await FluentActions.Awaiting(() => sandbox.Client.Packages.CommandAsync(package.Id, 1)).Should().ThrowAsync<OmsApiException>();

        (await sandbox.Control.ContractAsync()).Commands.Should().Contain(command => command.Code == "SHIP_THE_PACKAGE");
        (await sandbox.Control.DiagramAsync()).Should().StartWith("stateDiagram");
        (await sandbox.Control.Schemas.ListAsync()).Select(schema => schema.Name).Should().Contain("package");
        (await sandbox.Control.Schemas.GetAsync("package")).GetProperty("title").GetString().Should().NotBeEmpty();
        (
            await FluentActions
                .Awaiting(() => sandbox.Control.Schemas.ValidateAsync("package", new JsonObject()))
                .Should()
                .ThrowAsync<OmsControlException>("the library does not judge")
        )
            .Which.Status.Should()
            .Be(System.Net.HttpStatusCode.NotImplemented);
        var report = await sandbox.Control.ContractReport.ReadAsync();
        report.Refusals.Should().Be(1);
        report.Endpoints.Should().ContainSingle().Which.Findings.Should().ContainSingle().Which.ErrorCode.Should().Be("commands_100_1");
        (await sandbox.Control.ContractReport.JUnitAsync()).Should().Contain("<testsuite");
        await sandbox.Control.ContractReport.ClearAsync();
        (await sandbox.Control.ContractReport.ReadAsync()).Refusals.Should().Be(0);
        var installation = JsonNode.Parse((await sandbox.Control.InstallationAsync()).GetRawText())!.AsObject();
        installation["name"] = "acme";
        (await sandbox.Control.InstallAsync(installation)).GetProperty("name").GetString().Should().Be("acme");
        (await oms.Server.Control.HealthAsync()).Status.Should().Be("healthy");
    }

    [Fact]
    public async Task TheProgramJudgesDocuments()
    {
        await using var server = await OmsServer.StartAsync(ProgramParts.Complete(new SimulatorOptions { Seed = "empty" }));

        (await server.Control.Schemas.ValidateAsync("package", new JsonObject())).Errors.Should().NotBeEmpty();
    }
}
