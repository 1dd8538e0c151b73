using System.Text;

namespace OmsSimulator.Host.Tests.Cli.Remote;

public sealed class ReplayCommandTests : IDisposable
{
    private const string Same = """{"requests":2,"same":2,"first_difference":null}""";
    private const string Different =
        """{"requests":3,"same":1,"first_difference":{"index":2,"id":"7","request":{"method":"POST","url":"/api/v1/oms/packages/1/command/"},"differs":[{"member":"status","expected":204,"found":406}]}}""";

    private readonly string folder = Directory.CreateTempSubdirectory("oms-simulator-").FullName;

    private string File => Path.Combine(folder, "journal.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task AFreshSandboxOfTheRecordedSeedIsMadeAndDropped()
    {
        await using var server = await Server(Same);
        Write(
            """{"simulator":{"sandbox":"a","seed":"empty","random_seed":7,"installation":"default"},"requests":[{"id":"1"}],"meta":{"total":1}}"""
        );
        (await Shell.Simulator("replay", File, "--url", server.Address))
            .Done()
            .Output.Should()
            .Be("2 requests, all answered as recorded\n");
        Calls(server)
            .Should()
            .Equal(
                """POST /__admin/sandboxes {"name":"replay-1","seed":"empty","random_seed":7}""",
                """POST /__admin/sandboxes {"name":"replay-2","seed":"empty","random_seed":7}""",
                """POST /sandboxes/replay-2/__admin/replay {"requests":[{"id":"1"}]}""",
                "DELETE /__admin/sandboxes/replay-2 "
            );
    }

    [Fact]
    public async Task TheFirstDifferenceIsShown()
    {
        await using var server = await Server(Different);
        Write("""{"requests":[]}""");
        var shown = await Shell.Simulator("replay", File, "--sandbox", "mine", "--url", server.Address);
        (shown.Exit, shown.Error).Should().Be((1, ""));
        shown
            .Output.Should()
            .StartWith("3 requests, 1 answered as recorded\nthe first that differs is number 3: POST /api/v1/oms/packages/1/command/ (7)\n")
            .And.MatchRegex(@"member +recorded +now\nstatus +204 +406\n$");
        (await Shell.Simulator("replay", File, "--sandbox", "mine", "--json", "--url", server.Address))
            .Output.Should()
            .Be($"{Different}\n");
        Calls(server).Should().OnlyContain(call => call.StartsWith("POST /sandboxes/mine/__admin/replay "));
    }

    [Fact]
    public async Task TheFreshSandboxIsDroppedWhenTheReplayIsRefused()
    {
        await using var server = await Server("{}", replayStatus: 422);
        Write("""{"requests":[]}""");
        (await Shell.Simulator("replay", File, "--url", server.Address)).Failed(1, "422");
        Calls(server).Last().Should().StartWith("DELETE ");
    }

    [Theory]
    [InlineData("{", "is neither JSON nor YAML")]
    [InlineData("{}", "is no journal; expected {\"requests\": […]}")]
    [InlineData(
        """{"simulator":{"seed":"world"},"requests":[]}""",
        "--seed: the journal was recorded in a world of your own; give its document"
    )]
    public async Task WhatIsNoJournalIsExitCodeTwo(string content, string sentence)
    {
        Write(content);
        (await Shell.Simulator("replay", File, "--url", "http://127.0.0.1:9")).Failed(2, sentence);
    }

    [Fact]
    public async Task ASandboxHasItsSeedAlready()
    {
        Write("""{"requests":[]}""");
        (await Shell.Simulator("replay", File, "--sandbox", "a", "--seed", "demo", "--url", "http://127.0.0.1:9")).Failed(
            2,
            "--sandbox: the sandbox has its seed"
        );
    }

    private void Write(string content) => System.IO.File.WriteAllText(File, content);

    private static IEnumerable<string> Calls(Receiver server) =>
        server.All.Select(received => $"{received.Method} {received.Path} {received.Text}");

    // A simulator where the first name is taken.
    private static async Task<Receiver> Server(string replayed, int replayStatus = 200)
    {
        var server = await Receiver.Start();
        server.Does = async (context, received) =>
        {
            var (status, body) = received switch
            {
                { Method: "DELETE" } => (204, ""),
                { Path: "/__admin/sandboxes" } when received.Text.Contains("replay-1") => (409, "{}"),
                { Path: "/__admin/sandboxes" } => (201, """{"name":"replay-2","seed":"empty","random_seed":7,"installation":"default"}"""),
                _ => (replayStatus, replayed),
            };
            context.Response.StatusCode = status;
            if (body.Length > 0)
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
        };
        return server;
    }
}
