using System.Net;
using System.Text.Json;

namespace OmsSimulator.Store.Tests;

/// <summary>What whoever runs a shared server sees of its store: lists, bounds, damaged sandboxes, coverage of those that are gone.</summary>
public sealed class KeptSandboxesTests : IDisposable
{
    private const string Frozen = """{"mode":"frozen","now":"2026-02-01T10:20:00Z"}""";
    private readonly TemporaryFolder folder = new();

    private string Path => folder.File("store.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ASandboxThatIsDamagedIsRefusedByNameListedAndDroppedAndTheOthersGoOn()
    {
        using (var first = await Start())
        {
            foreach (var name in (string[])["acme", "other"])
                await Make(first, name);
            await first.Stop();
        }

        SqliteCommandTests.Damage(Path, "acme");
        using var second = await Start();
        var list = (await second.Get("__admin/sandboxes")).GetProperty("sandboxes").EnumerateArray().ToArray();
        list.Select(Name).Should().Equal("default", "acme", "other");
        foreach (var row in list[1..])
        {
            row.GetProperty("packages").GetInt32().Should().BePositive("a list loads none of them");
            row.GetProperty("facts").GetInt32().Should().BePositive();
            row.GetProperty("bytes").GetInt64().Should().BePositive();
            row.GetProperty("last_used").GetDateTime().Should().BeBefore(TimeProvider.System.GetUtcNow().UtcDateTime);
        }

        (await second.Get("__admin/sandboxes/acme")).GetProperty("installation").GetString().Should().Be("default");
        foreach (var path in (string[])["api/v1/oms/packages/", "__admin/clock"])
        {
            using var refused = await second.Http.GetAsync($"sandboxes/acme/{path}");
            refused.StatusCode.Should().Be(HttpStatusCode.Conflict);
            using var body = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());
            var said = body.RootElement.TryGetProperty("error", out var error) ? error : body.RootElement;
            said.GetProperty("detail").GetString().Should().Match("*the base of sandbox \"acme\" is damaged: *");
        }

        (await second.Get("sandboxes/other/api/v1/oms/packages/")).GetProperty("count").GetInt32().Should().BePositive();
        (await second.Get("__admin/coverage?scope=all")).GetProperty("scope").GetString().Should().Be("all");
        using (var dropped = await second.Http.DeleteAsync("__admin/sandboxes/acme"))
            dropped.StatusCode.Should().Be(HttpStatusCode.NoContent);
        await Make(second, "acme");
        (await second.Get("sandboxes/acme/api/v1/oms/packages/")).GetProperty("count").GetInt32().Should().BePositive();
    }

    [Fact]
    public async Task WhereTheDamagedOneLoadsAtTheStartItStopsWithASentenceAndNothingIsOverwritten()
    {
        using (var first = await Start())
            await first.Stop();
        SqliteCommandTests.Damage(Path, "default");
        var before = await File.ReadAllBytesAsync(Path);
        var (code, said) = await ProgramUnderTest.Run("--urls", "http://127.0.0.1:0", "--seed", "empty", "--store", $"sqlite:{Path}");
        code.Should().Be(1);
        said.Should().Match("--store: the base of sandbox \"default\" is damaged: *");
        (code, _) = await ProgramUnderTest.Run("--urls", "http://127.0.0.1:0", "--seed", "empty", "--store", $"sqlite:{Path}");
        code.Should().Be(1);
        (await File.ReadAllBytesAsync(Path)).Length.Should().Be(before.Length);
    }

    [Fact]
    public async Task WhatWasCountedInDroppedSandboxesIsThereAfterAKill()
    {
        using var first = await Start();
        await Make(first, "gone", "team-a");
        using (
            var blocked = await first.Http.PostAsync(
                "sandboxes/gone/api/v1/oms/packages/1/command/",
                new StringContent("""{"slug":"no_such_command"}""", System.Text.Encoding.UTF8, "application/json")
            )
        )
        {
            ((int)blocked.StatusCode).Should().BeInRange(400, 499);
        }

        using (var dropped = await first.Http.DeleteAsync("__admin/sandboxes/gone"))
            dropped.EnsureSuccessStatusCode();
        var all = await Counted(first, "scope=all");
        var label = await Counted(first, "label=team-a");
        (all.Count, label.Count).Should().Match<(int All, int Label)>(static counted => counted.All > 0 && counted.Label > 0);
        await first.Kill();
        using var second = await Start();
        (await Counted(second, "scope=all")).Should().Equal(all);
        (await Counted(second, "label=team-a")).Should().Equal(label);
        using (var cleared = await second.Http.DeleteAsync("__admin/coverage?scope=all"))
            cleared.EnsureSuccessStatusCode();
        await second.Stop();
        using var third = await Start();
        (await Counted(third, "scope=all")).Should().BeEmpty("it began anew");
    }

    [Fact]
    public async Task ThereAreNoMoreThanMayBeThoseThatAreOnlyKeptIncluded()
    {
        using (var first = await Start("--max-sandboxes", "2"))
        {
            await Make(first, "acme");
            await IsFull(first);
            await first.Stop();
        }

        using var second = await Start("--max-sandboxes", "2");
        await IsFull(second);
        using (var dropped = await second.Http.DeleteAsync("__admin/sandboxes/acme"))
            dropped.EnsureSuccessStatusCode();
        await Make(second, "other");
    }

    [Fact]
    public async Task OfWhatHappenedBeforeAStartNoScenarioIsMadeUp()
    {
        using (var first = await Start())
        {
            await first.Send(HttpMethod.Put, "__admin/clock", Frozen);
            await first.Stop();
        }

        using var second = await Start();
        using (var read = await second.Http.GetAsync("api/v1/oms/packages/"))
        {
            read.EnsureSuccessStatusCode();
            var id = read.Headers.GetValues("X-Oms-Simulator-Request").Single();
            using var content = new StringContent($$"""{"ids":["{{id}}"]}""", System.Text.Encoding.UTF8, "application/json");
            using var refused = await second.Http.PostAsync("__admin/requests/scenario", content);
            refused.StatusCode.Should().Be(HttpStatusCode.Conflict);
            (await refused.Content.ReadAsStringAsync()).Should().Contain("came out of a snapshot, of a store or of a large world document");
        }

        await second.Stop();
    }

    [Fact]
    public async Task OfManyWhoMakeOneAtOnceOneDoesAndWhatItMadeStays()
    {
        using var simulator = await Start();
        for (var round = 0; round < 5; round++)
        {
            var name = $"same{round}";
            var made = await Task.WhenAll(
                Enumerable.Range(0, 16).Select(_ => PostSandbox(simulator, $$"""{"name":"{{name}}","seed":"demo"}"""))
            );
            made.Count(static status => status == HttpStatusCode.Created).Should().Be(1);
            made.Count(static status => status == HttpStatusCode.Conflict).Should().Be(15);

            // The journal is nowhere else: whatever took its place would have none.
            await simulator.Get($"sandboxes/{name}/api/v1/oms/packages/");
            await simulator.Get("__admin/sandboxes");
            (await simulator.Get($"sandboxes/{name}/__admin/requests")).GetProperty("requests").GetArrayLength().Should().Be(1);
        }

        await simulator.Stop();
    }

    [Fact]
    public async Task WhoMakeSandboxesAtOnceDoNotPassTheLimitTogether()
    {
        using var simulator = await Start("--max-sandboxes", "4");
        var made = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(number => PostSandbox(simulator, $$"""{"name":"s{{number}}","seed":"empty"}"""))
        );
        made.Count(static status => status == HttpStatusCode.Created).Should().Be(3);
        made.Count(static status => status == HttpStatusCode.Conflict).Should().Be(9);
    }

    [Theory]
    [InlineData("--store-sync: expected one of full, normal, found \"often\"*", "--store-sync", "often")]
    [InlineData("--max-sandboxes: expected a whole number from 1 to *, found \"0\"*", "--max-sandboxes", "0")]
    [InlineData("--max-sandboxes: expected a whole number from 1 to *, found \"many\"*", "--max-sandboxes", "many")]
    public async Task WrongSettingsEndTheStartWithASentence(string sentence, params string[] arguments)
    {
        var (code, said) = await ProgramUnderTest.Run(["--urls", "http://127.0.0.1:0", "--store", $"sqlite:{Path}", .. arguments]);
        said.Should().Match(sentence);
        code.Should().Be(1);
        File.Exists(Path).Should().BeFalse();
    }

    private static async Task IsFull(ProgramUnderTest simulator)
    {
        foreach (
            var (path, body) in new[]
            {
                ("__admin/sandboxes", """{"name":"third"}"""),
                ("__admin/sandboxes/acme/fork", """{"name":"third"}"""),
            }
        )
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var refused = await simulator.Http.PostAsync(path, content);
            refused.StatusCode.Should().Be(HttpStatusCode.Conflict);
            (await refused.Content.ReadAsStringAsync()).Should().Contain("There are 2 sandboxes, as many as --max-sandboxes allows");
        }
    }

    private static async Task<HttpStatusCode> PostSandbox(ProgramUnderTest simulator, string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await simulator.Http.PostAsync("__admin/sandboxes", content);
        return answer.StatusCode;
    }

    private static async Task Make(ProgramUnderTest simulator, string name, string? label = null)
    {
        var about = label is null ? "" : $",\"label\":\"{label}\"";
        await simulator.Send(HttpMethod.Post, "__admin/sandboxes", $$"""{"name":"{{name}}","seed":"demo"{{about}}}""");

        // In a frozen one nothing goes on by itself: a start does not load it.
        await simulator.Send(HttpMethod.Put, $"sandboxes/{name}/__admin/clock", Frozen);
    }

    private static string? Name(JsonElement row) => row.GetProperty("name").GetString();

    // The lines of the report that count something.
    private static async Task<List<string>> Counted(ProgramUnderTest simulator, string query) =>
        [
            .. Cells(await simulator.Get($"__admin/coverage?{query}"))
                .Where(static cell => cell.TryGetProperty("count", out var count) && count.GetInt64() > 0)
                .Select(static cell => cell.GetRawText()),
        ];

    private static IEnumerable<JsonElement> Cells(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Cells),
            JsonValueKind.Object => element.EnumerateObject().SelectMany(static member => Cells(member.Value)).Prepend(element),
            _ => [],
        };

    private Task<ProgramUnderTest> Start(params string[] more) =>
        ProgramUnderTest.Start(["--urls", "http://127.0.0.1:0", "--seed", "empty", "--store", $"sqlite:{Path}", .. more]);
}
