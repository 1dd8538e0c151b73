using static OmsSimulator.Domain.Filters<OmsSimulator.Domain.PackageItem>;

namespace OmsSimulator.Domain;

/// <summary>The list of package items. Documented: API, but the names of what its page does not print.</summary>
public static class PackageItemList
{
    private static readonly Provenance Names = Provenance.Derived(Pages.ApiReference);

    private static readonly ListFilter<PackageItem, long> Package = Integer(
        "package",
        "The id of its package.",
        Names,
        "1",
        static (_, item) => item.PackageId
    );

    /// <summary>The list as data: its path, filters, sorts and marks.</summary>
    public static ListDefinition<PackageItem> Definition { get; } =
        new()
        {
            Path = "/api/v1/oms/packages/package-items/",
            Provenance = Provenance.Documented(Pages.ApiReference),
            FilteredBy =
            [
                Package,
                Text(
                    "package__number",
                    "The number of its package.",
                    Names,
                    "1000000136P1",
                    static (oms, item) => oms.Packages[item.PackageId].Number
                ),
                Integer("state", "The id of its state.", Names, "233", static (oms, item) => oms.Installation.ItemStateOf(item.State).Id),
                Texts(
                    "state__enum_value",
                    "The numbers of states, separated by commas.",
                    Names,
                    "100",
                    static (oms, item) => oms.Installation.ItemStateOf(item.State).EnumValue
                ),
            ],
            SortedBy =
            [
                new("package", static (_, item) => item.PackageId),
                new("quantity", static (_, item) => item.Quantity),
                new("created_date", static (_, item) => item.CreatedDate),
                new("modified_date", static (_, item) => item.ModifiedDate),
            ],
            All = static oms => Rows<PackageItem>.Of(oms.PackageItems),
            Found = By(
                Package,
                static (oms, id) => oms.Packages.TryGet(id, out var found) ? found.ItemIds.Select(item => oms.PackageItems[item]) : []
            ),
        };
}
