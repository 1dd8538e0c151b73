using System.Text.Json.Nodes;
using static OmsSimulator.Generate.OpenApi.Parameters;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>The operations by which people look around: events while they happen, a board, a search, an order that is not placed.</summary>
internal static class LookingOperations
{
    private const string Board = "/__admin/packages/board";
    private const string Search = "/__admin/search";
    private const string Preview = "/__admin/orders/preview";
    private const string Events = "/__admin/events";
    private const string Problem = "problem";

    /// <summary>The operations.</summary>
    public static IEnumerable<Operation> All(Answer malformed, Answer other) =>
        [BoardOf(other), SearchOf(other), PreviewOf(malformed, other), EventsOf(other)];

    private static Operation BoardOf(Answer other) =>
        new("GET", Board, "getPackageBoard", "World", "The packages as columns of states, with counts and a page of each.")
        {
            Parameters =
            [
                new("state", Type("string"), "Only this state, by its key or name.") { Example = "Waiting" },
                new("stock_location", Type("string"), "Only packages at this location, by its `erp_code`.") { Example = "WH01" },
                new("order", Type("string"), "Only packages of the order with this number.") { Example = "1000000136" },
                new("channel", Type("string"), "Only packages whose order came from this channel.") { Example = "Shop" },
                new("age", Type("string"), "Only packages that are at least so old.") { Example = "PT2H" },
                new("page", Type("integer", ("minimum", 1), ("default", 1)), "Which page of each column.") { Example = 1 },
                new(
                    "limit",
                    Type("integer", ("minimum", 1), ("maximum", 200), ("default", 20)),
                    "How many packages a column has on a page."
                )
                {
                    Example = 2,
                },
            ],
            Answers =
            [
                new(200, "The columns, in the order of the installation's states; the latest packages first.", "control/package-board")
                {
                    IsLong = true,
                    Examples = [new("board", $"{Board}?limit=1", "The demo world's")],
                },
                new(422, "The query is wrong; each place is named.", Problem)
                {
                    Examples = [new("unknown", $"{Board}?stock_location=XX", "A location that does not exist")],
                },
                other,
            ],
        };

    private static Operation SearchOf(Answer other) =>
        new("GET", Search, "search", "World", "Finds by number, id, SKU, air waybill number or customer.")
        {
            Description =
                "What is named exactly is found by an index. What contains the text is looked for among the latest 20,000 orders, shipments and products; `complete` says whether those were all.",
            Parameters =
            [
                new("q", Type("string", ("minLength", 1), ("maxLength", 100)), "What is looked for.")
                {
                    Required = true,
                    Example = "1000000136",
                },
                new("limit", Type("integer", ("minimum", 1), ("maximum", 100), ("default", 20)), "How many at most.") { Example = 5 },
            ],
            Answers =
            [
                new(200, "What was found, what is named exactly first.", "control/search")
                {
                    Examples = [new("found", $"{Search}?q=1000000136", "An order of the demo world, and its packages")],
                },
                new(422, "The query is wrong; each place is named.", Problem)
                {
                    Examples = [new("nothing", Search, "Nothing to look for")],
                },
                other,
            ],
        };

    private static Operation PreviewOf(Answer malformed, Answer other) =>
        new("POST", Preview, "previewOrder", "World", "Where an order would go, and why. Nothing is placed.")
        {
            Body = ["requests/order-preview"],
            Answers =
            [
                new(
                    200,
                    "The packages that would be made, the scenarios that were asked, the rules that were tried.",
                    "control/order-preview"
                )
                {
                    Examples =
                    [
                        new("preview", Preview, "A T-shirt in the demo world")
                        {
                            Body = """{"items":[{"sku":"TSH100-01","quantity":1}]}""",
                        },
                    ],
                },
                malformed,
                new(409, "The order's number is taken.", Problem)
                {
                    Examples =
                    [
                        new("taken", Preview, "The number of an order of the demo world")
                        {
                            Body = """{"number":"1000000136","items":[{"sku":"TSH100-01","quantity":1}]}""",
                        },
                    ],
                },
                new(422, "The document is wrong; each place is named.", Problem)
                {
                    Examples = [new("wrong", Preview, "An order of nothing") { Body = """{"items":[]}""" }],
                },
                other,
            ],
        };

    private static Operation EventsOf(Answer other) =>
        new("GET", Events, "listenToEvents", "Journal", "What happens, while it happens: Server-Sent Events.")
        {
            Description =
                "Each event has an `id` (`<epoch>-<n>`, counted in each sandbox), an `event` (`fact`, `request`, `webhook`, `partner`, `clock`, `sandbox`) and `data`, a JSON object as the schema `control/event-<type>` has it. With the header `Last-Event-ID` a listener goes on where it was; what it has missed is an event `dropped`. A line `:` comes every 15 seconds. The stream ends with its sandbox, also where that is reset or restored.",
            Parameters =
            [
                new(
                    "scope",
                    Type("string", ("enum", new JsonArray("sandbox", "all")), ("default", "sandbox")),
                    "`all`: of every sandbox, also of those that begin later."
                )
                {
                    Example = "all",
                },
                new(
                    "types",
                    Type(
                        "array",
                        ("items", Type("string", ("enum", new JsonArray("fact", "request", "webhook", "partner", "clock", "sandbox"))))
                    ),
                    "Only events of these types; all where it is left out."
                )
                {
                    Example = new JsonArray("fact", "request"),
                },
            ],
            Answers =
            [
                new(200, "The events, until the listener leaves, the sandbox ends or the simulator stops.")
                {
                    MediaTypes = ["text/event-stream"],
                },
                new(422, "The query or `Last-Event-ID` is wrong; the place is named.", Problem)
                {
                    Examples = [new("types", $"{Events}?types=parcel", "A type that does not exist")],
                },
                other,
            ],
        };
}
