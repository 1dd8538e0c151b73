using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace OmsSimulator.Store.Tests;

/// <summary>
/// A database that is away, hangs, or loses its connections, as clients of the simulator see it: what is answered is true, and it goes on by
/// itself. <c>OMS_STORE_AWAY=30</c> says for how many seconds it is away.
/// </summary>
public sealed partial class PostgreSqlAwayTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private const string Block = """{"slug":"package__block_the_package__waiting__blocked","input_parameters":{"user":"u","token":"t"}}""";
    private const string Unblock = """{"slug":"package__unblock_the_package__blocked__waiting","input_parameters":{}}""";
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(Setting("OMS_STORE_AWAY", 2));
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [FactOnPostgreSql]
    public async Task ADatabaseThatIsAwayIsA503InTheEnvelopeAndCommandsGoOnWhenItIsBack()
    {
        using var simulator = await Start($"postgres:{server.NewDatabase()}");
        await Prepare(simulator, "other", "fresh");
        (await Command(simulator, "other", Block)).Should().Be(HttpStatusCode.NoContent);
        server.Stop();
        try
        {
            // What was sent to a connection that seemed to be there has no answer until the database tells.
            var first = Command(simulator, "default", Block);
            using var refused = await Refused(simulator, "fresh");
            refused.Headers.RetryAfter!.Delta.Should().BePositive();
            using (var said = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()))
                said.RootElement.GetProperty("error").GetProperty("detail").GetString().Should().Contain("nothing has changed");
            (await State(simulator, "other")).Should().Be("Blocked", "reads go on");
            (await Store(simulator)).Should().Be("unavailable");
            using var made = await Post(simulator, "__admin/sandboxes", """{"name":"third"}""");
            made.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
            made.Headers.RetryAfter!.Delta.Should().BePositive();
            var since = TimeProvider.System.GetTimestamp();
            while (TimeProvider.System.GetElapsedTime(since) < Away)
                (await Command(simulator, "fresh", Block)).Should().Be(HttpStatusCode.ServiceUnavailable);
            server.Start();
            ((HttpStatusCode?[])[HttpStatusCode.NoContent, HttpStatusCode.ServiceUnavailable, null]).Should().Contain(await first);
        }
        catch
        {
            server.Start();
            throw;
        }

        await Until(async () => await Command(simulator, "other", Unblock) == HttpStatusCode.NoContent);
        (await Changes(simulator, "other")).Should().Be(2);
        (await Changes(simulator, "fresh")).Should().Be(0);
        (await Store(simulator)).Should().Be("ready");
        await Until(async () =>
            await Command(simulator, "default", await State(simulator, "default") == "Blocked" ? Unblock : Block)
            == HttpStatusCode.NoContent
        );
        (await simulator.Stop()).Should().Be(0);
    }

    [FactOnPostgreSql]
    public async Task ADatabaseThatHangsKeepsNobodyAndWhatIsAnsweredIsTrue()
    {
        using var simulator = await Start($"postgres:{server.NewDatabase()}");
        await Prepare(simulator, "other");
        var acknowledged = 0;
        server.Signal("STOP");
        try
        {
            // The first is under way when it hangs; the second waits for its turn, and never gets it.
            var first = Command(simulator, "default", Block);
            var second = Command(simulator, "other", Block);
            ((HttpStatusCode?[])[HttpStatusCode.ServiceUnavailable, null]).Should().Contain(await second.WaitAsync(Patience));
            (await State(simulator, "other")).Should().Be("Waiting");
            server.Signal("CONT");
            acknowledged = await first.WaitAsync(Patience) == HttpStatusCode.NoContent ? 1 : 0;
        }
        catch
        {
            server.Signal("CONT");
            throw;
        }

        // What had no answer may be true.
        await Until(async () =>
            await State(simulator, "other") == "Blocked" || await Command(simulator, "other", Block) == HttpStatusCode.NoContent
        );
        (await Changes(simulator, "other")).Should().Be(1);
        (await Changes(simulator, "default")).Should().BeGreaterThanOrEqualTo(acknowledged);
        await simulator.Stop();
    }

    [FactOnPostgreSql]
    public async Task WhereverAConnectionIsCutEachAnswerIsTrueOrThereIsNone()
    {
        using var proxy = new CuttingProxy(server.Port);
        using var simulator = await Start(
            $"postgres:{server.NewDatabase().Replace($"Port={server.Port}", $"Port={proxy.Port}", StringComparison.Ordinal)}"
        );
        await Prepare(simulator, "other");
        var answers = new Dictionary<HttpStatusCode, int>();
        for (var bytes = 0; bytes < 1200; bytes += 41)
        {
            foreach (var isAnswer in (bool[])[false, true])
            {
                var (changes, state) = (await Changes(simulator, "default"), await State(simulator, "default"));
                proxy.CutAfter(bytes, isAnswer);
                var answering = Command(simulator, "default", state == "Blocked" ? Unblock : Block);
                await proxy.Mend(after: answering);
                var answer = await answering;
                await Until(async () =>
                    await Command(simulator, "other", await State(simulator, "other") == "Blocked" ? Unblock : Block)
                    == HttpStatusCode.NoContent
                );
                var made = await Changes(simulator, "default") - changes;
                made.Should().BeInRange(0, 1);
                if (answer is { } said)
                {
                    made.Should().Be(said == HttpStatusCode.NoContent ? 1 : 0, "it was answered {0}, cut after {1} bytes", said, bytes);
                    answers[said] = answers.GetValueOrDefault(said) + 1;
                }

                (await State(simulator, "default") == state).Should().Be(made == 0);
            }
        }

        answers
            .Keys.Should()
            .BeSubsetOf([HttpStatusCode.NoContent, HttpStatusCode.ServiceUnavailable])
            .And.Contain(HttpStatusCode.NoContent);
        await simulator.Stop();
    }

    private static Task<ProgramUnderTest> Start(string store) =>
        ProgramUnderTest.Start("--urls", "http://127.0.0.1:0", "--seed", "empty", "--store", store);

    private static async Task Prepare(ProgramUnderTest simulator, params string[] others)
    {
        const string World =
            """{"stock_locations":[{"erp_code":"L1","stock":[{"sku":"A","quantity":9}]}],"products":[{"sku":"A"}],"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]}]}""";
        await simulator.Send(HttpMethod.Post, "__admin/world", World);
        foreach (var other in others)
            await simulator.Send(HttpMethod.Post, "__admin/sandboxes", $$"""{"name":"{{other}}","seed":{{World}}}""");
    }

    // None: the connection was closed without an answer.
    private static async Task<HttpStatusCode?> Command(ProgramUnderTest simulator, string sandbox, string body)
    {
        try
        {
            using var answer = await Post(simulator, $"sandboxes/{sandbox}/api/v1/oms/packages/1/command/", body);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<HttpResponseMessage> Refused(ProgramUnderTest simulator, string sandbox)
    {
        await Until(async () => await Store(simulator) == "unavailable");
        var answer = await Post(simulator, $"sandboxes/{sandbox}/api/v1/oms/packages/1/command/", Block);
        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        return answer;
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds())
            patience.Token.ThrowIfCancellationRequested();
    }

    private static async Task<string?> State(ProgramUnderTest simulator, string sandbox) =>
        (await simulator.Get($"sandboxes/{sandbox}/api/v1/oms/packages/1/")).GetProperty("state").GetProperty("name").GetString();

    private static async Task<int> Changes(ProgramUnderTest simulator, string sandbox) =>
        (await simulator.Get($"sandboxes/{sandbox}/__admin/packages/1/timeline"))
            .GetProperty("facts")
            .EnumerateArray()
            .Count(static row => row.GetProperty("fact").GetProperty("type").GetString() == "package_state_changed");

    private static async Task<string?> Store(ProgramUnderTest simulator) =>
        (await simulator.Get("__admin/health")).GetProperty("store").GetProperty("state").GetString();

    private static Task<HttpResponseMessage> Post(ProgramUnderTest simulator, string path, string body) =>
        simulator.Http.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var said) ? said : otherwise;
}
