using System.CommandLine;
using System.Text.Json.Nodes;
using OmsSimulator.Client;
using EventCatalogue = OmsSimulator.Domain.EventCatalogue;
using Events = OmsSimulator.Domain.Events;

namespace OmsSimulator.Cli.Remote;

/// <summary><c>oms-simulator hooks</c>: the subscriptions of a sandbox, and its events handed on to a receiver on this machine.</summary>
internal static class HooksCommand
{
    private static readonly string[] Columns = ["id", "event type", "target", "active"];

    public static System.CommandLine.Command Create()
    {
        var group = new System.CommandLine.Command(
            "hooks",
            "List the webhook subscriptions of a running simulator; hand its events on to a receiver on this machine."
        );
        var remote = new RemoteOptions(group);
        var login = new LoginOptions(group);
        var all = new Option<bool>("--all") { Description = "Also those that are no longer active, such as deleted ones." };
        group.Subcommands.Add(
            new System.CommandLine.Command("list", "List the subscriptions.") { all }.Runs(
                remote,
                async (parsed, run) =>
                {
                    await login.LogIn(parsed, run);
                    return await List(run, parsed.GetValue(all));
                }
            )
        );
        group.Subcommands.Add(Listen(remote, login.LogIn));
        return group;
    }

    private static System.CommandLine.Command Listen(RemoteOptions remote, Func<ParseResult, RemoteRun, Task> logIn)
    {
        var forward = new Option<string>("--forward-to")
        {
            Required = true,
            Description = "Where events are posted to, such as http://localhost:3000/webhooks.",
        };
        var events = new Option<string?>("--events") { Description = "Only these event types, separated by commas. [default: all]" };
        var secret = new Option<string?>("--secret")
        {
            Description = "What signs the bodies. [default: made of the sandbox's name, the same each time]",
        };
        var skipVerify = new Option<bool>("--skip-verify") { Description = "Do not check the receiver's certificate." };
        return new System.CommandLine.Command(
            "listen",
            "Subscribe to events and hand each on, with the bytes and headers that it came with. Ctrl+C ends the subscription."
        )
        {
            forward,
            events,
            secret,
            skipVerify,
        }.Runs(
            remote,
            async (parsed, run) =>
            {
                var to = RemoteOptions.Address(parsed.GetRequiredValue(forward), forward.Name);
                var types = Types(parsed.GetValue(events));
                await logIn(parsed, run);
                using var forwarder = new EventForwarder(to, parsed.GetValue(skipVerify));
                return await new HookListener(run, forwarder, types, parsed.GetValue(secret)).Listen();
            }
        );
    }

    // The vendor keeps what was deleted as inactive.
    private static async Task<int> List(RemoteRun run, bool all)
    {
        var hooks = new List<Hook>();
        await foreach (var hook in run.Oms.Hooks.ListAsync(cancellationToken: run.Cancellation))
        {
            if (all || hook.IsActive)
                hooks.Add(hook);
        }

        if (run.Screen.Json)
        {
            run.Screen.Document(new JsonObject { ["count"] = hooks.Count, ["results"] = new JsonArray([.. hooks.Select(Document)]) });
        }
        else
        {
            run.Screen.Table(
                Columns,
                hooks.Select(hook => (string[])[$"{hook.Id}", hook.EventType, hook.TargetUrl, hook.IsActive ? "yes" : "no"])
            );
        }

        return ExitCode.Done;
    }

    private static JsonNode Document(Hook hook) =>
        new JsonObject
        {
            ["id"] = hook.Id,
            ["event_type"] = hook.EventType,
            ["target_url"] = hook.TargetUrl,
            ["is_active"] = hook.IsActive,
            ["retry_countdown_config"] = JsonNode.Parse(hook.RetryCountdownConfig.GetRawText()),
            ["additional_headers"] = JsonNode.Parse(hook.AdditionalHeaders.GetRawText()),
            ["config"] = JsonNode.Parse(hook.Config.GetRawText()),
        };

    private static IReadOnlyList<string> Types(string? said)
    {
        if (said is null)
            return EventCatalogue.Names;
        var types = said.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();
        if (types.Length == 0 || types.Any(type => EventCatalogue.Find(type) == Events.None))
        {
            var unknown = types.FirstOrDefault(type => EventCatalogue.Find(type) == Events.None) ?? said;
            throw new SettingException(
                "--events",
                $"expected some of {string.Join(", ", EventCatalogue.Names)}, found \"{unknown}\"{Domain.Spelling.DidYouMean(unknown, EventCatalogue.Names)}"
            );
        }

        return types;
    }
}
