using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// Compares what a real OMS lists of its installation with ours: the states of records, and the commands that can run in each.
/// </summary>
/// <param name="alignment">What the real OMS means with its ids.</param>
/// <param name="reads">The reads of records.</param>
/// <param name="tally">What it came to.</param>
internal sealed class ListingComparison(Alignment alignment, IReadOnlyList<Moment> reads, DriftTally tally)
{
    /// <summary>Compares.</summary>
    public void Run()
    {
        foreach (var group in reads.GroupBy(static moment => (moment.Read!.Subject, moment.Read.StateId)))
        {
            if (alignment.RealState(group.Key.Subject, group.Key.StateId) is not { } state)
                continue;
            var exchanges = group.Select(static moment => moment.Exchange.Index).Distinct().Take(10).ToArray();
            CompareState(state, exchanges);
            if (group.Any(static moment => moment.Read!.Resource.Member("commands") is not null))
                CompareCommands(state, exchanges);
        }

        foreach (var (code, command) in alignment.Renamed)
        {
            Row(
                new Difference(DifferenceKind.Transition)
                {
                    Command = command.Definition.Code,
                    Pointer = "/commands/*/command",
                    Real = new JsonObject { ["command"] = code },
                    Ours = new JsonObject { ["command"] = command.Code },
                    Provenance = command.Definition.CodeProvenance,
                    Learnable = true,
                },
                [.. Listing(code)]
            );
        }
    }

    private IEnumerable<int> Listing(string code) =>
        reads
            .Where(moment => moment.Read!.Resource.ListMember("commands").Any(row => row.TextMember("command") == code))
            .Select(static moment => moment.Exchange.Index)
            .Distinct()
            .Take(10);

    private void CompareState(State real, int[] exchanges)
    {
        if (alignment.OursOf(real) is not { } ours)
        {
            Row(OfState(real.Name, "/state", real.Name, null, Provenance.Assumed), exchanges);
            return;
        }

        if (real.Id != ours.Id)
            Row(OfState(ours.Key, "/state/id", real.Id, ours.Id, ours.Provenance), exchanges);
        if (real.Name != ours.Name)
            Row(OfState(ours.Key, "/state/name", real.Name, ours.Name, ours.Provenance), exchanges);
        if (real.EnumValue != ours.EnumValue)
            Row(OfState(ours.Key, "/state/enum_value", real.EnumValue, ours.EnumValue, ours.Provenance), exchanges);
    }

    private static Difference OfState(string key, string pointer, JsonNode real, JsonNode? ours, Provenance provenance)
    {
        var name = pointer[(pointer.LastIndexOf('/') + 1)..];
        return new(DifferenceKind.Resource)
        {
            From = key,
            Pointer = pointer,
            Real = new JsonObject { [name] = real },
            Ours = new JsonObject { [name] = ours },
            Provenance = provenance,
            Learnable = true,
        };
    }

    private void CompareCommands(State state, int[] exchanges)
    {
        var listed = alignment.RealTransitions.Where(row => row.Source == state).ToArray();
        foreach (var real in listed)
        {
            if (alignment.OursOf(real) is { } ours)
            {
                CompareRow(real, ours, exchanges);
            }
            else
            {
                Row(
                    OfListing(
                        alignment.CommandOf(real.Command)?.Definition.Code ?? real.Command.Code,
                        alignment.KeyOf(state),
                        alignment.KeyOf(real.Destination),
                        isListed: true,
                        Provenance.Assumed
                    ),
                    exchanges
                );
            }
        }

        if (alignment.OursOf(state) is not { } known)
            return;
        foreach (var ours in alignment.Ours.Transitions.Where(row => row.Source == known))
        {
            // Which state a package goes back to is the package's own.
            if (!ours.Command.Definition.RestoresState && !listed.Any(real => alignment.OursOf(real) == ours))
                Row(OfListing(ours.Command.Definition.Code, known.Key, ours.Destination.Key, isListed: false, ours.Provenance), exchanges);
        }
    }

    private static Difference OfListing(string command, string from, string to, bool isListed, Provenance provenance) =>
        new(DifferenceKind.Transition)
        {
            Command = command,
            From = from,
            To = to,
            Real = new JsonObject { ["listed"] = isListed },
            Ours = new JsonObject { ["listed"] = !isListed },
            Provenance = provenance,
            Learnable = true,
        };

    private void CompareRow(Transition real, Transition ours, int[] exchanges)
    {
        Member("id", real.Id, ours.Id);
        if (real.Slug != ours.Slug && !(IsByPattern(real) && IsByPattern(ours)))
            Member("slug", real.Slug, ours.Slug);
        if (real.Label != ours.Label)
            Member("label", real.Label, ours.Label);
        if (!real.UiVisibility.SequenceEqual(ours.UiVisibility))
            Member("ui_visibility", Words(real.UiVisibility), Words(ours.UiVisibility));

        void Member(string name, JsonNode said, JsonNode expected)
        {
            if (JsonNode.DeepEquals(said, expected))
                return;
            Row(
                new Difference(DifferenceKind.Resource)
                {
                    Command = ours.Command.Definition.Code,
                    From = ours.Source.Key,
                    To = ours.Destination.Key,
                    Pointer = $"/commands/*/{name}",
                    Real = new JsonObject { [name] = said },
                    Ours = new JsonObject { [name] = expected },
                    Provenance = ours.Provenance,
                    Learnable = true,
                },
                exchanges
            );
        }
    }

    // Where both slugs are made of code and names as S003's are, they differ only because these do.
    private static bool IsByPattern(Transition row) => row.Slug == Slugs.Of(row.Command.Code, row.Source, row.Destination);

    private static JsonArray Words(IReadOnlyList<string> words) => [.. words.Select(word => JsonValue.Create(word))];

    private void Row(Difference difference, int[] exchanges)
    {
        foreach (var exchange in exchanges)
            tally.Add(difference, exchange);
    }
}
