namespace OmsSimulator.Cluster;

/// <content>Its life: it joins, says again and again that it is there, and leaves; or is declared dead, and ends.</content>
internal sealed partial class ClusterReplica
{
    private const int BeatsBeforeOrphans = 2;
    private const int BeatsBeforeIdle = 5;
    private static readonly TimeSpan LongestJoining = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LastRequests = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource ending = new();
    private readonly TaskCompletionSource<string> lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IHost? silo;
    private IGrainFactory? grains;
    private Task beating = Task.CompletedTask;
    private Task dropping = Task.CompletedTask;
    private volatile ReplicaState state = ReplicaState.Joining;

    /// <inheritdoc/>
    /// <remarks>One that has not heard from the database for long may not answer, and joins anew when it has.</remarks>
    public ReplicaState State => state == ReplicaState.Healthy && !lease.Holds ? ReplicaState.Joining : state;

    /// <summary>Completes when others have declared this one dead; says why it has to end.</summary>
    public Task<string> Lost => lost.Task;

    /// <summary>Joins the cluster; the simulator listens already.</summary>
    /// <exception cref="SettingException">It cannot.</exception>
    public async Task Join()
    {
        try
        {
            if (await table.Join(Address, Simulator.Version) is { } other)
            {
                throw new SettingException(
                    "--cluster",
                    $"the store is used by the cluster \"{other}\": expected that name, or another database"
                );
            }

            lease.Heard(lease.Asks());
            beating = Task.Run(Beat);
            silo = Silo.Build(settings, Id, new MembershipTable(table.Source, settings.Name), this, logs, Lose);
            await silo.StartAsync();
            grains = silo.Services.GetRequiredService<IGrainFactory>();
            takesUp = true;
            for (var began = time.GetTimestamp(); (await Find(SandboxName.Default, LongestAsking)).Kind == SandboxPlaceKind.Unknown; )
            {
                if (time.GetElapsedTime(began) > LongestJoining)
                    throw new SettingException("--cluster", "no replica has the sandbox \"default\", and this one cannot take it up");
            }

            state = ReplicaState.Healthy;
            await table.Beat("healthy");
        }
        catch (Exception wrong) when (wrong is not SettingException)
        {
            throw new SettingException("--cluster", $"this replica cannot join: {wrong.GetBaseException().Message}");
        }
    }

    /// <summary>Gives every sandbox to the others, and hands on what still comes.</summary>
    public async Task Leave()
    {
        if (state == ReplicaState.Leaving)
            return;
        (state, takesUp) = (ReplicaState.Leaving, false);
        var isAlone = others.IsEmpty;
        await Task.WhenAll(
            sandboxes.Here.Select(async name =>
            {
                await sandboxes.GiveUp(name);
                if (!isAlone)
                    await Find(name, LongestFinding);
            })
        );
        if (!isAlone)
            await Task.Delay(LastRequests, time);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (ending.IsCancellationRequested)
            return;
        await ending.CancelAsync();
        await beating;
        if (silo is not null)
        {
            using var patience = new CancellationTokenSource(LongestAsking, time);
            await Quietly(() => silo.StopAsync(patience.Token).WaitAsync(LongestAsking, time));
            await Quietly(() => ((IAsyncDisposable)silo).DisposeAsync().AsTask().WaitAsync(LongestAsking, time));
        }

        await Quietly(table.Leave);
        await forwarder.DisposeAsync();
        await table.DisposeAsync();
    }

    private static async Task Quietly(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception gone) when (IsAway(gone) || gone is OperationCanceledException or Orleans.Runtime.OrleansException)
        {
            // The others find out by themselves.
        }
    }

    private async Task Beat()
    {
        for (var beat = 1; !ending.IsCancellationRequested; beat++)
        {
            if (lease.Silence is { } silence && silence >= ReplicaLease.Served)
                log.Silent(silence.TotalSeconds);
            try
            {
                var asked = lease.Asks();
                if (!await table.Beat(state.ToString().ToLowerInvariant()))
                {
                    Lose("the others had not heard of it for long, and have taken its sandboxes");
                    return;
                }

                lease.Heard(asked);
                if (lease.MayJudge)
                    await Bury();
                Meet(await table.Addresses());
                if (takesUp && beat % BeatsBeforeOrphans == 0)
                    _ = Quietly(() => TakeUpOrphans(onlyWorking: true));
                if (takesUp && beat % BeatsBeforeIdle == 0 && dropping.IsCompleted)
                    dropping = Quietly(DropIdle);
            }
            catch (Exception away) when (IsAway(away))
            {
                // The lease runs out by itself.
            }

            await Task.Delay(ReplicaLease.Beat, time, ending.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    private async Task Bury()
    {
        foreach (var id in await table.Bury())
        {
            if (silo is { } joined)
                _ = Quietly(() => Silo.Bury(joined, id));
        }
    }

    // Requests under way to one that is gone wait no longer.
    private void Meet(IReadOnlyList<string> there)
    {
        foreach (var (address, left) in others)
        {
            if (there.Contains(address) || !others.TryRemove(address, out _))
                continue;
            log.Gone(address);
            left.Cancel();
            foreach (var place in places.Where(place => place.Value == address))
                places.TryRemove(place);
        }

        foreach (var address in there.Where(address => address != Address))
            others.GetOrAdd(address, static _ => new CancellationTokenSource());
    }

    private void Lose(string why)
    {
        if (state == ReplicaState.Leaving && ending.IsCancellationRequested)
            return;
        (state, takesUp) = (ReplicaState.Leaving, false);
        lease.End();
        _ = sandboxes.Lose();
        lost.TrySetResult(why);
    }
}
