using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Domain.Tests;

namespace OmsSimulator.Schemas.Tests;

/// <summary>
/// A world with one package, or one transfer, that a command can be sent to, and random bodies for it: whatever is well formed names what
/// exists.
/// </summary>
internal sealed class CommandWorld
{
    private static readonly string[] Junk =
    [
        "null",
        "true",
        "1.5",
        "1.0",
        "1e0",
        "1e400",
        "99999999999999999999",
        "-9223372036854775809",
        "\"\"",
        "\" \"",
        "\"\\u0000\"",
        "[]",
        "{}",
        "[null]",
        "[[]]",
        "[{}]",
        "[\"1\"]",
        "[1.5]",
        "[1.0]",
        "[true]",
        "[1,1]",
        "[1,null]",
        "[1,99999999999999999999]",
        "{\"order_item\":1}",
        "[{\"id\":null}]",
        "[{\"id\":\"1\"}]",
        "[{\"barcode\":\"X\"}]",
    ];

    private static readonly string[] Letters =
    [
        " ",
        "\\t",
        "\\n",
        "\\u0000",
        "\\u00a0",
        "\\u0085",
        "\\ufeff",
        "\\u200b",
        "\\u2003",
        "x",
        "é",
        "😀",
        "A",
    ];
    private static readonly string[] Base64Letters = ["A", "z", "9", "+", "/", "=", "=", " ", "\\n", "\\t", "\\u00a0", "-", "é", "\\u000b"];

    private const string ProductsBarcode = """{"order_item":1,"barcode":"8690000000011"}""";

    // A package that a transfer of two items is on its way to.
    private const string Waiting = """
        "scenarios": [{ "name": "All", "default_stock_location": "L1", "rules": [{ "transferable": true }] }],
        "orders": [{ "number": "1", "items": [{ "sku": "C", "quantity": 1 }, { "sku": "A", "quantity": 2 }, { "sku": "B", "quantity": 1 }] }]
        """;

    private readonly OmsState oms = new();
    private readonly CommandTarget target;
    private readonly Transition transition;

    public CommandWorld(Command command)
    {
        Command = command;
        var pair = command.Pairs[0];
        var problems = new Problems();
        using var document = JsonDocument.Parse(
            $$"""
            {
              "stock_locations": [
                { "erp_code": "L1", "stock": [{ "sku": "A", "quantity": 9 }, { "sku": "B", "quantity": 9 }] }, { "erp_code": "L2", "stock": [{ "sku": "A", "quantity": 9 }, { "sku": "B", "quantity": 9 }] },
                { "erp_code": "L3", "priority": 1, "stock": [{ "sku": "C", "quantity": 9 }] }
              ],
              "products": [{ "sku": "A", "barcode": "8690000000011" }],
              "cargo_companies": [{ "name": "Yurtiçi", "erp_code": "YK" }],
              "denial_reasons": [{ "title": "No staff" }],
              {{(command.Subject == CommandSubject.Transfer ? Waiting : Put(pair.From))}}
            }
            """
        );
        var world = WorldDocument.Read(document.RootElement, Place.Root, problems);
        var at = new DateTime(2026, 1, 5, 8, 15, 30, DateTimeKind.Utc);
        var writer = new OmsStateWriter(oms);
        WorldCheck.IsConflict(oms, world, problems);
        problems.List.Should().BeEmpty();
        foreach (var fact in new WorldLoading(oms, world, at).Facts())
            writer.Apply(new RecordedFact(fact, at, null));
        var package = oms.Packages[1];
        if (command.Subject == CommandSubject.Transfer && oms.Transfers[1].State.Key != pair.From)
        {
            writer.Apply(
                new RecordedFact(new TransferStateChanged(1, 1, oms.Transfers[1].State, new TransferState(pair.From), null, null), at, null)
            );
        }

        target = new(package, command.Subject == CommandSubject.Transfer ? oms.Transfers[1] : null);
        transition = oms.Installation.Transitions.Single(known =>
            known.Command.Definition == command && known.Source.Key == pair.From && known.Destination.Key == pair.To
        );
    }

    public Command Command { get; }

    /// <summary>
    /// Whether the parser finds nothing wrong with the body; whether the command can then be carried out is another matter.
    /// </summary>
    public bool Parses(string body)
    {
        using var document = JsonDocument.Parse(body);
        return CommandDecision.Decide(oms, target, document.RootElement, default) is not Decision.Refused { Refusal.Status: 400 };
    }

    public string Body(Tape tape)
    {
        var (top, inside) = (new List<string>(), new List<string>());
        Add(
            top,
            "transition",
            tape.Chance(5)
                ? tape.Of("", "null", "\"\"", "\" \"", "\"1\"", "1.5", $"{transition.Id}.0", "99999999999999999999", "true", "[]", "{}")
                : $"{transition.Id}"
        );
        Add(top, "slug", tape.Chance(2) ? tape.Of("", "null", "\"\"", "5", "true", "[]", "{}") : JsonSerializer.Serialize(transition.Slug));
        Add(top, target.Member, tape.Chance(5) ? tape.Of("null", "\"1\"", "1.5", "true", "{}", "[]", $"{target.Id}") : "");
        Add(inside, target.Member, tape.Chance(9) ? tape.Of("null", "\"1\"", "1.5", "true", $"{target.Id}.0", $"{target.Id}") : "");
        Add(top, "unknown", tape.Chance(8) ? tape.Of(Junk) : "");
        foreach (var field in Command.Fields)
        {
            var value = tape.Chance(8) ? tape.Of(JunkFor(field)) : Value(tape, field.Name);
            var place = tape.Choose(8);
            if (place is < 4 or 7)
                Add(inside, field.Name, value);
            if (place is 4 or 5 or 7)
                Add(top, field.Name, value);
        }

        if (inside.Count > 0 || tape.Chance(2))
        {
            Add(
                top,
                "input_parameters",
                tape.Chance(12) ? tape.Of("null", "[]", "\"x\"", "5", "true", "[{}]") : $"{{{string.Join(',', inside)}}}"
            );
        }

        return $"{{{string.Join(',', top)}}}";
    }

    /// <summary>A good value of a parameter.</summary>
    public string Example(string field) =>
        Command.DeclaredFields.Single(known => known.Name == field).Example(new ExampleScope(oms, target, transition))?.ToJsonString()
        ?? throw new InvalidOperationException($"No example of {field}");

    // Naming some items is well formed; whether all have to be named, a schema cannot know.
    private string[] JunkFor(Field field) =>
        Command.Number == 2 && field.Name == "package_items" ? [.. Junk.Where(junk => junk != "[1.0]")] : Junk;

    private static string Put(string state) =>
        $$"""
            "packages": [{ "stock_location": "L1", "state": "{{state}}", "items": [{ "sku": "A", "quantity": 2 }, { "sku": "B", "quantity": 1 }] }]
            """;

    private static void Add(List<string> members, string key, string value)
    {
        if (value.Length > 0)
            members.Add($"\"{key}\":{value}");
    }

    private string Value(Tape tape, string field) =>
        field switch
        {
            "package_items" when Command.Number == 22 => tape.Of(
                "[]",
                $"[{Object(tape, ("id", Id(tape, "1")))}]",
                $"[{Object(tape, ("id", Id(tape, "1")))},{Object(tape, ("id", Id(tape, "2")))}]"
            ),
            "package_items" when Command.Number == 2 => tape.Of("[1,2]", "[2,1]"),
            "package_items" => tape.Of("[1]", "[2]", "[1,2]"),
            "transfer_items" when Command.Code == "TRANSFER_OUT_OF_STOCK" => tape.Of("[]", "[1]", "[2,1]"),
            "transfer_items" => tape.Of("[1]", "[2]", "[1,2]"),
            "missing_items" => tape.Of("[]", "[1]", "[2]"),
            "barcodes" when Command.Number == 3 => tape.Of(
                "[]",
                ProductsBarcode,
                $"[{ProductsBarcode}]",
                "[{}]",
                "{\"barcode\":\"8690000000011\"}",
                "[null]"
            ),
            "barcodes" => tape.Chance(2) ? Barcode(tape) : List(tape, () => Barcode(tape)),
            "denial_reason" => "1",
            "cargo_company" => tape.Of(
                "1",
                "\"1\"",
                "\" 1 \"",
                "\"YK\"",
                "\"yk\"",
                "\"YURTiçi\"",
                "\"YK\\n\"",
                "\"\\u00a0\"",
                "\"\\u0000\""
            ),
            "select_items_by_omnitron_id" => SameIds ? tape.Of("false", "true") : "false",
            "delivered_status" => "true",
            "invoice_date" => tape.Chance(3) ? Date(tape) : "\"2024-02-29\"",
            "document_content" => tape.Chance(2) ? Text(tape, Base64Letters, 12) : "\"YWJj\"",
            "assignment_groups" => Groups(tape),
            "user" or "token" or "invoice_number" or "document_type" or "tracking_number" or "query_number" => tape.Chance(3)
                ? Text(tape, Letters, 4)
                : "\"text\"",
            _ => Example(field),
        };

    private bool SameIds => target.Package.ItemIds.All(id => oms.OrderItems[oms.PackageItems[id].OrderItemId].OmnitronId == id);

    private static string Barcode(Tape tape) =>
        Object(tape, ("order_item", Id(tape, tape.Of("1", "2"))), ("barcode", tape.Chance(6) ? tape.Of(Junk) : Text(tape, Letters, 4)));

    private static string Groups(Tape tape)
    {
        var first = Object(tape, ("package_items", "[1]"), ("erp_code", tape.Of("\"L1\"", "\" L2 \"", "\"\"", "1")));
        var second = Object(
            tape,
            ("package_items", tape.Chance(8) ? tape.Of(Junk.Where(junk => junk != "[]").ToArray()) : "[2]"),
            ("erp_code", "\"L2\"")
        );
        return tape.Chance(4) ? "[]" : $"[{first},{second}]";
    }

    private static string Id(Tape tape, string good) =>
        tape.Chance(6) ? tape.Of("null", "\"1\"", $"{good}.0", "true", "[]", "99999999999999999999") : good;

    private static string List(Tape tape, Func<string> element) =>
        $"[{string.Join(',', Enumerable.Range(0, tape.Choose(3)).Select(_ => tape.Chance(9) ? tape.Of("null", "1", "\"x\"", "[]") : element()))}]";

    private static string Object(Tape tape, params (string Key, string Value)[] members) =>
        $"{{{string.Join(',', members.Where(_ => !tape.Chance(12)).Append(("extra", "1")).Select(member => $"\"{member.Item1}\":{member.Item2}"))}}}";

    private static string Date(Tape tape) =>
        $"\"{tape.Of("0000", "0001", "1900", "2000", "2023", "2024", "9999", "202")}-{tape.Choose(14):00}-{tape.Choose(33):00}{tape.Of("", "", "", "", "", "\\n", " ", "T00:00")}\"";

    private static string Text(Tape tape, string[] letters, int longest) =>
        $"\"{string.Concat(Enumerable.Range(0, tape.Choose(longest)).Select(_ => tape.Of(letters)))}\"";
}
