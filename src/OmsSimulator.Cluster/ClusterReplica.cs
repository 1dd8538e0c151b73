using System.Collections.Concurrent;
using System.Net;
using Npgsql;
using OmsSimulator.Contract;
using OmsSimulator.Faults;
using OmsSimulator.Persistence;

namespace OmsSimulator.Cluster;

/// <summary>This simulator as one of a cluster: it knows where sandboxes are, and hands requests on to there.</summary>
internal sealed partial class ClusterReplica : IReplica, IReplicaSandboxes, IAsyncDisposable
{
    private static readonly TimeSpan LongestAsking = TimeSpan.FromSeconds(3);

    // Whoever takes a sandbox up has to read it first, and of one that leaves no request is to fail.
    private static readonly TimeSpan LongestFinding = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(50);

    private readonly ClusterSettings settings;
    private readonly TimeProvider time;
    private readonly ReplicaTable table;
    private readonly ReplicaLease lease;
    private readonly HopForwarder forwarder;
    private readonly ConcurrentDictionary<string, string> places = new();
    private readonly ConcurrentDictionary<string, CancellationTokenSource> others = new();
    private SandboxDirectory sandboxes = null!;
    private ILoggerFactory logs = null!;
    private ReplicaLog log = null!;

    /// <summary>Makes one that has not joined.</summary>
    /// <param name="settings">How it takes part.</param>
    /// <param name="time">The real time.</param>
    public ClusterReplica(ClusterSettings settings, TimeProvider time)
    {
        (this.settings, this.time) = (settings, time);
        Address = new IPEndPoint(settings.Address, settings.HopPort).ToString();
        table = new ReplicaTable(settings, Id);
        lease = new ReplicaLease(time);
        forwarder = new HopForwarder(settings.Secret);
        Hops = new HopSettings(new IPEndPoint(settings.Address, settings.HopPort), settings.Secret);
    }

    /// <inheritdoc/>
    public string Id { get; } = StoreOptions.NewOwner();

    /// <inheritdoc/>
    public string Cluster => settings.Name;

    /// <inheritdoc cref="IReplicaSandboxes.Address"/>
    public string Address { get; }

    /// <inheritdoc/>
    public HopSettings Hops { get; }

    /// <inheritdoc/>
    public bool MayServe => lease.Holds;

    /// <inheritdoc/>
    public void Attach(SandboxDirectory sandboxes, ILoggerFactory logs) =>
        (this.sandboxes, this.logs, log) = (sandboxes, logs, new(logs.CreateLogger("OmsSimulator.Cluster")));

    /// <inheritdoc/>
    public async ValueTask<SandboxPlace> Find(string name, bool isHandedOn)
    {
        if (State == ReplicaState.Joining || !SandboxName.IsValid(name))
            return State == ReplicaState.Joining ? SandboxPlace.Unknown : SandboxPlace.Nowhere;
        return !isHandedOn && places.TryGetValue(name, out var known) ? SandboxPlace.At(known) : await Find(name, LongestFinding);
    }

    /// <inheritdoc/>
    public async Task<bool> HandOn(HttpContext context, string name, string address, HandedOnRequest request)
    {
        var outcome = await forwarder.Send(context, address, request, others.GetValueOrDefault(address)?.Token ?? CancellationToken.None);
        if (outcome.Moved is { } moved)
            places[name] = moved;
        if (outcome.Lost is { } lost)
            await LostHop.Lose(context, lost, outcome.Part, time);
        if (outcome.End == HopEnd.Answered)
            return true;
        if (!context.RequestAborted.IsCancellationRequested)
            log.NotAnswered(context.Request.Method, name, address, outcome.Problem?.GetBaseException().Message);
        if (outcome.End == HopEnd.Broken)
            return true;
        places.TryRemove(new(name, address));
        if (outcome.End == HopEnd.Unsent)
            return false;
        var isSafe = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (isSafe && !context.RequestAborted.IsCancellationRequested)
            throw new SandboxAwayException();

        // Of what may have happened there is no true answer.
        throw new OutcomeUnknownException();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<T>> Ask<T>(string target)
        where T : class
    {
        var answers = await Task.WhenAll(
            (await All()).Where(replica => replica.Id != Id).Select(replica => Ask<T>(replica.Address, target))
        );
        return [.. answers.OfType<T>()];
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Addresses => [Address, .. others.Keys];

    /// <inheritdoc/>
    public Task<HttpResponseMessage> Open(
        string address,
        string target,
        IEnumerable<(string Name, string Value)> headers,
        CancellationToken cancellationToken
    ) => forwarder.Ask(address, target, headers, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<KnownReplica>> All()
    {
        try
        {
            return await table.All();
        }
        catch (Exception away) when (IsAway(away))
        {
            throw new StoreUnavailableException(away);
        }
    }

    /// <inheritdoc/>
    public async Task TakeUpAll()
    {
        try
        {
            await TakeUpOrphans(onlyWorking: false);
        }
        catch (Exception away) when (IsAway(away))
        {
            throw new StoreUnavailableException(away);
        }
    }

    private async Task<T?> Ask<T>(string address, string target)
        where T : class
    {
        using var patience = new CancellationTokenSource(LongestAsking, time);
        try
        {
            using var answer = await forwarder.Ask(address, target, [], patience.Token);
            return answer.IsSuccessStatusCode
                ? await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync(
                    answer.Content,
                    ControlJson.Of<T>(),
                    patience.Token
                )
                : null;
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException or IOException)
        {
            return null;
        }
    }

    private async Task<SandboxPlace> Find(string name, TimeSpan longest)
    {
        var problem = "no replica may take it up now";
        var began = time.GetTimestamp();
        for (; time.GetElapsedTime(began) < longest; await Task.Delay(AskAgain, time))
        {
            string said;
            try
            {
                said = await Where(name);
            }
            catch (Exception moving) when (moving is OrleansMessageRejectionException or TimeoutException)
            {
                // A grain that is about to end, or of a silo that is: it is somewhere else soon.
                problem = moving.Message;
                continue;
            }
            catch (Exception away) when (IsAway(away) || away is OrleansException or OperationCanceledException or ObjectDisposedException)
            {
                problem = away.Message;
                break;
            }

            if (said == ISandboxGrain.Later)
                continue;
            if (said.Length == 0)
                return SandboxPlace.Nowhere;
            if (said.StartsWith(ISandboxGrain.Damaged, StringComparison.Ordinal))
                throw new SandboxDamagedException(said[ISandboxGrain.Damaged.Length..]);
            if (said == Address)
                return SandboxPlace.Here;
            places[name] = said;
            return SandboxPlace.At(said);
        }

        // Of one that joins it is asked again: the others may be joining too.
        if (state != ReplicaState.Joining)
            log.NotFound(name, problem);
        return SandboxPlace.Unknown;
    }

    // Where the database says that it is, it is; only one that no replica has is its grain's to take up.
    private async Task<string> Where(string name) =>
        await table.AddressOf(name) is { } address && address != Address
            ? address
            : await grains!.GetGrain<ISandboxGrain>(name).Where().WaitAsync(LongestAsking, time);

    private static bool IsAway(Exception failure) =>
        failure
            is NpgsqlException
                or TimeoutException
                or System.Net.Sockets.SocketException
                or IOException
                or StoreUnavailableException
                or OutcomeUnknownException;
}
