namespace OmsSimulator.Cluster;

/// <summary>
/// A sandbox's place in the cluster: where its grain is activated, the sandbox is taken up, in an epoch of its own, and where the grain
/// goes, the sandbox goes. It stays as long as its replica does.
/// </summary>
/// <param name="sandboxes">Takes it up here.</param>
[KeepAlive]
[SandboxPlacement]
internal sealed class SandboxGrain(IReplicaSandboxes sandboxes) : Grain, ISandboxGrain
{
    /// <inheritdoc/>
    public async Task<string> Where()
    {
        var address = await sandboxes.TakeUp(this.GetPrimaryKeyString());
        if (address != sandboxes.Address)
            DeactivateOnIdle();
        return address;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        sandboxes.GiveUp(this.GetPrimaryKeyString());
}
