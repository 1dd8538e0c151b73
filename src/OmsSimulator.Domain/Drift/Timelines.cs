namespace OmsSimulator.Domain;

/// <summary>What a recording shows of one package or transfer, in order: reads of it, and commands that were sent to it.</summary>
internal sealed class Timelines
{
    private readonly Dictionary<(CommandSubject Subject, long Id), List<Moment>> moments = [];

    /// <summary>Reads a recording.</summary>
    public Timelines(Recording recording)
    {
        foreach (var exchange in recording.Exchanges.Where(static exchange => exchange.Event is null))
        {
            if (VendorRoute.Of(exchange.Path) is not { } route)
                continue;
            if (route.Commanded is { } subject && exchange.Method == "POST")
                Add(subject, route.Id!.Value, new Moment(exchange, null));
            else if (exchange is { Method: "GET", Status: 200 } && route is { Subject: { } read, Call: "" })
                Read(exchange, read, route.Id);
        }
    }

    /// <summary>The records, each with its moments.</summary>
    public IEnumerable<IReadOnlyList<Moment>> All => moments.Values;

    private void Read(RecordedExchange exchange, CommandSubject subject, long? id)
    {
        if (exchange.ResponseJson is not { } body)
            return;
        foreach (var resource in id is null ? body.ListMember("results") : [body])
        {
            var snapshot = new RecordSnapshot(subject, resource);
            if (snapshot.Id > 0 && snapshot.StateId > 0)
                Add(subject, snapshot.Id, new Moment(exchange, snapshot));
        }
    }

    private void Add(CommandSubject subject, long id, Moment moment)
    {
        if (!moments.TryGetValue((subject, id), out var known))
            moments[(subject, id)] = known = [];
        known.Add(moment);
    }
}

/// <summary>A moment in the life of a record.</summary>
/// <param name="Exchange">The exchange.</param>
/// <param name="Read">What was read; none: a command was sent.</param>
internal sealed record Moment(RecordedExchange Exchange, RecordSnapshot? Read);
