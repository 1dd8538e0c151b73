using OmsSimulator.Domain;

namespace OmsSimulator.Partners;

/// <summary>Where the partners are, and what their stand-ins answer.</summary>
/// <param name="Settings">In the order of <see cref="Partner"/>.</param>
internal sealed record PartnersState(IReadOnlyList<PartnerSettings> Settings) : IPartState
{
    private const string Kind = "partner";
    private const string LeftKind = "telling";

    /// <summary>What Omnitron is still to be told; a copy has nothing of it.</summary>
    public IReadOnlyList<TellingLeft> Left { get; init; } = [];

    /// <inheritdoc/>
    public IEnumerable<SnapshotLine> Lines() =>
        Enum.GetValues<Partner>()
            .Select(partner => new SnapshotLine(
                Kind,
                writer =>
                {
                    writer.WritePropertyName(Kind);
                    PartnerSettingsDocument.Write(writer, partner.ToString().ToLowerInvariant(), Settings[(int)partner]);
                }
            ));

    /// <inheritdoc/>
    public IEnumerable<SnapshotLine> LinesToKeep() =>
        Lines()
            .Concat(
                Left.Select(static left => new SnapshotLine(
                    LeftKind,
                    writer =>
                    {
                        writer.WriteNumber("package", left.Package);
                        writer.WriteStartArray("order_items");
                        foreach (var item in left.OrderItems)
                            writer.WriteNumberValue(item);
                        writer.WriteEndArray();
                        writer.WriteNumber("status", (int)left.Status);
                    }
                ))
            );

    /// <param name="isKept">Whether what is left may be there.</param>
    internal sealed class Reader(bool isKept = false) : IPartStateReader
    {
        private readonly List<TellingLeft> left = [];
        private readonly PartnerSettings[] settings = [.. Enum.GetValues<Partner>().Select(_ => PartnerSettings.Plain)];

        /// <inheritdoc/>
        public IReadOnlyList<string> Once => [];

        /// <inheritdoc/>
        public bool TryTake(string kind, DocumentObject line, Problems problems)
        {
            if (isKept && kind == LeftKind && line.TryGet("order_items", out var items))
            {
                left.Add(
                    new(
                        (int)line.Count("package"),
                        [.. items.EnumerateArray().Select(static item => item.GetInt32())],
                        (OrderStatus)line.Count("status")
                    )
                );
                return true;
            }

            if (kind != Kind)
                return false;
            if (line.Object(Kind) is not { } partner)
            {
                if (!line.Has(Kind))
                    line.Wrong(Kind, "required: expected a partner");
                return true;
            }

            var name = partner.Word("name", [.. Enum.GetNames<Partner>().Select(known => known.ToLowerInvariant())]);
            if (name is null || !Enum.TryParse<Partner>(name, ignoreCase: true, out var which))
                partner.Wrong("name", "required: expected the name of a partner");
            else
                settings[(int)which] = PartnerSettingsDocument.Read(which, partner);
            partner.RefuseOthers();
            return true;
        }

        /// <inheritdoc/>
        public IPartState Finish(OmsState oms, Problems problems) => new PartnersState(settings) { Left = left };
    }
}

/// <summary>A change of order items that Omnitron is still to be told.</summary>
/// <param name="Package">The package.</param>
/// <param name="OrderItems">The order items.</param>
/// <param name="Status">Their status.</param>
internal sealed record TellingLeft(int Package, IReadOnlyList<int> OrderItems, OrderStatus Status);
