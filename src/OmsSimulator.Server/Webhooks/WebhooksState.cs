using OmsSimulator.Domain;

namespace OmsSimulator.Webhooks;

/// <summary>
/// How many webhooks a sandbox sent, and what the laboratory does to them. Those on their way belong to the sandbox that they were begun
/// in.
/// </summary>
/// <param name="Sent">How many: uuids are made of it.</param>
/// <param name="Mode">What the laboratory does.</param>
internal sealed record WebhooksState(long Sent, WebhookMode Mode) : IPartState
{
    private const string Kind = "webhooks";
    private const string UnfinishedKind = "delivery";

    /// <summary>Those on their way, by their number; a copy has none.</summary>
    public IReadOnlyList<UnfinishedDelivery> Unfinished { get; init; } = [];

    /// <inheritdoc/>
    public IEnumerable<SnapshotLine> Lines() =>
        [
            new(
                Kind,
                writer =>
                {
                    writer.WriteNumber("sent", Sent);
                    writer.WriteNumber("duplicate", Mode.Duplicate);
                    writer.WriteBoolean("reorder", Mode.Reorder);
                }
            ),
        ];

    /// <inheritdoc/>
    public IEnumerable<SnapshotLine> LinesToKeep() =>
        Lines()
            .Concat(
                Unfinished.Select(static delivery => new SnapshotLine(
                    UnfinishedKind,
                    writer =>
                    {
                        writer.WritePropertyName(UnfinishedKind);
                        delivery.WriteTo(writer);
                    }
                ))
            );

    /// <param name="isKept">Whether those on their way may be there.</param>
    internal sealed class Reader(bool isKept = false) : IPartStateReader
    {
        private readonly List<UnfinishedDelivery> unfinished = [];
        private WebhooksState state = new(0, WebhookMode.Plain);

        /// <inheritdoc/>
        public IReadOnlyList<string> Once => [Kind];

        /// <inheritdoc/>
        public bool TryTake(string kind, DocumentObject line, Problems problems)
        {
            if (isKept && kind == UnfinishedKind && line.TryGet(UnfinishedKind, out var delivery))
            {
                unfinished.Add(UnfinishedDelivery.Read(delivery));
                return true;
            }

            if (kind != Kind)
                return false;
            if (!line.Has("duplicate"))
                line.Wrong("duplicate", "required: expected an integer");
            state = new(
                line.Count("sent"),
                new WebhookMode(line.Integer("duplicate", 0, WebhookMode.MostDuplicates) ?? 0, line.Boolean("reorder") ?? false)
            );
            return true;
        }

        /// <inheritdoc/>
        public IPartState Finish(OmsState oms, Problems problems) => state with { Unfinished = unfinished };
    }
}
