using System.Text;
using System.Text.RegularExpressions;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate.Client;

/// <summary>The client's filter types, out of the lists' definitions: a file per list.</summary>
public static partial class ClientFilters
{
    /// <summary>Where they stand.</summary>
    public const string Folder = "src/OmsSimulator.Client/Lists/Filters";

    private const int LongestLine = 140;

    private static readonly (ListDefinition List, string Type, string Rows)[] Types =
    [
        (PackageLists.Packages, "PackageFilter", "packages"),
        (PackageItemList.Definition, "PackageItemFilter", "items of packages"),
        (DenialReasonLists.DenialReasons, "DenialReasonFilter", "denial reasons"),
        (TransferLists.Transfers, "TransferOrderFilter", "transfer orders"),
        (TransferItemList.Definition, "TransferOrderItemFilter", "items of transfer orders"),
        (OrderLists.Orders, "OrderFilter", "orders"),
        (OrderItemList.Definition, "OrderItemFilter", "order items"),
        (ExecutionPlanList.Definition, "ExecutionPlanFilter", "execution plans"),
        (StateTransitionLogList.Definition, "StateTransitionLogFilter", "rows of the log of state transitions"),
        (StockLocationList.Definition, "StockLocationFilter", "stock locations"),
        (CargoCompanyList.Definition, "CargoCompanyFilter", "carrier companies"),
        (HookList.Definition, "HookFilter", "subscriptions to webhooks"),
        (HookEventList.Definition, "HookEventFilter", "deliveries of webhooks"),
    ];

    /// <summary>The files.</summary>
    public static IEnumerable<GeneratedFile> All() =>
        Types.Select(type => new GeneratedFile($"{Folder}/{type.Type}.cs", Write(type.List, type.Type, type.Rows)));

    private static string Write(ListDefinition list, string type, string rows)
    {
        var properties = FilterProperty.Of(list).ToArray();
        var text = new StringBuilder("// Derived from src/OmsSimulator.Domain/Lists: dotnet run --project tools/Generate\n");
        text.Append("namespace OmsSimulator.Client;\n\n");
        text.Append($"/// <summary>Which {rows}: filters are ANDed, null is none.</summary>\n");
        text.Append($"public sealed record {type} : ListFilter\n{{\n");
        foreach (var property in properties)
        {
            text.Append(Summary(property.Description));
            text.Append($"    public {property.Type}? {property.Name} {{ get; init; }}\n\n");
        }

        text.Append("    private protected override void Write(QueryText query)");
        var writes = string.Concat(properties.Select(property => $"\n        .{property.Writes}"));
        text.Append(properties.Length == 0 ? "\n    {\n    }\n" : $" => query{writes};\n");
        return text.Append("}\n").ToString();
    }

    private static string Summary(string description)
    {
        var written = Quoted().Replace(description, "<c>$1</c>");
        var line = $"    /// <summary>{written}</summary>\n";
        return line.Length <= LongestLine ? line : $"    /// <summary>\n    /// {written}\n    /// </summary>\n";
    }

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex Quoted();
}
