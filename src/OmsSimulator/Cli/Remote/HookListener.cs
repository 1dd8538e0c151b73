using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace OmsSimulator.Cli.Remote;

/// <summary>
/// Listens to the events of a sandbox wherever it runs: its hooks point at the simulator's own sink, which is looked at again and again.
/// Nothing has to reach this machine.
/// </summary>
/// <param name="run">The sandbox.</param>
/// <param name="forwarder">Hands each event on.</param>
/// <param name="types">The types of events.</param>
/// <param name="secret">What signs the bodies; one of its own where it is left out.</param>
internal sealed class HookListener(RemoteRun run, EventForwarder forwarder, IReadOnlyList<string> types, string? secret)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private HookSubscription subscription = null!;
    private string sink = "";
    private long last;
    private long lost;

    /// <summary>Listens until it is told to end; then the hooks end too.</summary>
    public async Task<int> Listen()
    {
        subscription = await HookSubscription.Find(run);
        sink = $"webhooks/sink/{subscription.Name}";
        try
        {
            await Begin();
            Introduce();
            using var timer = new PeriodicTimer(Pause, TimeProvider.System);
            do
            {
                while (await Look()) { }
            } while (await timer.WaitForNextTickAsync(run.Cancellation));
        }
        catch (OperationCanceledException) when (run.Cancellation.IsCancellationRequested) { }
        finally
        {
            await subscription.End(sink);
        }

        return ExitCode.Done;
    }

    // Something of our own in the sink: its numbers begin anew when the sandbox is reset, and its hooks are gone with it.
    private async Task Begin()
    {
        await run.Send(HttpMethod.Delete, sink);
        await run.Send(HttpMethod.Post, sink, new JsonObject { ["listening"] = true });
        last = (await run.Send(HttpMethod.Get, sink)).Number("last");
        await run.Send(HttpMethod.Delete, $"{sink}?through={last}");
        lost = 0;
        await subscription.Begin(types, Secret);
    }

    private string Secret =>
        secret
        ?? $"whsec_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(run.Sandbox ?? run.Address.AbsolutePath)))[..32]}";

    private async Task<bool> Look()
    {
        var answer = await run.Send(HttpMethod.Get, sink);
        if (answer.Number("last") < last)
        {
            await Begin();
            run.Screen.Note("the sandbox was reset; subscribed again");
            return false;
        }

        last = answer.Number("last");
        var events = answer.List("requests").Select(SunkEvent.Of).ToArray();
        foreach (var happened in events)
            Show(happened, await forwarder.Forward(happened, run.Cancellation));
        if (events.Length > 0)
            await run.Send(HttpMethod.Delete, $"{sink}?through={events[^1].Number}");
        if (answer.Number("dropped") > lost)
        {
            run.Screen.Note(
                $"{answer.Number("dropped") - lost} events came faster than they could be handed on, and are lost here; GET /__admin/webhooks lists them"
            );
        }

        lost = answer.Number("dropped");
        return events.Length > 0;
    }

    private void Introduce()
    {
        if (run.Screen.Json)
        {
            run.Screen.Document(
                new JsonObject
                {
                    ["listening"] = run.Address.AbsoluteUri,
                    ["forward_to"] = forwarder.To.AbsoluteUri,
                    ["events"] = new JsonArray([.. types.Select(type => (JsonNode?)type)]),
                    ["secret"] = Secret,
                }
            );
            return;
        }

        run.Screen.Line($"Events of {run.Address} ({types.Count} types) are posted to {forwarder.To}");
        run.Screen.Line($"The signing secret is {Secret} (Ctrl+C ends)");
    }

    private void Show(SunkEvent happened, (int? Status, string? Failure) outcome)
    {
        if (!run.Screen.Json)
        {
            run.Screen.Line(
                $"{(happened.Type.Length > 0 ? happened.Type : "no event")} {happened.Uuid} → {(outcome.Status is { } status ? $"{status}" : outcome.Failure)}"
            );
            return;
        }

        run.Screen.Document(
            new JsonObject
            {
                ["event_type"] = happened.Type,
                ["uuid"] = happened.Uuid,
                ["status"] = outcome.Status,
                ["failure"] = outcome.Failure,
                ["headers"] = new JsonObject(happened.Headers.Select(header => KeyValuePair.Create(header.Name, (JsonNode?)header.Value))),
                ["body"] = Encoding.UTF8.GetString(happened.Body),
            }
        );
    }
}
