namespace OmsSimulator.Host.Tests.Coverage;

/// <summary>A command that arrives before the answer to another on the same record is written.</summary>
public sealed class RaceHazardTests : IAsyncLifetime
{
    private const string Pack = """{"transition":2021}""";
    private readonly ManualTime time = new();
    private OwnSimulator simulator = null!;

    public async Task InitializeAsync() => simulator = await OwnSimulator.Start(new SimulatorOptions { Seed = "empty", Time = time });

    public async Task DisposeAsync() => await simulator.DisposeAsync();

    [Theory]
    [InlineData("read", "1: read_after 1")]
    [InlineData("repeat", "1: repeated 1")]
    [InlineData("wait", "1: nothing 1")]
    public async Task TheSecondOfTwoIsRefusedForTheFirstAndItsClientLooksOrNot(string next, string expected)
    {
        var oms = await World();
        await oms.Fault("""{"match":{"command":"COMPLETE_PACKAGING"},"times":1,"after":true,"then":{"delay":"PT5S"}}""");
        var first = oms.Command(1, Pack);
        await Until(async () => await oms.StateOf(1) == "Packed");
        (await oms.Command(1, Pack)).Status.Should().Be(406);
        time.Pass(TimeSpan.FromSeconds(5));
        (await first).ShouldBe(204);
        if (next == "read")
            (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
        else if (next == "repeat")
            (await oms.Command(1, Pack)).Status.Should().Be(406);
        else
            time.Pass(TimeSpan.FromSeconds(61));
        (await oms.Hazard("raced")).Should().Be(expected);
        (await oms.Met("raced")).Should().Be("""["package 1"]""");
    }

    [Fact]
    public async Task OneThatArrivesAfterTheAnswerIsRefusedButNotRaced()
    {
        var oms = await World();
        (await oms.Command(1, Pack)).ShouldBe(204);
        (await oms.Command(1, Pack)).Status.Should().Be(406);
        (await oms.Hazard("raced")).Should().Be("0");
        (await oms.Rows("refusals")).Should().Equal("COMPLETE_PACKAGING Packed 1");
    }

    private async Task<Oms> World()
    {
        await simulator.Default.World(Worlds.With(Worlds.Package("Waiting")));
        return simulator.Default;
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        while (!await isSo())
            await Task.Yield();
    }
}
