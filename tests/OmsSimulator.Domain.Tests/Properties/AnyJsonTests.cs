using System.Text.Json.Nodes;

namespace OmsSimulator.Domain.Tests;

/// <summary>
/// Whatever JSON comes in, there is an answer and no exception. Lone surrogates and duplicate keys are refused by the parser, before the
/// domain is asked.
/// </summary>
public sealed class AnyJsonTests
{
    private const string World = """
        {
          "stock_locations": [{ "erp_code": "L1", "priority": 1, "max_quota": 3, "tags": ["x"], "is_active": true, "stock": [{ "sku": "A", "quantity": 5 }], "address": { "city": "Ankara", "latitude": "1.5" } }],
          "products": [{ "sku": "A", "barcode": null, "price": "1.00" }],
          "orders": [{ "number": "N1", "items": [{ "sku": "A", "quantity": 2, "price": "1" }], "customer": { "type": "vip" }, "date_placed": "2026-01-05T08:15:30Z" }],
          "packages": [{ "stock_location": "L1", "state": "Blocked", "items": [{ "sku": "B", "quantity": 1 }], "blocked_in": "Preparing", "order": "N1" },
                       { "stock_location": "L2", "state": "Packaging Canceled", "items": [{ "sku": "B", "quantity": 1 }], "cancelled_in": "Packed", "awb_number": "X" }],
          "cargo_companies": [{ "name": "C" }], "denial_reasons": [{ "title": "T", "priority": 1 }], "users": [{ "username": "u", "password": "p" }],
          "scenarios": [{ "name": "S", "default_stock_location": "L1", "initial_status": "Waiting", "channels": ["Shop"], "rules": [{ "conditions": ["SELECT_BY_QUOTA"], "transferable": false }, {}] }]
        }
        """;

    private const string Own = """
        {
          "name": "own", "replace": ["transitions"], "states": [{ "key": "Waiting", "id": 7, "name": "Bekliyor", "enum_value": "100" }, { "key": "Mine", "custom": true, "id": 8, "enum_value": "90" }],
          "transitions": [{ "id": 9, "command": "COMPLETE_PACKAGING", "from": 7, "to": "Packed", "slug": "s", "label": "l", "success": "none", "ui_visibility": ["instore"],
                            "config": { "sync_remote_order_status": true, "remote_invoice_call": { "auth": { "request_type": "token" }, "timeouts": { "read": 1 }, "remote_url": "http://x.test" } } },
                          { "command": "PKG_BLOCK", "from": "Waiting", "to": "Blocked" }],
          "commands": { "BLOCK_THE_PACKAGE": { "code": "PKG_BLOCK", "parameters": { "user": "who" }, "pairs": { "add": [["Packed", "Blocked"]], "remove": [["Waiting", "Blocked"]] } } },
          "settings": { "quota_rule": "hold", "wrong_state_status": 400, "replan_every": "PT5M", "rate_limit": { "requests": 1, "per": "PT1M" }, "body_limit": 10 },
          "captured": [{ "state": { "id": 33, "name": "Waiting", "enum_value": "100" },
                         "commands": [{ "id": 1, "slug": "a__b__c__d", "command": "X", "source_state": 33, "destination_state": 34, "label": null, "ui_visibility": [1] }] }]
        }
        """;

    private static readonly string[] Bodies =
    [
        .. PairTable.All.Select(row =>
            $$"""{ "transition": {{Installation.Default.Transitions.First(way => way.Command.Code == row.Code && way.Source.Key == row.From && way.Destination.Key == row.To).Id}}, "package": 1, "input_parameters": {{row.Parameters}} }"""
        ),
    ];

    [Fact]
    public void ACommandAnswers() =>
        Tape.ForAll(
            length: 60,
            times: 3000,
            tape =>
            {
                var row = tape.Choose(PairTable.All.Count);
                var oms = Sandbox.WithPackageIn(
                    PairTable.All[row].From,
                    PairTable.All[row].From == "Blocked" ? $", \"blocked_in\": \"{PairTable.All[row].To}\"" : ""
                );
                var decision = oms.Send(1, Mutated(tape, Bodies[row]));
                if (decision is Decision.Refused refused)
                    refused.Refusal.Text().Should().MatchRegex("^40[06] .");
            }
        );

    [Fact]
    public void AWorldIsReadOrItsProblemsAreSaid() =>
        Tape.ForAll(
            length: 60,
            times: 3000,
            tape =>
            {
                var oms = Sandbox.WithPackageIn("Waiting", installation: """{ "settings": { "quota_rule": "membership" } }""");
                var problems = oms.TryWorld(Mutated(tape, World), out _);
                if (problems.None)
                    new Recount(oms.Oms, membership: true).Check();
                else
                    problems.List.Any(problem => problem.Detail.Length == 0).Should().BeFalse();
            }
        );

    [Fact]
    public void AnInstallationIsReadOrItsProblemsAreSaid() =>
        Tape.ForAll(
            length: 60,
            times: 3000,
            tape =>
            {
                var document = Mutated(tape, Own);
                var read = InstallationDocument.Read(Sandbox.Json(document), out var problems);
                problems.None.Should().Be(read is not null);
                if (read is null)
                    return;
                read.Transitions.Select(way => way.Id).Should().OnlyHaveUniqueItems();
                read.Transitions.Select(way => way.Slug).Should().OnlyHaveUniqueItems();
                read.States.Select(state => state.Id).Should().OnlyHaveUniqueItems();
                Installation.Load(document).Transitions.Count.Should().Be(read.Transitions.Count);
            }
        );

    [Fact]
    public void StockIsReadOrItsProblemsAreSaid() =>
        Tape.ForAll(
            length: 30,
            times: 1000,
            tape =>
                WorldDocument.ReadStock(
                    Sandbox.Json(
                        Mutated(tape, """[{"stock_location":"L1","sku":"A","quantity":5},{"stock_location":"L2","sku":"B","quantity":0}]""")
                    ),
                    new Problems()
                )
        );

    [Theory]
    [InlineData("{\"transition\":")]
    [InlineData("{\"input_parameters\":")]
    [InlineData("{\"transition\":2021,\"input_parameters\":{\"barcodes\":")]
    public void DeepNestingIsAnswered(string before)
    {
        var body = before + new string('[', 50) + new string(']', 50) + new string('}', before.Count(letter => letter == '{'));
        Sandbox.WithPackageIn("Waiting").RefusedBody(1, body).Status.Should().BeOneOf(400, 406);
    }

    // A few members of a good document become something else, leave, or come twice in a list.
    private static string Mutated(Tape tape, string document)
    {
        var root = JsonNode.Parse(document)!;
        for (var changes = 1 + tape.Choose(3); changes > 0; changes--)
        {
            var at = tape.Of(Inside(root).ToArray());
            switch (at.Parent)
            {
                case JsonObject parent when tape.Chance(3):
                    parent.Remove(at.GetPropertyName());
                    break;
                case JsonObject parent:
                    parent[tape.Chance(8) ? "other" : at.GetPropertyName()] = Value(tape);
                    break;
                case JsonArray parent when tape.Chance(3):
                    parent.Add(at.DeepClone());
                    break;
                case JsonArray parent:
                    parent[at.GetElementIndex()] = Value(tape);
                    break;
                default:
                    root = Value(tape) ?? JsonValue.Create(0);
                    break;
            }
        }

        return root.ToJsonString();
    }

    private static IEnumerable<JsonNode> Inside(JsonNode node)
    {
        IEnumerable<JsonNode?> children =
            node is JsonObject members ? members.Select(member => member.Value)
            : node is JsonArray elements ? elements
            : [];
        return children.OfType<JsonNode>().SelectMany(Inside).Prepend(node);
    }

    private static JsonNode? Value(Tape tape) =>
        JsonNode.Parse(
            tape.Of(
                "null",
                "true",
                "false",
                "0",
                "-1",
                "1",
                "2",
                "7",
                "33",
                "1.0",
                "1e400",
                "-1e99999999999",
                "9223372036854775807",
                "9223372036854775808",
                "2147483647",
                "0.1",
                "\"\"",
                "\" \"",
                "\"x\"",
                "\"A\"",
                "\"L1\"",
                "\"Waiting\"",
                "\"Packed\"",
                "\"\\u0000\"",
                "\"\\ud83d\\ude00\"",
                "\"2026-02-30\"",
                "\"PT1M\"",
                "\"9999-12-31T23:59:59-14:00\"",
                "\"1e5\"",
                "[]",
                "{}",
                "[1,1]",
                "[null]",
                "[[[]]]",
                "[{}]",
                "{\"id\":1}",
                "{\"a\":{\"b\":[]}}",
                "[\"Waiting\",\"Packed\"]",
                "[\"Waiting\",\"Waiting\"]",
                $"\"{new string('ş', 300)}\""
            )
        );
}
