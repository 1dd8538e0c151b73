using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Faults;

/// <summary>The faults of a sandbox. How often they fired is not carried over.</summary>
/// <param name="Definitions">What goes wrong, in the order of their ids.</param>
internal sealed record FaultsState(IReadOnlyList<FaultDefinition> Definitions) : IPartState
{
    private const string Kind = "fault";

    /// <inheritdoc/>
    public IEnumerable<SnapshotLine> Lines() =>
        Definitions.Select(definition => new SnapshotLine(
            Kind,
            writer =>
            {
                writer.WritePropertyName(Kind);
                FaultDocument.WriteDefinition(writer, definition);
            }
        ));

    internal sealed class Reader : IPartStateReader
    {
        private readonly List<JsonElement> documents = [];

        /// <inheritdoc/>
        public IReadOnlyList<string> Once => [];

        /// <inheritdoc/>
        public bool TryTake(string kind, DocumentObject line, Problems problems)
        {
            if (kind != Kind)
                return false;
            if (line.TryGet(Kind, out var document))
                documents.Add(document.Clone());
            else
                line.Wrong(Kind, "required: expected a fault");
            return true;
        }

        /// <inheritdoc/>
        public IPartState Finish(OmsState oms, Problems problems)
        {
            FaultDefinition[] definitions = [.. documents.Select(document => FaultDocument.Read(document, null, problems))];
            if (problems.None && !FaultRoom.Holds(definitions))
                problems.Add(Place.Root, FaultRoom.Full);
            return new FaultsState(definitions);
        }
    }
}
