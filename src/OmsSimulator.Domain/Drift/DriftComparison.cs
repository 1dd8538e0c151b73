using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// Compares a recording of a real OMS with an installation: the recorded commands are sent to a fresh OMS, record by record, and what the
/// real one did otherwise is named as facts of the contract. Pure.
/// </summary>
public sealed class DriftComparison
{
    private readonly Installation ours;
    private readonly Func<OmsFact, OmsState, IReadOnlyList<string>> eventsOf;
    private readonly Func<string, JsonElement, IEnumerable<ShapeError>> judge;

    /// <param name="ours">The installation that is compared.</param>
    /// <param name="eventsOf">The types of the events that a fact sends, before it happens.</param>
    /// <param name="judge">What is wrong with a document, by the name of a schema of the contract.</param>
    public DriftComparison(
        Installation ours,
        Func<OmsFact, OmsState, IReadOnlyList<string>> eventsOf,
        Func<string, JsonElement, IEnumerable<ShapeError>> judge
    ) => (this.ours, this.eventsOf, this.judge) = (ours, eventsOf, judge);

    /// <summary>Compares.</summary>
    public DriftFindings Compare(Recording recording)
    {
        var tally = new DriftTally
        {
            Skipped = recording.Unread + recording.Exchanges.Count(static exchange => exchange.Status is 0 or >= 500),
        };
        var timelines = new Timelines(recording);
        var captured = Capture(timelines, recording);
        var alignment = new Alignment(InstallationOf(captured), ours);
        new ListingComparison(
            alignment,
            [.. timelines.All.SelectMany(static moments => moments.Where(static moment => moment.Read is not null))],
            tally
        ).Run();

        var comparison = new CommandComparison(new CommandTrial(new TrialWorlds(ours), eventsOf), alignment, tally);
        var walks = new List<RecordWalk>();
        foreach (var moments in timelines.All)
        {
            var walk = new RecordWalk(alignment, comparison.Compare, tally);
            walk.Follow(moments);
            walks.Add(walk);
        }

        var commands = walks.SelectMany(static walk => walk.Commands).ToDictionary(static command => command.Exchange.Index);
        var strange = walks.SelectMany(static walk => walk.Strange).Select(static read => read.Index).ToHashSet();
        new QuotaComparison(alignment, tally).Run(recording, commands, strange);
        new WebhookComparison(alignment, tally).Run(recording, walks);
        var resources = new ResourceComparison(judge, ours, tally);
        foreach (var exchange in recording.Exchanges)
        {
            if (resources.Compare(exchange) && !commands.ContainsKey(exchange.Index))
                tally.Compared++;
        }

        return new(tally, captured, alignment, comparison.Names, [.. commands.Values]);
    }

    private static CaptureDocument Capture(Timelines timelines, Recording recording)
    {
        var captured = new CaptureDocument();
        foreach (var moment in timelines.All.SelectMany(static moments => moments))
        {
            if (moment.Read is { } read)
                captured.LearnState(read.Resource);
        }

        foreach (var exchange in recording.Exchanges.Where(static exchange => exchange.Event is not null))
        {
            if (exchange.RequestJson?.Member("payload") is { } payload && payload.Member("orderitem_set") is null)
                captured.Learn(payload);
        }

        return captured;
    }

    // What a real OMS shows is taken as far as it can be: a row that is none is left out.
    private static Installation InstallationOf(CaptureDocument captured)
    {
        if (captured.IsEmpty)
            return Installation.Default;
        using var document = JsonDocument.Parse(captured.Document().ToJsonString());
        return InstallationDocument.Build(document.RootElement, Place.Root, new Problems());
    }
}

/// <summary>What a comparison found, and what can be learnt from it.</summary>
public sealed class DriftFindings
{
    internal DriftFindings(
        DriftTally tally,
        CaptureDocument captured,
        Alignment alignment,
        IReadOnlyDictionary<string, Dictionary<string, string>> names,
        IReadOnlyList<WalkedCommand> commands
    ) => (Tally, Captured, Alignment, Names, Commands) = (tally, captured, alignment, names, commands);

    /// <summary>The differences, counted.</summary>
    public DriftTally Tally { get; }

    internal CaptureDocument Captured { get; }

    internal Alignment Alignment { get; }

    internal IReadOnlyDictionary<string, Dictionary<string, string>> Names { get; }

    internal IReadOnlyList<WalkedCommand> Commands { get; }
}
