using OmsSimulator.Domain;

namespace OmsSimulator.Generate.Client;

/// <summary>A property of a filter type: one filter of the list, or the bounds of one member together.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, without the question mark.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Writes">How it is written into a query.</param>
internal sealed record FilterProperty(string Name, string Type, string Description, string Writes)
{
    private static readonly string[] Bounds = ["__gte", "__gt", "__lte", "__lt"];

    // Where a name of the vendor's would be unhandy. The others are made of the vendor's names.
    private static readonly Dictionary<string, string> Names = new()
    {
        ["state"] = "StateId",
        ["state__enum_value"] = "StateEnumValues",
        ["pk__in"] = "OneOf",
        ["id range"] = "Ids",
        ["quantity range"] = "Quantities",
        ["created_date"] = "CreatedAt",
        ["created_date range"] = "Created",
        ["modified_date range"] = "Modified",
        ["date_placed range"] = "Placed",
        ["order__date_placed"] = "OrderPlacedOn",
        ["order__date_placed range"] = "OrderPlaced",
        ["order__channel"] = "Channel",
        ["order__customer__first_name"] = "CustomerFirstName",
        ["order__customer__last_name"] = "CustomerLastName",
        ["shipment__cargo_company"] = "CargoCompany",
        ["package__shipment__cargo_company"] = "CargoCompany",
        ["stock_location__erp_code__in"] = "At",
        ["stock_location__stock_location_type"] = "StockLocationType",
        ["source__erp_code"] = "From",
        ["destination__erp_code"] = "To",
        ["old_state__enum_value__in"] = "OldStateEnumValues",
        ["new_state__enum_value__in"] = "NewStateEnumValues",
    };

    private static readonly Dictionary<string, string> NamesOfStates = new()
    {
        ["state__enum_value"] = "In",
        ["state__enum_value__ne"] = "NotIn",
    };

    /// <summary>The properties of a list's filters, in the order of its definition.</summary>
    public static IEnumerable<FilterProperty> Of(ListDefinition list)
    {
        var bounded = new HashSet<string>();
        foreach (var filter in list.Filters)
        {
            if (Bounds.FirstOrDefault(bound => filter.Name.EndsWith(bound, StringComparison.Ordinal)) is not { } bound)
                yield return Of(list, filter);
            else if (bounded.Add(filter.Name[..^bound.Length]))
                yield return Range(filter.Name[..^bound.Length], filter, list.Filters);
        }
    }

    private static FilterProperty Of(ListDefinition list, ListFilter filter)
    {
        var isState = list.Filters == PackageLists.Packages.Filters && NamesOfStates.ContainsKey(filter.Name);
        var name = isState ? NamesOfStates[filter.Name] : NameOf(filter.Name, filter.Name);
        var set = filter.Kind switch
        {
            FilterKind.Texts or FilterKind.Integers => filter.Name.EndsWith("__ne", StringComparison.Ordinal) ? "SetNoneOf" : "SetOneOf",
            FilterKind.PartOfText => "SetPart",
            _ => "Set",
        };
        var type = isState ? "IReadOnlyCollection<PackageState>" : TypeOf(filter.Kind);
        return new(name, type, Described(filter.Description, filter), $"{set}(\"{filter.Name}\", {name})");
    }

    private static FilterProperty Range(string member, ListFilter first, IReadOnlyList<ListFilter> all)
    {
        var name = NameOf($"{member} range", member);
        var isOpen = all.Any(filter => filter.Name == $"{member}__gt");
        var type =
            first.Kind == FilterKind.Instant ? "DateRange"
            : member == "id" ? "IdRange"
            : "NumberRange";
        var closed = first.Kind == FilterKind.Instant && !isOpen ? ", isOpen: false" : "";
        return new(name, type, Described($"What `{member}` may be.", first), $"SetRange(\"{member}\", {name}{closed})");
    }

    private static string NameOf(string key, string name) =>
        Names.GetValueOrDefault(key)
        ?? string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string TypeOf(FilterKind kind) =>
        kind switch
        {
            FilterKind.Integer => "int",
            FilterKind.Integers => "IReadOnlyCollection<int>",
            FilterKind.Texts => "IReadOnlyCollection<string>",
            FilterKind.Boolean => "bool",
            FilterKind.Uuid => "Guid",
            FilterKind.Instant => "DateTimeOffset",
            FilterKind.Day => "DateOnly",
            _ => "string",
        };

    private static string Described(string description, ListFilter filter) =>
        $"{description.Replace(", separated by commas", "", StringComparison.Ordinal)} {Code(filter.Provenance.ToString())}";

    private static string Code(string mark) => $"{char.ToUpperInvariant(mark[0])}{mark[1..].Replace(":", ": ", StringComparison.Ordinal)}.";
}
