using System.Text.Json;

namespace OmsSimulator.Domain.Tests;

/// <summary>Bodies of commands made of choices: mostly ones that can run, some that cannot.</summary>
internal static class RandomCommand
{
    private static readonly string[] Junk =
    [
        "null",
        "\"\"",
        "[]",
        "{}",
        "-1",
        "1.0",
        "1e400",
        "99999999999999999999",
        "true",
        "\"9\"",
        "[1,1]",
        "[[]]",
        "[{}]",
        "{\"order_item\":1}",
        "[null]",
    ];

    public static string Body(Tape tape, OmsState oms, CommandTarget target)
    {
        var package = target.Package;
        var allowed = CommandDecision.Allowed(oms, target).ToArray();
        var transition = allowed.Length == 0 || tape.Chance(6) ? tape.Of(oms.Installation.Transitions) : tape.Of(allowed);
        var parameters = transition.Command.Definition.Fields.Select(field =>
            $"\"{field.Name}\":{(tape.Chance(12) ? tape.Of(Junk) : field.Name == "transfer_items" ? Items(tape, target) : Value(tape, oms, package, transition, field.Name))}"
        );
        var members = string.Join(',', parameters);
        var slug = tape.Chance(15) ? tape.Of(oms.Installation.Transitions).Slug : transition.Slug;
        var selector = $"\"transition\":{transition.Id},\"slug\":{JsonSerializer.Serialize(slug)}";
        return tape.Chance(4) && members.Length > 0 ? $"{{{selector},{members}}}" : $"{{{selector},\"input_parameters\":{{{members}}}}}";
    }

    private static string Value(Tape tape, OmsState oms, Package package, Transition transition, string field) =>
        field switch
        {
            "package_items" when transition.Command.Definition.Number == 22 =>
                $"[{string.Join(',', Some(tape, package.ItemIds).Select(id => $$"""{"id":{{id}}}"""))}]",
            "package_items" when transition.Command.Definition.Number == 2 => $"[{string.Join(',', package.ItemIds)}]",
            "package_items" => $"[{string.Join(',', Some(tape, package.ItemIds))}]",
            "missing_items" => $"[{string.Join(',', Some(tape, package.ItemIds).SkipLast(1))}]",
            "barcodes" when transition.Command.Definition.Number == 3 => Example(oms, package, transition, field),
            "barcodes" =>
                $"[{string.Join(',', Some(tape, package.ItemIds).Select(id => $$"""{"order_item":{{oms.PackageItems[id].OrderItemId}},"barcode":"X{{id}}"}"""))}]",
            "denial_reason" => "1",
            "cargo_company" => tape.Of("1", "\"1\"", "\"YK\"", "\"yurtiçi\""),
            "select_items_by_omnitron_id" => "false",
            "delivered_status" => transition.Destination.Key == "Delivered" ? "true" : "false",
            "invoice_date" => "\"2026-02-28\"",
            "document_content" => "\"YWJj\"",
            "assignment_groups" => Groups(tape, package),
            _ => Example(oms, package, transition, field),
        };

    private static string Example(OmsState oms, Package package, Transition transition, string field) =>
        transition
            .Command.Definition.Fields.Single(known => known.Name == field)
            .Example(new ExampleScope(oms, new CommandTarget(package, null), transition))
            ?.ToJsonString()
        ?? "null";

    private static string Items(Tape tape, CommandTarget target) =>
        target.Transfer is null ? "[1]"
        : tape.Chance(4) ? "[]"
        : $"[{string.Join(',', Some(tape, target.Transfer.ItemIds))}]";

    private static string Groups(Tape tape, Package package)
    {
        var groups = package
            .ItemIds.GroupBy(_ => tape.Choose(2))
            .Select(group => $$"""{"package_items":[{{string.Join(',', group)}}],"erp_code":"{{tape.Of(RandomWorld.Locations)}}"}""");
        return $"[{string.Join(',', groups)}]";
    }

    private static int[] Some(Tape tape, IReadOnlyList<int> ids)
    {
        var some = ids.Where(_ => tape.Choose(2) == 0).ToArray();
        return some.Length == 0 ? [.. ids.Take(1)] : some;
    }
}
