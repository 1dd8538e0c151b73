using OmsSimulator.Domain;

namespace OmsSimulator.Partners;

/// <summary>Where the partners are, and what their stand-ins answer.</summary>
/// <param name="Settings">In the order of <see cref="Partner"/>.</param>
internal sealed record PartnersState(IReadOnlyList<PartnerSettings> Settings) : IPartState
{
    private const string Kind = "partner";

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

    internal sealed class Reader : IPartStateReader
    {
        private readonly PartnerSettings[] settings = [.. Enum.GetValues<Partner>().Select(_ => PartnerSettings.Plain)];

        /// <inheritdoc/>
        public IReadOnlyList<string> Once => [];

        /// <inheritdoc/>
        public bool TryTake(string kind, DocumentObject line, Problems problems)
        {
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
        public IPartState Finish(OmsState oms, Problems problems) => new PartnersState(settings);
    }
}
