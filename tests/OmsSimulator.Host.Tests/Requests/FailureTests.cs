namespace OmsSimulator.Host.Tests.Requests;

/// <summary>A bug of ours: here the time itself throws, once, in the middle of whatever asks for it first.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task ABugIsAnsweredInTheVendorsEnvelopeJournaledAndChangesNothing()
    {
        var time = new BrokenTime();
        await using var simulator = await OwnSimulator.Start(new() { Seed = "empty", Time = time });
        await simulator.Default.World(Worlds.With(Worlds.Package("WaitingRemoteAction")));
        var before = await simulator.Default.Picture();

        time.BreaksOnce = true;
        var failed = (await simulator.Default.Command(1, """{"transition":1809}""")).ShouldBe(
            500,
            """{"error":{"detail":"A server error occurred."},"status_code":500}"""
        );
        var id = failed.Header("X-Oms-Simulator-Request");
        failed.Header("X-Oms-Simulator-Reason").Should().Be($"This is a bug of the simulator; its log tells more of request {id}.");
        (await simulator.Default.Get($"__admin/requests/{id}"))["response.status"].Should().Be("500");
        (await simulator.Default.Get("__admin/contract-report")).Text.Should().NotContain("server error");

        (await simulator.Default.Picture()).Should().Be(before);
        (await simulator.Default.Command(1, """{"transition":1809}""")).ShouldBe(204, because: "the sandbox goes on");
    }

    [Fact]
    public async Task OnTheControlSurfaceItIsAProblemDocument()
    {
        var time = new BrokenTime();
        await using var simulator = await OwnSimulator.Start(new() { Seed = "empty", Time = time });
        (await simulator.Default.Get("__admin/clock")).ShouldBe(HttpStatus.Ok);
        time.BreaksOnce = true;
        var failed = await simulator.Default.Get("__admin/clock");
        (failed.Status, failed.ContentType, failed["status"], failed["title"])
            .Should()
            .Be((500, "application/problem+json", "500", "Internal Server Error"));
        (await simulator.Default.Get("__admin/clock")).ShouldBe(HttpStatus.Ok);
    }

    private sealed class BrokenTime : TimeProvider
    {
        private volatile bool breaks;

        public bool BreaksOnce
        {
            set => breaks = value;
        }

        public override DateTimeOffset GetUtcNow()
        {
            if (!breaks)
                return base.GetUtcNow();
            breaks = false;
            throw new InvalidOperationException("The time is broken.");
        }
    }
}
