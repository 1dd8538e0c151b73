using OmsSimulator.Domain;

namespace OmsSimulator.Steering;

/// <summary>
/// What was done to a sandbox, at one moment. A fork has it too; a snapshot does not, since it holds what came of it.
/// </summary>
/// <param name="Begun">What the sandbox began with; none: that cannot be said in steps.</param>
/// <param name="Calls">The calls, oldest first.</param>
/// <param name="Dropped">How many there was no room for.</param>
internal sealed record SteeringState(Beginning? Begun, List<SteeredCall> Calls, long Dropped) : IPartState
{
    /// <inheritdoc/>
    public IEnumerable<SnapshotLine> Lines() => [];

    /// <summary>Of a snapshot nothing is known of how it came about.</summary>
    internal sealed class Reader : IPartStateReader
    {
        /// <inheritdoc/>
        public IReadOnlyList<string> Once => [];

        /// <inheritdoc/>
        public bool TryTake(string kind, DocumentObject line, Problems problems) => false;

        /// <inheritdoc/>
        public IPartState Finish(OmsState oms, Problems problems) => new SteeringState(null, [], 0);
    }
}
