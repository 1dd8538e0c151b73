using System.Globalization;
using System.Text;
using OmsSimulator.Contract;
using OmsSimulator.Testing;

namespace OmsSimulator.MissingTests.Tests;

/// <summary>Walks as a person takes them with the console: by both surfaces, with detours, faults and refusals.</summary>
internal static class RecordedWalk
{
    private const string Delivered = "Delivered";

    /// <summary>Packs, is refused, ships and delivers a package of the demo world; answers the ids of the calls, oldest first.</summary>
    public static async Task<IReadOnlyList<string>> Take(OmsSandbox sandbox)
    {
        var control = sandbox.Control;
        await control.Clock.FreezeAsync();
        await control.CountStockAsync([new StockCount("WH01", "TSH100-01", 70)]);
        using var client = sandbox.CreateClient();

        // Nobody chooses these: a call that only asks, one that a fault keeps from happening, one whose answer is lost after it happened.
        (await client.GetAsync("api/v1/oms/packages/short/")).EnsureSuccessStatusCode();
        await control.Faults.AddAsync(
            new(new() { Status = 503 })
            {
                Match = new() { Command = "COMPLETE_PACKAGING" },
                Times = 1,
            }
        );
        var chosen = new List<string>();
        ((int)(await Send(client, 2, """{"transition": 2021}""")).StatusCode).Should().Be(503);
        await control.Faults.AddAsync(
            new(new() { Status = 504 })
            {
                Match = new() { Package = 2 },
                Times = 1,
                After = true,
            }
        );
        ((int)(await Send(client, 2, """{"transition": 2021}""")).StatusCode).Should().Be(504);

        chosen.Add(await Sent(client, 1, """{"transition": 2021}""", accepted: true));
        chosen.Add(await Sent(client, 1, """{"transition": 2021}""", accepted: false));
        chosen.Add(await Sent(client, 2, """{"transition": 2021}""", accepted: false));
        await control.Clock.AdvanceAsync(TimeSpan.FromMinutes(30));
        chosen.Add(await Sent(client, 1, """{"transition": "none"}""", accepted: false));
        chosen.Add(await Sent(client, 1, "{\"transition\":", accepted: false));
        chosen.Add(await Sent(client, 99_999, """{"transition": 2021}""", accepted: false));
        chosen.AddRange(await Walk(sandbox, client, 1));
        chosen.Add(Id(await client.GetAsync("api/v1/oms/packages/1/")));
        (await sandbox.Client.Packages.GetAsync(1)).State.EnumValue.Should().NotBeNull();
        return chosen;
    }

    /// <summary>Puts a package into the first state of an installation, and walks as far as its commands lead.</summary>
    public static async Task<IReadOnlyList<string>> TakeInAnyInstallation(OmsSandbox sandbox)
    {
        await sandbox.Control.AddAsync(
            new System.Text.Json.Nodes.JsonObject
            {
                ["cargo_companies"] = new System.Text.Json.Nodes.JsonArray(
                    new System.Text.Json.Nodes.JsonObject { ["name"] = "Yurtiçi \"Kargo\"", ["erp_code"] = "YK" }
                ),
            }
        );
        var package = await sandbox.Package().CreateAsync();
        using var client = sandbox.CreateClient();
        return [await Sent(client, package.Id, "{}", accepted: false), .. await Walk(sandbox, client, package.Id)];
    }

    // The shortest way there, each command with what it needs.
    private static async Task<IReadOnlyList<string>> Walk(OmsSandbox sandbox, HttpClient client, int package)
    {
        var ids = new List<string>();
        var contract = await sandbox.Control.ContractAsync();
        var there = contract.States.First(state => state.Key == Delivered);
        for (var step = 0; step < 10; step++)
        {
            var commands = await sandbox.Control.SendAsync(HttpMethod.Get, $"packages/{package}/commands?to={there.Key}");
            if (
                !commands.TryGetProperty("way", out var way)
                || way.ValueKind != System.Text.Json.JsonValueKind.Array
                || way.GetArrayLength() == 0
            )
            {
                break;
            }

            var transition = way[0].GetProperty("transition").GetInt32();
            ids.Add(await Sent(client, package, await BodyOf(sandbox, package, transition), accepted: true));
        }

        ids.Should().NotBeEmpty();
        return ids;
    }

    // As the missing tests send it: what they know of the parameters is known here too.
    private static async Task<string> BodyOf(OmsSandbox sandbox, int package, int transition)
    {
        var missing = await sandbox.Control.MissingTests.ReadAsync();
        var known = missing.Scenarios.FirstOrDefault(test =>
            test.Covers.Transition == transition && test.Covers.Dimension == "transitions"
        );
        var parameters =
            known?.Request.Body is { } body && body.TryGetProperty("input_parameters", out var said) ? said.GetRawText() : "{}";
        (await sandbox.Client.Packages.GetAsync(package)).Id.Should().Be(package);
        return $$"""{"transition": {{transition.ToString(CultureInfo.InvariantCulture)}}, "input_parameters": {{parameters}}}""";
    }

    private static async Task<string> Sent(HttpClient client, int package, string body, bool accepted)
    {
        using var answer = await Send(client, package, body);
        answer.IsSuccessStatusCode.Should().Be(accepted, $"{body}: {await answer.Content.ReadAsStringAsync()}");
        return Id(answer);
    }

    private static Task<HttpResponseMessage> Send(HttpClient client, int package, string body) =>
        client.PostAsync(
            string.Create(CultureInfo.InvariantCulture, $"api/v1/oms/packages/{package}/command/"),
            new StringContent(body, Encoding.UTF8, "application/json")
        );

    private static string Id(HttpResponseMessage answer) => answer.Headers.GetValues("X-Oms-Simulator-Request").Single();
}
