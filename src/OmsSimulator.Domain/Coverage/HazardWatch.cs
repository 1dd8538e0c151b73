namespace OmsSimulator.Domain;

/// <summary>
/// What clients make of the hazards that they met: each waits for what they do next. Bounded: beyond the most the oldest is decided as it
/// stands. Time comes in; not safe for threads.
/// </summary>
public sealed class HazardWatch
{
    /// <summary>How many are watched at once.</summary>
    public const int MostWatched = 10_000;

    /// <summary>How long a client has, on the sandbox's clock.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Queue<Watched> inOrder = new();
    private readonly Dictionary<CoveredRecord, List<Watched>> ofRecords = [];
    private int count;

    /// <summary>How many are watched; may be read from anywhere.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>How many are held, those included that are decided and have not left yet.</summary>
    internal int Held => inOrder.Count;

    /// <summary>A hazard was met, and what becomes of it is watched.</summary>
    /// <param name="counts">Where it is counted.</param>
    /// <param name="hazard">Which.</param>
    /// <param name="record">Whom it met.</param>
    /// <param name="command">The code of the command, where it met one.</param>
    /// <param name="now">The time.</param>
    /// <param name="name">What a report calls whom it met; none: the record.</param>
    public void Met(CoverageCounts counts, Hazard hazard, CoveredRecord record, string? command, DateTime now, string? name = null)
    {
        counts.Met(hazard, name ?? record.ToString());
        Watch(counts, new Watched(hazard, record, command, After(now, Patience)));
    }

    /// <summary>A request was answered with 429.</summary>
    /// <param name="counts">Where it is counted.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="until">When the next one is welcome.</param>
    public void Throttled(CoverageCounts counts, string request, DateTime until)
    {
        counts.Met(Hazard.Throttled, request);
        Watch(counts, new Watched(Hazard.Throttled, CoveredRecord.Client, null, until));
    }

    /// <summary>Items moved into a new package.</summary>
    public void Moved(CoverageCounts counts, int from, int to, DateTime now)
    {
        var old = new CoveredRecord(CommandSubject.Package, from);
        counts.Met(Hazard.MovedByNotFound, old.ToString());
        Watch(
            counts,
            new Watched(Hazard.MovedByNotFound, old, null, After(now, Patience))
            {
                NewRecord = new CoveredRecord(CommandSubject.Package, to),
            }
        );
    }

    /// <summary>A command was sent to a record, whatever becomes of it.</summary>
    public void Sent(CoverageCounts counts, CoveredRecord record, string command, DateTime now)
    {
        Expire(counts, now);
        Decide(counts, record, watched => watched.Command == command ? watched.Hazard.OutcomeOf("repeated") : null);
    }

    /// <summary>A record was read.</summary>
    public void Read(CoverageCounts counts, CoveredRecord record, DateTime now)
    {
        Expire(counts, now);
        Decide(counts, record, watched => watched.WasRead(record));
    }

    /// <summary>Somebody logged in.</summary>
    public void LoggedIn(CoverageCounts counts, DateTime now)
    {
        Expire(counts, now);
        Decide(counts, CoveredRecord.Client, watched => watched.Hazard.OutcomeOf("logged_in"));
    }

    /// <summary>Something was asked of the vendor's surface.</summary>
    public void Asked(CoverageCounts counts, DateTime now) =>
        Decide(
            counts,
            CoveredRecord.Client,
            watched => watched.Hazard == Hazard.Throttled ? watched.Hazard.OutcomeOf(now < watched.Until ? "hurried" : "waited") : null
        );

    /// <summary>Decides those whose time is over.</summary>
    public void Expire(CoverageCounts counts, DateTime now)
    {
        while (inOrder.TryPeek(out var oldest) && (oldest.IsDecided || (oldest.Until < now && oldest.Hazard != Hazard.Throttled)))
            Decide(counts, inOrder.Dequeue(), null);
    }

    /// <summary>The sandbox ends: all are decided as they stand.</summary>
    public void End(CoverageCounts counts)
    {
        while (inOrder.TryDequeue(out var oldest))
            Decide(counts, oldest, null);
    }

    private static DateTime After(DateTime now, TimeSpan wait) => DateTime.MaxValue - now < wait ? DateTime.MaxValue : now + wait;

    private void Watch(CoverageCounts counts, Watched watched)
    {
        // Those that are decided stand in the queue until it is their turn, and count.
        while (inOrder.Count >= MostWatched && inOrder.TryDequeue(out var oldest))
            Decide(counts, oldest, null);
        inOrder.Enqueue(watched);
        Volatile.Write(ref count, count + 1);
        Add(watched.Record, watched);
        if (watched.NewRecord is { } other)
            Add(other, watched);
    }

    private void Add(CoveredRecord record, Watched watched)
    {
        if (!ofRecords.TryGetValue(record, out var known))
            ofRecords[record] = known = [];
        known.Add(watched);
    }

    private void Decide(CoverageCounts counts, CoveredRecord record, Func<Watched, int?> outcome)
    {
        if (!ofRecords.TryGetValue(record, out var known))
            return;
        foreach (var watched in known.ToArray())
        {
            if (outcome(watched) is { } decided)
                Decide(counts, watched, decided);
        }
    }

    private void Decide(CoverageCounts counts, Watched watched, int? outcome)
    {
        if (watched.IsDecided)
            return;
        watched.IsDecided = true;
        counts.CameTo(watched.Hazard, outcome ?? watched.AsItStands);
        Volatile.Write(ref count, count - 1);
        Remove(watched.Record, watched);
        if (watched.NewRecord is { } other)
            Remove(other, watched);
    }

    private void Remove(CoveredRecord record, Watched watched)
    {
        var known = ofRecords[record];
        known.Remove(watched);
        if (known.Count == 0)
            ofRecords.Remove(record);
    }
}
