using System.Globalization;
using System.Text.Json;

namespace OmsSimulator.Host.Tests;

/// <summary>What tests of webhooks ask of a sandbox.</summary>
internal static class Subscribing
{
    public const string Hooks = "whisperer/hooks/";

    public const string HookEvents = "whisperer/hook_events/";

    /// <summary>A sandbox whose clock is frozen, with a package.</summary>
    public static async Task<Oms> Frozen(this RunningSimulator simulator, string state = "Waiting", string extra = "")
    {
        var oms = await simulator.SandboxWithPackage(state, extra);
        (await oms.Put("__admin/clock", """{"mode":"frozen","now":"2026-02-01T10:20:00Z"}""")).ShouldBe(HttpStatus.Ok);
        return oms;
    }

    /// <summary>Subscribes; more members as JSON.</summary>
    public static async Task<Answer> Subscribe(this Oms oms, string type, string target, string more = "") =>
        (
            await oms.Post(Hooks, $$"""{"event_type":"{{type}}","target_url":"{{target}}"{{(more.Length == 0 ? "" : $",{more}")}}}""")
        ).ShouldBe(HttpStatus.Created);

    /// <summary>Lets time pass; what was done meanwhile.</summary>
    public static async Task<JsonElement[]> Advance(this Oms oms, string by = "PT0S") =>
        [.. (await oms.Post("__admin/clock/advance", $$"""{"by":"{{by}}"}""")).ShouldBe(HttpStatus.Ok).At("work").EnumerateArray()];

    /// <summary>An attempt as one line: minutes and seconds since 10:20, the number, the status.</summary>
    public static string Line(JsonElement work)
    {
        var at = DateTime.Parse(work.GetProperty("at").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        return $"{(at - new DateTime(2026, 2, 1, 10, 20, 0, DateTimeKind.Utc)).ToString("c", CultureInfo.InvariantCulture)} #{work.GetProperty("attempt")} {work.GetProperty("status")}";
    }
}
