using OmsSimulator.Client;

namespace OmsSimulator.Cli.Remote;

/// <summary>
/// The hooks of one listener: made when it begins, inactive when it ends. Those of earlier listeners are used again, since the OMS keeps
/// what was deleted.
/// </summary>
internal sealed class HookSubscription
{
    private const string OwnAddress = "X-Oms-Simulator-Address";

    private readonly RemoteRun run;
    private readonly string target;
    private readonly List<int> hooks = [];

    private HookSubscription(RemoteRun run, string name, string target) => (this.run, Name, this.target) = (run, name, target);

    /// <summary>The name of its sink.</summary>
    public string Name { get; }

    /// <summary>Finds a sink that no other listener uses, and where the simulator reaches it.</summary>
    public static async Task<HookSubscription> Find(RemoteRun run)
    {
        var known = await Known(run);
        for (var number = 1; ; number++)
        {
            var name = $"listen-{number}";
            var path = $"webhooks/sink/{name}";
            await run.Send(HttpMethod.Get, path);
            var target = await run.Header(path, OwnAddress) ?? new Uri(run.Address, $"__admin/{path}").AbsoluteUri;
            if (!known.Exists(hook => hook.IsActive && hook.TargetUrl == target))
                return new HookSubscription(run, name, target);
        }
    }

    /// <summary>Subscribes to types of events.</summary>
    public async Task Begin(IReadOnlyList<string> types, string secret)
    {
        hooks.Clear();
        var known = await Known(run);
        foreach (var type in types)
        {
            var before = known.Find(hook => hook.EventType == type && hook.TargetUrl == target);
            var hook = before is null
                ? await run.Oms.Hooks.CreateAsync(new NewHook(type, target) { SecretKey = secret }, run.Cancellation)
                : await run.Oms.Hooks.ChangeAsync(before.Id, new HookChange { IsActive = true, SecretKey = secret }, run.Cancellation);
            hooks.Add(hook.Id);
        }
    }

    /// <summary>Ends it, as far as the simulator is still there.</summary>
    public async Task End(string sink)
    {
        try
        {
            await Task.WhenAll(hooks.Select(id => run.Oms.Hooks.DeleteAsync(id)));
            await run.Control.SendAsync(HttpMethod.Delete, sink);
        }
        catch (Exception gone) when (gone is HttpRequestException or OmsApiException or OmsControlException)
        {
            run.Screen.Note($"the subscriptions could not be ended: {gone.Message}");
        }
    }

    private static async Task<List<Hook>> Known(RemoteRun run)
    {
        var known = new List<Hook>();
        await foreach (var hook in run.Oms.Hooks.ListAsync(cancellationToken: run.Cancellation))
            known.Add(hook);
        return known;
    }
}
