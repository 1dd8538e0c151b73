using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Faults;

/// <summary>The faults of a sandbox. How often they fired is not carried over.</summary>
/// <param name="Definitions">What goes wrong, in the order of their ids.</param>
internal sealed record FaultsState(IReadOnlyList<FaultDefinition> Definitions) : IPartState
{
    private const string Kind = "fault";
    private const string LastKind = "last_fault";

    /// <summary>Their ids, where they keep them: a copy counts from 1.</summary>
    public IReadOnlyList<int> Ids { get; init; } = [.. Enumerable.Range(1, Definitions.Count)];

    /// <summary>The last id that was given.</summary>
    public int LastId { get; init; } = Definitions.Count;

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

    /// <inheritdoc/>
    public IEnumerable<SnapshotLine> LinesToKeep() =>
        Lines()
            .Select(
                (line, place) =>
                    line with
                    {
                        WriteMembers = writer =>
                        {
                            writer.WriteNumber("id", Ids[place]);
                            line.WriteMembers(writer);
                        },
                    }
            )
            .Append(new SnapshotLine(LastKind, writer => writer.WriteNumber("id", LastId)));

    /// <param name="isKept">Whether the lines say the ids.</param>
    internal sealed class Reader(bool isKept = false) : IPartStateReader
    {
        private readonly List<JsonElement> documents = [];
        private readonly List<int> ids = [];
        private int lastId;

        /// <inheritdoc/>
        public IReadOnlyList<string> Once => [];

        /// <inheritdoc/>
        public bool TryTake(string kind, DocumentObject line, Problems problems)
        {
            if (isKept && kind == LastKind)
            {
                lastId = (int)line.Count("id");
                return true;
            }

            if (kind != Kind)
                return false;
            if (isKept)
                ids.Add((int)line.Count("id"));
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
            if (!isKept && problems.None && !FaultRoom.Holds(definitions))
                problems.Add(Place.Root, FaultRoom.Full);
            return isKept ? new FaultsState(definitions) { Ids = ids, LastId = lastId } : new FaultsState(definitions);
        }
    }
}
