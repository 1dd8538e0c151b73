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

    /// <summary>Makes the command.</summary>
    public static System.CommandLine.Command Create()
    {
        var group = new System.CommandLine.Command("hooks", "List the webhook subscriptions of a running simulator; hand its events on to a receiver on this machine.");
        var username = new Option<string?>("--username") { Recursive = true, Description = "Who asks, where the vendor's API wants a login (OMS_SIMULATOR_USERNAME)." };
        var password = new Option<string?>("--password") { Recursive = true, Description = "The password (OMS_SIMULATOR_PASSWORD)." };
        var remote = new RemoteOptions(group);
        group.Options.Add(username);
        group.Options.Add(password);
        group.Subcommands.Add(new System.CommandLine.Command("list", "List the subscriptions.").Runs(remote, async (parsed, run) =>
        {
            await LogIn(run, RemoteOptions.Setting(parsed, username), RemoteOptions.Setting(parsed, password));
            return await List(run);
        }));
        group.Subcommands.Add(Listen(remote, (parsed, run) => LogIn(run, RemoteOptions.Setting(parsed, username), RemoteOptions.Setting(parsed, password))));
        return group;
    }

    private static System.CommandLine.Command Listen(RemoteOptions remote, Func<ParseResult, RemoteRun, Task> logIn)
    {
        var forward = new Option<string>("--forward-to") { Required = true, Description = "Where events are posted to, such as http://localhost:3000/webhooks." };
        var events = new Option<string?>("--events") { Description = "Only these event types, separated by commas. [default: all]" };
        var secret = new Option<string?>("--secret") { Description = "What signs the bodies. [default: made of the sandbox's name, the same each time]" };
        var skipVerify = new Option<bool>("--skip-verify") { Description = "Do not check the receiver's certificate." };
        return new System.CommandLine.Command("listen", "Subscribe to events and hand each on, with the bytes and headers that it came with. Ctrl+C ends the subscription.") { forward, events, secret, skipVerify }
            .Runs(remote, async (parsed, run) =>
            {
                var to = RemoteOptions.Address(parsed.GetRequiredValue(forward), forward.Name);
                var types = Types(parsed.GetValue(events));
                await logIn(parsed, run);
                using var forwarder = new EventForwarder(to, parsed.GetValue(skipVerify));
                return await new HookListener(run, forwarder, types, parsed.GetValue(secret)).Listen();
            });
    }

    private static async Task<int> List(RemoteRun run)
    {
        var hooks = new List<Hook>();
        await foreach (var hook in run.Oms.Hooks.ListAsync(cancellation: run.Cancellation))
            hooks.Add(hook);
        if (run.Screen.Json)
            run.Screen.Document(new JsonObject { ["count"] = hooks.Count, ["results"] = new JsonArray([.. hooks.Select(Document)]) });
        else
            run.Screen.Table(Columns, hooks.Select(hook => (string[])[$"{hook.Id}", hook.EventType, hook.TargetUrl, hook.IsActive ? "yes" : "no"]));
        return ExitCode.Done;
    }

    private static JsonNode Document(Hook hook) => new JsonObject
    {
        ["id"] = hook.Id,
        ["event_type"] = hook.EventType,
        ["target_url"] = hook.TargetUrl,
        ["is_active"] = hook.IsActive,
        ["retry_countdown_config"] = JsonNode.Parse(hook.RetryCountdownConfig.GetRawText()),
        ["additional_headers"] = JsonNode.Parse(hook.AdditionalHeaders.GetRawText()),
        ["config"] = JsonNode.Parse(hook.Config.GetRawText()),
    };

    private static async Task LogIn(RemoteRun run, string? username, string? password)
    {
        if (username is not null)
            await run.Oms.LogInAsync(username, password ?? throw new SettingException("--password", $"expected the password of {username}"), run.Cancellation);
    }

    private static IReadOnlyList<string> Types(string? said)
    {
        if (said is null)
            return EventCatalogue.Names;
        var types = said.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();
        if (types.Length == 0 || types.Any(type => EventCatalogue.Find(type) == Events.None))
            throw new SettingException("--events", $"expected some of {string.Join(", ", EventCatalogue.Names)}, found \"{said}\"");
        return types;
    }
}
