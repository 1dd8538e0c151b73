using System.Net;

namespace OmsSimulator.Store.Tests;

/// <content>Connections that are cut while sandboxes are made, reset and dropped.</content>
public sealed partial class PostgreSqlAwayTests
{
    private const int FirstCut = 40;
    private const int LastCut = 4_000;
    private const int BetweenCuts = 180;

    [FactOnPostgreSql]
    public async Task WhereverAConnectionIsCutASandboxIsResetOrIsAsItWas()
    {
        using var proxy = new CuttingProxy(server.Port);
        using var simulator = await StartBehind(proxy);
        await Prepare(simulator, "other");
        var before = 0;
        var answers = await CutEverywhere(
            proxy,
            async () =>
            {
                await Until(async () => await State(simulator, "other") == "Blocked" || await IsDone(Command(simulator, "other", Block)));
                before = await Changes(simulator, "other");
            },
            () => Status(Post(simulator, "sandboxes/other/__admin/reset", "")),
            async answer =>
            {
                // Whoever asks next is answered by what the store has, and so is whoever sends a command.
                await Until(async () =>
                    await Status(simulator.Http.GetAsync("sandboxes/other/api/v1/oms/packages/1/")) == HttpStatusCode.OK
                );
                var isReset = await State(simulator, "other") == "Waiting";
                (await Changes(simulator, "other")).Should().Be(isReset ? 0 : before);
                if (answer is { } said)
                    isReset.Should().Be(said == HttpStatusCode.NoContent, "it was answered {0}", said);
                await Until(() => IsDone(Command(simulator, "other", isReset ? Block : Unblock)));
            }
        );
        answers.Should().BeSubsetOf([HttpStatusCode.NoContent, HttpStatusCode.ServiceUnavailable]).And.HaveCount(2);
        await simulator.Stop();
    }

    [FactOnPostgreSql]
    public async Task WhereverAConnectionIsCutASandboxIsMadeOrItsNameIsFree()
    {
        using var proxy = new CuttingProxy(server.Port);
        using var simulator = await StartBehind(proxy);
        var number = 0;
        var answers = await CutEverywhere(
            proxy,
            () => Task.FromResult(++number),
            () => Status(Post(simulator, "__admin/sandboxes", $$"""{"name":"s{{number}}","seed":"empty"}""")),
            async answer =>
            {
                var isThere = await IsThere(simulator, $"s{number}");
                if (answer is { } said)
                    isThere.Should().Be(said == HttpStatusCode.Created, "it was answered {0}", said);
                var again = await Status(Post(simulator, "__admin/sandboxes", $$"""{"name":"s{{number}}","seed":"empty"}"""));
                again.Should().Be(isThere ? HttpStatusCode.Conflict : HttpStatusCode.Created);
            }
        );
        answers.Should().BeSubsetOf([HttpStatusCode.Created, HttpStatusCode.ServiceUnavailable]).And.HaveCount(2);
        await simulator.Stop();
    }

    [FactOnPostgreSql]
    public async Task WhereverAConnectionIsCutASandboxIsDroppedOrIsThere()
    {
        using var proxy = new CuttingProxy(server.Port);
        using var simulator = await StartBehind(proxy);
        var answers = await CutEverywhere(
            proxy,
            () => Status(Post(simulator, "__admin/sandboxes", """{"name":"acme","seed":"empty"}""")),
            () => Status(simulator.Http.DeleteAsync("__admin/sandboxes/acme")),
            async answer =>
            {
                var isThere = await IsThere(simulator, "acme");
                if (answer is { } said)
                    isThere.Should().Be(said != HttpStatusCode.NoContent, "it was answered {0}", said);
                if (isThere)
                    (await Status(simulator.Http.DeleteAsync("__admin/sandboxes/acme"))).Should().Be(HttpStatusCode.NoContent);
            }
        );
        answers.Should().BeSubsetOf([HttpStatusCode.NoContent, HttpStatusCode.ServiceUnavailable]).And.HaveCount(2);
        await simulator.Stop();
    }

    private Task<ProgramUnderTest> StartBehind(CuttingProxy proxy) =>
        Start($"postgres:{server.NewDatabase().Replace($"Port={server.Port}", $"Port={proxy.Port}", StringComparison.Ordinal)}");

    // What was answered at all.
    private static async Task<HashSet<HttpStatusCode>> CutEverywhere(
        CuttingProxy proxy,
        Func<Task> prepare,
        Func<Task<HttpStatusCode?>> send,
        Func<HttpStatusCode?, Task> check
    )
    {
        var answers = new HashSet<HttpStatusCode>();
        for (var bytes = FirstCut; bytes < LastCut; bytes += BetweenCuts)
        {
            foreach (var isAnswer in (bool[])[false, true])
            {
                await prepare();
                proxy.CutAfter(bytes, isAnswer);
                var answering = send();
                await proxy.Mend(after: answering);
                var answer = await answering.WaitAsync(Patience);
                if (answer is { } said)
                    answers.Add(said);
                await check(answer);
            }
        }

        return answers;
    }

    private static async Task<bool> IsDone(Task<HttpStatusCode?> command) => await command == HttpStatusCode.NoContent;

    private static async Task<bool> IsThere(ProgramUnderTest simulator, string sandbox)
    {
        HttpStatusCode? said = null;
        foreach (var path in (string[])[$"__admin/sandboxes/{sandbox}", $"sandboxes/{sandbox}/__admin/clock"])
        {
            var before = said;
            await Until(async () => (said = await Status(simulator.Http.GetAsync(path))) is HttpStatusCode.OK or HttpStatusCode.NotFound);
            said.Should().Be(before ?? said, "whoever asks is told the same");
        }

        return said == HttpStatusCode.OK;
    }

    // None: the connection was closed without an answer.
    private static async Task<HttpStatusCode?> Status(Task<HttpResponseMessage> sent)
    {
        try
        {
            using var answer = await sent;
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
