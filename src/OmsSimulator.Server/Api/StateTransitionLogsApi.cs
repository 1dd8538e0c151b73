using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.Resources;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>The log of state transitions, a row for every change of a package's or a transfer's state. Documented: API.</summary>
internal static class StateTransitionLogsApi
{
    /// <summary>Maps it.</summary>
    public static void MapStateTransitionLogs(this VendorEndpoints vendor)
    {
        vendor.List(
            StateTransitionLogList.Definition,
            static (oms, row) => LogRowResources.LogRow(oms, row.Id),
            WireJson.Wire.ListPageStateTransitionLogResource
        );
        vendor.Get("/state-transition-logs/{id}/", Detail);
    }

    private static Task Detail(HttpContext context, Sandbox sandbox, User? user)
    {
        var found = context.TryId(out var id)
            ? sandbox.Read(
                id,
                static (oms, wanted) =>
                    wanted > oms.FoldedLogRows && wanted <= oms.LogCount ? LogRowResources.LogRow(oms, (int)wanted) : null
            )
            : null;
        return context.Found(found, WireJson.Wire.StateTransitionLogResource, "log row");
    }
}
