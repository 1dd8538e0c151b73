using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// Compares by how much the quota of a location moved between two reads of it with what ours moves it by, where one command alone was sent
/// between them. Others' packages move it too: a difference is named only where every observation of a command says the same.
/// </summary>
/// <param name="alignment">What the real OMS means with its ids.</param>
/// <param name="tally">What it came to.</param>
internal sealed class QuotaComparison(Alignment alignment, DriftTally tally)
{
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(WalkedCommand Command, int Real)>> observed = new(StringComparer.Ordinal);

    /// <summary>Compares.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="commands">Its commands, by their exchange.</param>
    /// <param name="strange">The reads of records that somebody unseen had moved.</param>
    public void Run(Recording recording, IReadOnlyDictionary<int, WalkedCommand> commands, IReadOnlySet<int> strange)
    {
        foreach (var exchange in recording.Exchanges)
        {
            if (commands.TryGetValue(exchange.Index, out var command))
                Happen(command);
            else if (exchange is { Method: "GET", Status: 200 } && VendorRoute.Of(exchange.Path) is { Call: "" } route)
                Read(exchange, route, strange.Contains(exchange.Index));
        }

        foreach (var rows in observed.Values)
            Judge(rows);
    }

    private void Happen(WalkedCommand command)
    {
        // Where a command was not understood, or may have moved items elsewhere, no place is known any more.
        if (!IsKnown(command))
        {
            foreach (var place in places.Values)
                place.IsUnknown = true;
        }
        else if (command.Sent!.IsAccepted && command.Sent.Before.Location is { } at && places.TryGetValue(at, out var known))
        {
            known.Since.Add(command);
        }
    }

    private static bool IsKnown(WalkedCommand command) =>
        command is { Sent: { } sent, Outcome: { Fits: true } outcome }
        && (
            !sent.IsAccepted
            || (
                sent.Before.Subject == CommandSubject.Package
                && !outcome.After!.IsMoved
                && outcome.After.Items.Count == outcome.Before!.Items.Count
            )
        );

    private void Read(RecordedExchange exchange, VendorRoute route, bool isStrange)
    {
        if (exchange.ResponseJson is not { } body)
            return;
        var rows = body.ValueKind == JsonValueKind.Array ? body.EnumerateArray() : body.ListMember("results");
        foreach (var row in route.Id is null ? rows : [body])
        {
            var location = route.Resource is "stock-locations/" or "stocklocations/list-simple/"
                ? row
                : row.Member("stock_location") ?? default;
            if (location.TextMember("erp_code") is { } code && location.NumberMember("quota") is { } quota)
                See(code, (int)quota, isStrange);
        }
    }

    private void See(string code, int quota, bool isStrange)
    {
        if (places.TryGetValue(code, out var place) && place is { IsUnknown: false, Since: [var one] } && !isStrange)
        {
            var sent = one.Sent!;
            var key = string.Create(CultureInfo.InvariantCulture, $"{sent.Code}|{sent.From}|{sent.To}|{one.Outcome!.Quota}");
            if (!observed.TryGetValue(key, out var rows))
                observed[key] = rows = [];
            rows.Add((one, quota - place.Quota));
        }

        places[code] = new Place { Quota = quota };
    }

    private void Judge(List<(WalkedCommand Command, int Real)> rows)
    {
        var (first, real) = rows[0];
        var ours = first.Outcome!.Quota;
        if (rows.All(row => Allowed(row.Command).Contains(row.Real)))
            return;
        if (rows.Any(row => row.Real != real))
        {
            tally.NotObservable += rows.Count(row => row.Real != ours);
            return;
        }

        var rule = alignment.Ours.Settings.QuotaRule == QuotaRule.Hold ? QuotaRule.Membership : QuotaRule.Hold;
        var difference = first.Sent!.Differs(
            DifferenceKind.Effect,
            new JsonObject { ["quota"] = real },
            new JsonObject { ["quota"] = ours },
            Provenance.Derived(Pages.Capacity)
        ) with
        {
            Pointer = "/stock_location/quota",
            Learnable = Moved(rule, first, held: Holds(rule, first.Outcome.Before!.State, held: true)) == real,
        };
        foreach (var (command, _) in rows)
            tally.Add(difference, command.Exchange.Index);
    }

    // Whether a package holds a unit in a state that leaves that as it was, nobody can read.
    private IEnumerable<int> Allowed(WalkedCommand command)
    {
        var rule = alignment.Ours.Settings.QuotaRule;
        yield return command.Outcome!.Quota;
        var from = command.Outcome.Before!.State;
        if (Holds(rule, from, held: true) != Holds(rule, from, held: false))
        {
            yield return Moved(rule, command, held: true);
            yield return Moved(rule, command, held: false);
        }
    }

    private int Moved(QuotaRule rule, WalkedCommand command, bool held) =>
        (Holds(rule, command.Outcome!.After!.State, held) ? 1 : 0) - (held ? 1 : 0);

    private bool Holds(QuotaRule rule, string state, bool held) =>
        Quota.Holds(rule, new PackageState(state), alignment.Ours.StateOf(new PackageState(state)).EnumValue, held);

    private sealed class Place
    {
        public required int Quota { get; init; }

        public bool IsUnknown { get; set; }

        public List<WalkedCommand> Since { get; } = [];
    }
}
