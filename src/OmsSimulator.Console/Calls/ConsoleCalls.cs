using OmsSimulator.Client;

namespace OmsSimulator.WebConsole.Calls;

/// <summary>
/// Every call of one who looks at the console. What is looked up touches nothing; what is sent meets what a client's request meets, and
/// comes back as it went over the wire.
/// </summary>
/// <param name="connections">The ways to the simulator.</param>
internal sealed class ConsoleCalls(ConsoleConnections connections)
{
    private readonly Dictionary<string, ConsoleUser> users = [];

    /// <summary>Somebody logged in or out.</summary>
    public event Action? UsersChanged;

    /// <summary>Keeps who is logged in, before anybody sees it; none: nobody does.</summary>
    public Func<Task>? KeepUsers { get; set; }

    /// <summary>Who is logged in, by sandbox.</summary>
    public IReadOnlyDictionary<string, ConsoleUser> Users => users;

    /// <summary>The simulator's version.</summary>
    public string Version => connections.Version;

    /// <summary>Who is logged in to a sandbox; none: nobody is.</summary>
    public ConsoleUser? UserOf(string sandbox) => users.GetValueOrDefault(sandbox);

    /// <summary>Looks at a sandbox through the vendor's API.</summary>
    public OmsClient Look(string sandbox) => new(connections.Look, ConsoleConnections.Of(sandbox));

    /// <summary>Looks at a sandbox through its control surface.</summary>
    public OmsControlClient Inspect(string sandbox) => new(connections.Look, ConsoleConnections.Of(sandbox));

    /// <summary>Sends something to the vendor's API, as the user who is logged in.</summary>
    public Task<ShownCall> Send(string sandbox, Func<OmsClient, Task> act) =>
        Capture(async http =>
        {
            using var client = new OmsClient(http, ConsoleConnections.Of(sandbox)) { Token = UserOf(sandbox)?.Token };
            await act(client);
        });

    /// <summary>Sends something to the control surface.</summary>
    public Task<ShownCall> Steer(string sandbox, Func<OmsControlClient, Task> act) =>
        Capture(async http =>
        {
            using var client = new OmsControlClient(http, ConsoleConnections.Of(sandbox)) { AdminKey = connections.AdminKey };
            await act(client);
        });

    /// <summary>Logs in; what is sent to the sandbox from then on is this user's.</summary>
    public async Task<ShownCall> LogIn(string sandbox, string username, string password)
    {
        ConsoleUser? user = null;
        var call = await Send(sandbox, async client => user = new(username, await client.LogInAsync(username, password)));
        if (user is not null)
            await Become(sandbox, user);
        return call;
    }

    /// <summary>What is sent to the sandbox from now on is this user's; none: it has no token.</summary>
    public async Task Become(string sandbox, ConsoleUser? user)
    {
        if (user is null)
            users.Remove(sandbox);
        else
            users[sandbox] = user;
        if (KeepUsers is { } keep)
            await keep();
        UsersChanged?.Invoke();
    }

    /// <summary>Users of before a reload; who has logged in since stays.</summary>
    public void Remember(IEnumerable<(string Sandbox, ConsoleUser User)> kept)
    {
        foreach (var (sandbox, user) in kept)
            users.TryAdd(sandbox, user);
        UsersChanged?.Invoke();
    }

    private async Task<ShownCall> Capture(Func<HttpClient, Task> act)
    {
        using var capture = connections.Capture();
        using var http = new HttpClient(capture, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            await act(http);
        }
        catch (Exception refused) when (refused is OmsApiException or OmsControlException)
        {
            // The answer says it.
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or OperationCanceledException && capture.Call is { } call)
        {
            return call with { Failure = lost.Message };
        }

        return capture.Call!;
    }
}

/// <summary>Who is logged in.</summary>
/// <param name="Name">The user.</param>
/// <param name="Token">The key.</param>
internal sealed record ConsoleUser(string Name, string Token);
