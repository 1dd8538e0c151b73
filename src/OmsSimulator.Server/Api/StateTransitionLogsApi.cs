using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Api;

/// <summary>The log of state transitions, a row for every change of a package's or a transfer's state. Documented: API.</summary>
internal static class StateTransitionLogsApi
{
    public static void MapStateTransitionLogs(this VendorEndpoints vendor)
    {
        vendor.List(
            StateTransitionLogList.Definition,
            static (oms, row) => LogRowResources.LogRow(oms, row.Id),
            ServedJson.Wire.ListPageStateTransitionLogResource
        );
        vendor.Detail(
            "/state-transition-logs/{id}/",
            "log row",
            static (oms, id) => id > oms.FoldedLogRows && id <= oms.LogCount ? LogRowResources.LogRow(oms, (int)id) : null,
            ServedJson.Wire.StateTransitionLogResource
        );
    }
}
