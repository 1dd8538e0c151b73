using Orleans.Placement;
using Orleans.Runtime.Placement;

namespace OmsSimulator.Cluster;

/// <summary>A sandbox begins where it is asked for first; a replica that leaves gives it to another one.</summary>
internal sealed class SandboxPlacement : PlacementStrategy;

/// <summary>Says so of a grain.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SandboxPlacementAttribute() : PlacementAttribute(new SandboxPlacement());

/// <summary>Chooses the replica of a sandbox.</summary>
/// <param name="sandboxes">Those of this replica.</param>
internal sealed class SandboxPlacementDirector(IReplicaSandboxes sandboxes) : IPlacementDirector
{
    private int turn;

    /// <inheritdoc/>
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var all = context.GetCompatibleSilos(target);
        if (sandboxes.TakesUp && all.Contains(context.LocalSilo))
            return Task.FromResult(context.LocalSilo);
        SiloAddress[] others = [.. all.Where(silo => !silo.Equals(context.LocalSilo))];
        return Task.FromResult(
            others.Length == 0 ? context.LocalSilo : others[(uint)Interlocked.Increment(ref turn) % (uint)others.Length]
        );
    }
}
