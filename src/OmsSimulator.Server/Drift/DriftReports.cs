using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Drift;

/// <summary>Compares recordings with installations, and writes what was found as the control surface shows it.</summary>
internal static class DriftReports
{
    private static readonly (Events Event, string Name)[] EventNames =
    [
        .. EventCatalogue.Names.Select(static name => (EventCatalogue.Find(name), name)),
    ];

    /// <summary>Compares.</summary>
    public static DriftFindings Compare(Recording recording, Installation installation) =>
        new DriftComparison(installation, EventsOf, ShapeJudge.Shared.Judge).Compare(recording);

    /// <summary>The document of what was found.</summary>
    public static DriftReport Of(DriftFindings findings)
    {
        var tally = findings.Tally;
        return new(
            tally.Compared,
            tally.NotCompared,
            tally.NotObservable,
            tally.Skipped,
            [.. tally.Rows.Select(static row => Of(row.Difference, row.Count, row.Exchanges))]
        );
    }

    /// <summary>What a kind is called.</summary>
    public static string NameOf(DifferenceKind kind) => kind.ToString().ToLowerInvariant();

    private static DriftDifference Of(Difference difference, int count, IReadOnlyList<int> exchanges) =>
        new()
        {
            Kind = NameOf(difference.Kind),
            Command = difference.Command,
            From = difference.From,
            To = difference.To,
            Field = difference.Field,
            Event = difference.Event,
            Pointer = difference.Pointer,
            Real = Json(difference.Real),
            Ours = Json(difference.Ours),
            Mark = difference.Provenance.Mark.ToString().ToLowerInvariant(),
            Page = difference.Provenance.Page?.Id,
            Count = count,
            Exchanges = exchanges,
            Learnable = difference.Learnable,
        };

    private static JsonElement Json(JsonObject shown) => JsonElement.Parse(shown.ToJsonString());

    private static IReadOnlyList<string> EventsOf(OmsFact fact, OmsState before)
    {
        var events = EventTable.Of(fact, before);
        return events == Events.None ? [] : [.. EventNames.Where(known => (events & known.Event) != 0).Select(static known => known.Name)];
    }
}
