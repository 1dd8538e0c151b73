using System.Net;
using System.Text.Json.Nodes;

namespace OmsSimulator.Client.Tests;

/// <summary>Every form of the vendor's envelope arrives parsed.</summary>
public sealed class ErrorTests(OmsServerFixture oms) : IClassFixture<OmsServerFixture>
{
    [Fact]
    public async Task WhatIsNotThereIsADetail()
    {
        await using var sandbox = await oms.CreateSandboxAsync();

        var refused = await Refused(() => sandbox.Client.Packages.GetAsync(7));

        refused.Status.Should().Be(HttpStatusCode.NotFound);
        refused.Error.Should().BeEquivalentTo(new OmsError { Detail = "Not found." });
        refused.Reason.Should().Be("No such package in this sandbox.");
        refused.Message.Should().Be("GET api/v1/oms/packages/7/ was answered 404: Not found. (No such package in this sandbox.)");
        (await sandbox.Client.Packages.FindAsync(7)).Should().BeNull();
    }

    [Fact]
    public async Task ACommandThatCannotRunHasItsCodeTheReasonAndWhatCanRun()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().In(PackageState.Delivered).CreateAsync();

        var refused = await Refused(() => sandbox.Client.Packages.CommandAsync(package.Id, 2021));

        refused.Status.Should().Be(HttpStatusCode.NotAcceptable);
        refused.Error.ErrorCode.Should().Be("commands_100_1");
        refused
            .Error.NonFieldErrors.Should()
            .Equal("Command definition is not allowed! Check source & destination states of command to be created");
        refused.Reason.Should().Contain("Delivered").And.Contain("COMPLETE_PACKAGING");
        refused.Allowed.Should().Equal((await package.ReadAsync()).Commands.Select(transition => transition.Id));
    }

    [Fact]
    public async Task ACommandWithoutATransitionHasASentenceAndNoCode()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().CreateAsync();

        var refused = await Refused(() => sandbox.Client.Packages.CommandAsync(package.Id, new CommandRequest()));

        refused.Error.Should().BeEquivalentTo(new OmsError { NonFieldErrors = ["transition or slug required"] });
    }

    [Fact]
    public async Task FieldsAreNamedAlsoInsideLists()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var package = await sandbox.Package().In(PackageState.Shipped).CreateAsync();
        var waiting = await sandbox.Package().CreateAsync();
        var pack = (await sandbox.Control.CommandsAsync(waiting.Id))
            .Commands.Single(command => command.Command == "COMPLETE_PACKAGING")
            .Transitions[0]
            .Transition;

        var delivered = await Refused(() => package.SendAsync("UPDATE_PACKAGE_SHIPMENT_STATUS", []));
        var nested = await Refused(() =>
            sandbox.Client.Packages.CommandAsync(
                waiting.Id,
                pack,
                new JsonObject
                {
                    ["barcodes"] = new JsonArray(
                        new JsonObject { ["order_item"] = waiting.Made.PackageitemSet[0].OrderItem.Id, ["barcode"] = "1" },
                        new JsonObject()
                    ),
                }
            )
        );

        delivered.Error.Of("delivered_status").Should().Equal("This field is required.");
        nested.Error.Of("barcodes.1.order_item").Should().Equal("This field is required.");
        nested.Error.Of("barcodes.1.barcode").Should().Equal("This field is required.");
        nested.Error.Fields.Should().HaveCount(2);
    }

    [Fact]
    public async Task AWrongFilterIsAFieldError()
    {
        await using var sandbox = await oms.CreateSandboxAsync();

        var refused = await Refused(() =>
            sandbox.Client.Packages.PageAsync(new PackageFilter { Others = new Dictionary<string, string> { ["state"] = "abc" } })
        );

        refused.Status.Should().Be(HttpStatusCode.BadRequest);
        refused.Error.Of("state").Should().Equal("A valid integer is required.");
    }

    [Fact]
    public async Task AFailedLoginHasAListOfSentences()
    {
        await using var sandbox = await oms.CreateSandboxAsync();

        var refused = await Refused(() => sandbox.Client.LogInAsync("nobody", "nothing"));

        refused.Error.NonFieldErrors.Should().Equal("Unable to log in with provided credentials.");
        sandbox.Client.Token.Should().BeNull();
    }

    [Theory]
    [InlineData("<html>bad gateway</html>")]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("{\"error\":7}")]
    [InlineData("\"text\"")]
    public async Task ABodyThatIsNoEnvelopeIsKeptAsItCame(string body)
    {
        using var client = new Canned(HttpStatusCode.BadGateway, body).Client();

        var refused = await Refused(() => client.Packages.GetAsync(1));

        refused.Status.Should().Be(HttpStatusCode.BadGateway);
        refused.Error.IsEmpty.Should().BeTrue();
        refused.Body.Should().Be(body);
    }

    [Fact]
    public async Task AThrottledRequestSaysHowLongToWait()
    {
        using var client = new Canned(HttpStatusCode.TooManyRequests, """{"error":{"detail":"Request was throttled."},"status_code":429}""")
        {
            RetryAfter = TimeSpan.FromSeconds(7),
        }.Client();

        (await Refused(() => client.Packages.GetAsync(1))).RetryAfter.Should().Be(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task ASuccessThatIsNoDocumentIsAnErrorOfItsOwn()
    {
        using var client = new Canned(HttpStatusCode.OK, "<html>", "text/html").Client();

        (await Refused(() => client.Packages.GetAsync(1))).Message.Should().Contain("not understood");
    }

    [Fact]
    public async Task TheControlSurfaceNamesEveryProblem()
    {
        await using var sandbox = await oms.CreateSandboxAsync();

        var refused = (
            await FluentActions
                .Awaiting(() =>
                    sandbox.Control.AddAsync(
                        JsonNode.Parse("""{"stock_locations":[{"erp_code":"A","max_quota":-1}],"oders":[]}""")!.AsObject()
                    )
                )
                .Should()
                .ThrowAsync<OmsControlException>()
        ).Which;

        refused.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        refused.Problem.Errors.Select(error => error.Pointer).Should().Equal("/stock_locations/0/max_quota", "/oders");
        refused.Message.Should().Contain("/oders: unknown key");
    }

    private static async Task<OmsApiException> Refused(Func<Task> call) =>
        (await FluentActions.Awaiting(call).Should().ThrowAsync<OmsApiException>()).Which;
}
