using System.Globalization;
using System.Text;
using OmsSimulator.Host.Tests.Api;

namespace OmsSimulator.Host.Tests.Control;

/// <summary>
/// Spoilt journals: none is a fault of the simulator, one that is refused changes nothing, and none leaves its sandbox. OMS_SIMULATOR_FUZZ
/// makes it longer.
/// </summary>
[Collection(OpenMode.Name)]
public sealed class ReplayFuzzTests(OpenSimulator simulator)
{
    private static readonly string[] Urls =
    [
        "/../victim/api/v1/oms/packages/1/command/",
        "/%2e%2e/%2e%2e/__admin/reset",
        "/__admin/reset",
        "//__admin/reset",
        "/sandboxes/victim/__admin/reset",
        "/%",
        "/%00",
        "/\u0000",
        "/?",
        "/#",
        "/ x",
        "/ü?ü",
        "http://localhost/",
        "*",
        "/a\\b",
        "/%zz",
        "/a?b=%",
        "/api/v1/oms/packages/1/command/../../../../../__admin/reset",
    ];

    private static readonly string[] Methods = ["TRACE", "CONNECT", "OPTIONS", "HEAD", "PATCH", "get", "x y", "PROPFIND", ""];

    [Fact]
    public async Task NoJournalIsAFaultOfTheSimulatorOrLeavesItsSandbox()
    {
        var random = new Random(20261128);
        var rounds = int.TryParse(
            Environment.GetEnvironmentVariable("OMS_SIMULATOR_FUZZ"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var said
        )
            ? said
            : 300;
        var (oms, victim) = (
            await simulator.SandboxWithPackage("WaitingRemoteAction"),
            await simulator.SandboxWithPackage("WaitingRemoteAction")
        );
        var before = await victim.Picture();
        var good = await Good(oms);
        for (var round = 0; round < rounds; round++)
        {
            var body = round == 0 ? Encoding.UTF8.GetBytes(good) : Mutation.Of(Spoilt(good, random, victim.Name), random);
            var facts = await oms.Facts();
            var answer = await oms.SendBytes("POST", $"__admin/replay?clock={(random.Next(2) == 0 ? "own" : "recorded")}", body);
            var because = $"round {round}: {Encoding.UTF8.GetString(body)}";
            FuzzTests.RightEnvelope(answer, control: true, because);
            if (answer.Status >= 400)
                (await oms.Facts()).Should().Be(facts, because);
            if (round % 50 == 0 || round == rounds - 1)
                (await victim.Picture()).Should().Be(before, because);
        }

        (await oms.Get("packages/1/")).ShouldBe(HttpStatus.Ok);
    }

    private static async Task<string> Good(Oms oms)
    {
        await oms.Get("packages/1/");
        (await oms.Command(1, """{"transition":1809}""")).ShouldBe(204);
        await oms.Get("packages/?limit=1&note=ü");
        await oms.Post("packages/package_denial_reason/", """{"title":"Kırık"}""");
        return (await oms.Get("__admin/requests?simulator=true")).Text;
    }

    private static string Spoilt(string good, Random random, string victim) =>
        random.Next(3) switch
        {
            0 => good.Replace(
                "/api/v1/oms/packages/1/command/",
                Escaped(Urls[random.Next(Urls.Length)].Replace("victim", victim, StringComparison.Ordinal)),
                StringComparison.Ordinal
            ),
            1 => good.Replace("\"POST\"", $"\"{Methods[random.Next(Methods.Length)]}\"", StringComparison.Ordinal),
            _ => good,
        };

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\u0000", "\\u0000", StringComparison.Ordinal);
}
