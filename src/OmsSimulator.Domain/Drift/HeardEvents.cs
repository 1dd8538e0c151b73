using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>The webhooks of a recording, each once, and the types that somebody listened to.</summary>
internal sealed class HeardEvents
{
    private readonly Dictionary<(CommandSubject Subject, long Id), List<HeardEvent>> about = [];
    private readonly Dictionary<int, int> places = [];

    private HeardEvents() { }

    /// <summary>The types that were subscribed to, or came.</summary>
    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a recording.</summary>
    public static HeardEvents Of(Recording recording)
    {
        var heard = new HeardEvents();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var place = 0; place < recording.Exchanges.Count; place++)
        {
            var exchange = recording.Exchanges[place];
            heard.places[exchange.Index] = place;
            if (exchange.Event is { } type && exchange.RequestJson is { } body)
            {
                heard.Types.Add(type);
                if (body.Member("event")?.TextMember("uuid") is not { } uuid || seen.Add(uuid))
                    heard.Add(type, body.Member("payload") ?? default, exchange.Index, place);
            }
            else if (
                exchange.Status is 200 or 201
                && VendorRoute.Of(exchange.Path)?.Resource == "whisperer/hooks/"
                && exchange.ResponseJson is { } hooks
            )
            {
                heard.Types.UnionWith(Subscribed(hooks));
            }
        }

        // Where none came, they went to somebody else.
        if (!recording.Exchanges.Any(static exchange => exchange.Event is not null))
            heard.Types.Clear();
        return heard;
    }

    /// <summary>The webhooks that tell of a record, in order.</summary>
    public IReadOnlyList<HeardEvent> About(CommandSubject subject, long id) => about.GetValueOrDefault((subject, id), []);

    /// <summary>The place of an exchange among all.</summary>
    public int PlaceOf(RecordedExchange exchange) => places[exchange.Index];

    private static IEnumerable<string> Subscribed(JsonElement hooks) =>
        (hooks.Member("results") is null ? [hooks] : hooks.ListMember("results"))
            .Where(static hook => hook.Member("is_active") is not { ValueKind: JsonValueKind.False })
            .Select(static hook => hook.TextMember("event_type"))
            .OfType<string>()
            .Where(EventCatalogue.Names.Contains);

    private void Add(string type, JsonElement payload, int exchange, int place)
    {
        var subject = type.StartsWith("transfer.", StringComparison.Ordinal) ? CommandSubject.Transfer : CommandSubject.Package;
        var id = payload.NumberMember("id");
        if (type.StartsWith("shipment.", StringComparison.Ordinal))
        {
            var transfer = payload.Member("transfer_order")?.NumberMember("id");
            (subject, id) = transfer is null
                ? (CommandSubject.Package, payload.Member("package")?.NumberMember("id"))
                : (CommandSubject.Transfer, transfer);
        }

        // What is new has an id that nobody sent a command to yet.
        if (
            id is not { } known
            || type is "package.created" or "transfer.status.created"
            || type.StartsWith("stock_location.", StringComparison.Ordinal)
        )
        {
            return;
        }

        if (!about.TryGetValue((subject, known), out var list))
            about[(subject, known)] = list = [];
        list.Add(new(type, exchange, place));
    }
}

/// <summary>A webhook that came.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Exchange">Where it stands in the file.</param>
/// <param name="Place">Its place among all exchanges.</param>
internal sealed record HeardEvent(string Type, int Exchange, int Place);
