using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// What a fresh OMS holds before a recorded command is sent to it: what was read of the record, and a choice of what was not.
/// </summary>
internal sealed record TrialSetup
{
    /// <summary>The place that the record is at.</summary>
    public const string Here = "HERE";

    /// <summary>Another place, and one more.</summary>
    public static readonly IReadOnlyList<string> Elsewhere = ["ELSEWHERE", "FARTHER"];

    private const int Plenty = 1000;

    /// <summary>What the command is sent to.</summary>
    public required CommandSubject Subject { get; init; }

    /// <summary>The key of its state, ours.</summary>
    public required string State { get; init; }

    /// <summary>How many items it has.</summary>
    public required int Items { get; init; }

    /// <summary>The barcodes of the items' products.</summary>
    public IReadOnlyList<string?> Barcodes { get; init; } = [];

    /// <summary>Whether it has a shipment; none: as it walked there.</summary>
    public bool? HasShipment { get; init; }

    /// <summary>The state that it was blocked in.</summary>
    public string BlockedIn { get; init; } = nameof(PackageState.Waiting);

    /// <summary>Whether other places have its products.</summary>
    public bool HasStockElsewhere { get; init; } = true;

    /// <summary>Whether its own place, or a transfer's source, has more of its products.</summary>
    public bool HasStockHere { get; init; }

    /// <summary>Which denial reason a request names: an active one, one that is not, or none.</summary>
    public int DenialReason { get; init; } = 1;

    /// <summary>How many companies have the name that a request names.</summary>
    public int Companies { get; init; } = 1;

    /// <summary>How partners answer.</summary>
    public TrialPartners Partners { get; init; } = TrialPartners.Plain;

    /// <summary>The world of it.</summary>
    public JsonObject World() =>
        new()
        {
            ["products"] = new JsonArray([
                .. Enumerable
                    .Range(0, Products)
                    .Select(index => new JsonObject { ["sku"] = Sku(index), ["barcode"] = Barcodes.ElementAtOrDefault(index) }),
            ]),
            ["stock_locations"] = Places(),
            ["cargo_companies"] = new JsonArray([
                .. Enumerable.Range(0, Companies).Select(static _ => new JsonObject { ["name"] = TrialBody.CompanyName }),
            ]),
            ["denial_reasons"] = new JsonArray(
                new JsonObject { ["title"] = "active" },
                new JsonObject { ["title"] = "former", ["is_active"] = false }
            ),
            ["scenarios"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = "trial",
                    ["default_stock_location"] = Here,
                    ["rules"] = new JsonArray(new JsonObject { ["transferable"] = true }),
                }
            ),
            [Subject == CommandSubject.Transfer ? "orders" : "packages"] = new JsonArray(
                Subject == CommandSubject.Transfer ? Order() : Package()
            ),
        };

    /// <summary>What tells it from others.</summary>
    public string Identity =>
        string.Join(
            '|',
            Subject,
            State,
            Items,
            string.Join(',', Barcodes),
            HasShipment,
            BlockedIn,
            HasStockElsewhere,
            HasStockHere,
            Companies
        );

    /// <summary>Whether it came there without the shipment that it would have had on its way.</summary>
    public bool LacksShipment => HasShipment == false && new Walk(new(State), new(BlockedIn), PackageState.Waiting).HasShipment;

    private int Products => Subject == CommandSubject.Transfer ? Items + 1 : Items;

    private static string Sku(int index) => $"P{index}";

    private JsonArray Places()
    {
        // Of a transfer's package the first product is at hand, and the next place has what it lacks.
        var isTransfer = Subject == CommandSubject.Transfer;
        var source = isTransfer ? Stock(1, HasStockHere ? Plenty : 1) : Stock(0, HasStockElsewhere ? Plenty : 0);
        return
        [
            Place(Here, 1, isTransfer ? new JsonArray(Row(0, 1)) : Stock(0, HasStockHere ? Plenty : 0)),
            Place(Elsewhere[0], 2, source),
            Place(Elsewhere[1], 3, Stock(isTransfer ? 1 : 0, HasStockElsewhere ? Plenty : 0)),
        ];
    }

    private JsonArray Stock(int first, int quantity) =>
        [.. Enumerable.Range(first, Products - first).Select(index => Row(index, quantity))];

    private static JsonObject Row(int index, int quantity) => new() { ["sku"] = Sku(index), ["quantity"] = quantity };

    private static JsonObject Place(string code, int priority, JsonArray stock) =>
        new()
        {
            ["erp_code"] = code,
            ["priority"] = priority,
            ["stock"] = stock,
        };

    private JsonObject Package()
    {
        var package = new JsonObject
        {
            ["stock_location"] = Here,
            ["state"] = LacksShipment ? nameof(PackageState.Waiting) : State,
            ["items"] = Stock(0, 1),
        };
        if (State == nameof(PackageState.Blocked))
            package["blocked_in"] = BlockedIn;
        return package;
    }

    private JsonObject Order() => new() { ["number"] = "1", ["items"] = Stock(0, 1) };
}

/// <summary>How partners answer a trial.</summary>
internal enum TrialPartners
{
    /// <summary>As stand-ins do.</summary>
    Plain,

    /// <summary>None can be reached.</summary>
    Unreachable,

    /// <summary>Omnitron has other statuses.</summary>
    OtherStatuses,
}
