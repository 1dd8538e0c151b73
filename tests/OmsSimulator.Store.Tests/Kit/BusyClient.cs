using System.Net;
using System.Text;
using System.Text.Json;

namespace OmsSimulator.Store.Tests;

/// <summary>
/// A client that blocks and unblocks a package of its own and makes denial reasons, as fast as it is answered, and remembers what it was
/// told. Of what it got no answer to, both may be true.
/// </summary>
/// <param name="package">Its package.</param>
/// <param name="acknowledgements">Released whenever a command was acknowledged.</param>
internal sealed class BusyClient(int package, SemaphoreSlim acknowledgements)
{
    private const string Block = """{"slug":"package__block_the_package__waiting__blocked","input_parameters":{"user":"u","token":"t"}}""";
    private const string Unblock = """{"slug":"package__unblock_the_package__blocked__waiting","input_parameters":{}}""";
    private int reasons;

    /// <summary>How many commands were acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Whether the package is blocked, as far as it was told.</summary>
    public bool IsBlocked { get; private set; }

    /// <summary>Whether the last command got no answer.</summary>
    public bool IsUnsure { get; private set; }

    /// <summary>The denial reasons that were acknowledged, by their title.</summary>
    public Dictionary<string, int> Reasons { get; } = [];

    /// <summary>Works until it gets no answer any more.</summary>
    public async Task Work(HttpClient http, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                IsUnsure = true;
                using var answer = await Post(http, $"api/v1/oms/packages/{package}/command/", IsBlocked ? Unblock : Block);
                IsUnsure = false;
                answer.StatusCode.Should().BeOneOf(HttpStatusCode.NoContent, HttpStatusCode.OK);
                (IsBlocked, Acknowledged) = (!IsBlocked, Acknowledged + 1);
                acknowledgements.Release();
                if (Acknowledged % 5 == 0)
                    await MakeReason(http);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException or IOException)
        {
            // The simulator was killed.
        }
    }

    /// <summary>After a start: what it was told is there; of what it was not told, it learns which is true.</summary>
    public async Task Check(ProgramUnderTest simulator)
    {
        var timeline = await simulator.Get($"__admin/packages/{package}/timeline");
        var facts = timeline.GetProperty("facts").EnumerateArray().Select(static row => row.GetProperty("fact")).ToArray();
        var changes = facts.Where(static fact => fact.GetProperty("type").GetString() == "package_state_changed").ToArray();
        var blocked = changes.Count(static change => change.GetProperty("to").GetString() == "Blocked");
        facts
            .Count(static fact => fact.GetProperty("type").GetString() == "package_blocked")
            .Should()
            .Be(blocked, "no half decision is there");
        changes
            .Length.Should()
            .BeInRange(Acknowledged, Acknowledged + (IsUnsure ? 1 : 0), "package {0}: what was acknowledged is there", package);
        (Acknowledged, IsBlocked, IsUnsure) = (changes.Length, changes.Length % 2 == 1, false);
        var state = (await simulator.Get($"api/v1/oms/packages/{package}/")).GetProperty("state").GetProperty("name").GetString();
        (state == "Blocked").Should().Be(IsBlocked);
    }

    private async Task MakeReason(HttpClient http)
    {
        var title = $"R {package} {++reasons}";
        using var answer = await Post(http, "api/v1/oms/packages/package_denial_reason/", $$"""{"title":"{{title}}"}""");
        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        using var made = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        Reasons.Add(title, made.RootElement.GetProperty("id").GetInt32());
    }

    private static async Task<HttpResponseMessage> Post(HttpClient http, string path, string body) =>
        await http.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));
}
