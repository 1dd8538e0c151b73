namespace OmsSimulator.Domain;

/// <summary>Every list of the vendor's API, in one list.</summary>
public static class ListCatalogue
{
    /// <summary>The lists, in the order of http.md.</summary>
    public static IReadOnlyList<ListDefinition> All { get; } =
    [
        PackageLists.Packages,
        PackageLists.Short,
        PackageItemList.Definition,
        DenialReasonLists.DenialReasons,
        DenialReasonLists.Older,
        TransferLists.Transfers,
        TransferItemList.Definition,
        OrderLists.Orders,
        OrderItemList.Definition,
        ExecutionPlanList.Definition,
        StateTransitionLogList.Definition,
        StockLocationList.Definition,
        CargoCompanyList.Definition,
        HookList.Definition,
        HookEventList.Definition,
    ];
}
