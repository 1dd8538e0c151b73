namespace OmsSimulator.Cluster;

/// <content>What grains do with the sandboxes of this replica.</content>
internal sealed partial class ClusterReplica
{
    private volatile bool takesUp;

    /// <inheritdoc/>
    bool IReplicaSandboxes.TakesUp => takesUp;

    /// <inheritdoc/>
    async Task<string> IReplicaSandboxes.TakeUp(string name)
    {
        if (sandboxes.Has(name))
            return takesUp ? Address : ISandboxGrain.Later;
        if (!takesUp || !lease.Holds)
            return ISandboxGrain.Later;
        try
        {
            // It is where the database says, as long as whoever has it is there; a grain that thinks otherwise is mistaken.
            if (await table.AddressOf(name) is { } address && address != Address)
                return address;
            return await sandboxes.TakeUp(name) ? Address : "";
        }
        catch (SandboxDamagedException damaged)
        {
            return $"{ISandboxGrain.Damaged}{damaged.Message}";
        }
        catch (Exception away) when (IsAway(away) || away is SandboxAwayException or SandboxEndedException)
        {
            return ISandboxGrain.Later;
        }
    }

    /// <inheritdoc/>
    Task IReplicaSandboxes.GiveUp(string name) => sandboxes.GiveUp(name);

    // Each replica drops its own; of those that nobody has, whoever is first.
    private async Task DropIdle()
    {
        if (sandboxes.Ttl is not { } ttl)
            return;
        foreach (var name in await table.Idle(time.GetUtcNow().UtcDateTime - ttl))
        {
            if (!takesUp || !lease.Holds)
                return;
            try
            {
                await sandboxes.DropIdle(name, ttl);
            }
            catch (Exception others) when (others is SandboxAwayException or SandboxEndedException or SandboxDamagedException)
            {
                // Another replica was first; or it is damaged, and stays until somebody drops it by its name.
            }
        }
    }

    private async Task TakeUpOrphans(bool onlyWorking)
    {
        foreach (var name in await table.Orphans(onlyWorking))
        {
            try
            {
                await Find(name, LongestAsking);
            }
            catch (SandboxDamagedException)
            {
                // It is named when somebody asks for it.
            }
        }
    }
}
