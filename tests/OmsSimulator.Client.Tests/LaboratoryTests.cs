using System.Net;
using System.Text.Json;

namespace OmsSimulator.Client.Tests;

/// <summary>Journal, faults and partners, call by call.</summary>
public sealed class LaboratoryTests(OmsServerFixture oms) : IClassFixture<OmsServerFixture>
{
    [Fact]
    public async Task TheJournalIsAskedInWireMocksTerms()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().In(PackageState.Packed).CreateAsync();
        await package.SendAsync("SHIP_THE_PACKAGE");
        var requests = sandbox.Control.Requests;

        sandbox
            .Should()
            .HaveReceived(RequestPattern.Command(package.Id), 1)
            .And.NotHaveReceived(new RequestPattern { Method = "DELETE" })
            .And.HaveReceived(new RequestPattern { BodyPatterns = [new ValuePattern { MatchesJsonPath = "$.transition" }] });
        FluentActions
            .Invoking(() => sandbox.Should().HaveReceived("PUT", $"/api/v1/oms/packages/{package.Id}/command/"))
            .Should()
            .Throw<Exception>()
            .WithMessage("*closest request differed in method*");
        var entry = (await requests.ListAsync(5)).Requests.Should().ContainSingle().Subject;
        (await requests.GetAsync(entry.Id)).Response!.Status.Should().Be(200);
        (await requests.CountAsync(new RequestPattern { Method = "POST" })).Should().Be(1);
        (await requests.UnmatchedAsync()).Requests.Should().BeEmpty();
        (await requests.RemoveAsync(new RequestPattern { Method = "POST" })).Should().ContainSingle();
        await requests.ClearAsync();
    }

    [Fact]
    public async Task AFaultHappensAndIsCounted()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var fault = await sandbox.Control.Faults.AddAsync(
            new NewFault(
                new FaultOutcome
                {
                    Status = 503,
                    Body = JsonElement.Parse("""{"x":1}"""),
                    Delay = TimeSpan.FromMilliseconds(1),
                }
            )
            {
                Match = new FaultMatch { Method = "GET", Path = "/api/v1/oms/packages/" },
                Times = 1,
            }
        );

        var refused = (
            await FluentActions.Awaiting(() => sandbox.Client.Packages.PageAsync()).Should().ThrowAsync<OmsApiException>()
        ).Which;

        (refused.Status, refused.Body).Should().Be((HttpStatusCode.ServiceUnavailable, """{"x":1}"""));
        refused.RequestId.Should().NotBeNull();
        (await sandbox.Control.Faults.GetAsync(fault.Id)).Should().BeEquivalentTo(new { Matched = 1L, Fired = 1L });
        (await sandbox.Control.Faults.ListAsync()).Should().ContainSingle();
        await sandbox.Control.Faults.RemoveAsync(fault.Id);
        await sandbox.Control.Faults.ClearAsync();
        (await sandbox.Client.Packages.PageAsync()).Count.Should().Be(0);
    }

    [Fact]
    public async Task AWebhookIsSubscribedSentAndShown()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().In(PackageState.Packed).CreateAsync();
        var hook = await sandbox.Client.Hooks.CreateAsync(
            new NewHook("package.status.shipped", $"{sandbox.Address}__admin/webhooks/sink/a") { SecretKey = "s" }
        );

        await package.SendAsync("SHIP_THE_PACKAGE");

        sandbox.Should().HaveSentWebhook("package.status.shipped", package);
        FluentActions
            .Invoking(() => sandbox.Should().HaveSentWebhook("package.created"))
            .Should()
            .Throw<Exception>()
            .WithMessage(
                "*nobody is subscribed to package.created (subscribe before it happens), and it sent package.status.shipped about 1."
            );
        (await sandbox.Control.Webhooks.SinkAsync("a")).Requests.Should().ContainSingle();
        var uuid = (await sandbox.Control.Webhooks.DeliveriesAsync()).Webhooks[0].Uuid;
        await sandbox.Control.Webhooks.ReplayAsync(uuid);
        await sandbox.Control.Webhooks.SetModeAsync(duplicate: 1, reorder: true);
        await sandbox.Control.Webhooks.SendSampleAsync("package.created", new Uri(sandbox.Address, "__admin/webhooks/sink/b"));
        (await sandbox.Client.Hooks.ChangeAsync(hook.Id, new HookChange { IsActive = false })).IsActive.Should().BeFalse();
        await sandbox.Client.Hooks.DeleteAsync(hook.Id);
    }

    [Fact]
    public async Task PartnersAreAskedAndTheCarrierReports()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().In(PackageState.Shipped).WithAwb("AWB1").CreateAsync();

        (await sandbox.Control.ReportDeliveryAsync("AWB1", "delivered")).State.Should().Be("Delivered");
        foreach (var partner in (string[])["omnitron", "invoice", "carrier", "bill"])
        {
            var calls = await sandbox.Control.Partners.CallsAsync(partner);
            calls.Meta.Should().Be(new PartnerCallTotals(calls.Calls.Count, calls.Calls.Count));
            (await sandbox.Control.Partners.SetAnswersAsync(partner, new PartnerAnswers { Status = 503, Delay = TimeSpan.FromSeconds(1) }))
                .Answers.Should()
                .Be(new PartnerAnswers { Status = 503, Delay = TimeSpan.FromSeconds(1) });
            await sandbox.Control.Partners.SetAddressAsync(partner, new Uri("http://127.0.0.1:1/"));
            await sandbox.Control.Partners.SetAddressAsync(partner, null);
        }

        package.Should().BeIn(PackageState.Delivered);
    }
}
