using OmsSimulator.Observability;

namespace OmsSimulator.Api;

/// <summary>The vendor's surface (http.md), in one list.</summary>
internal static class VendorApi
{
    public static void MapVendorApi(this WebApplication app, AuthenticationMode mode, Measures measures)
    {
        new VendorEndpoints(app, mode: null, "/api").MapLogin();
        var vendor = new VendorEndpoints(app, mode);
        vendor.MapCommands(
            new CommandObservation(measures, app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("OmsSimulator.Commands"))
        );
        vendor.MapPackages();
        vendor.MapPackageDocuments();
        vendor.MapDenialReasons();
        vendor.MapTransferOrders();
        vendor.MapOrders();
        vendor.MapStateTransitionLogs();
        vendor.MapStockLocations();
        vendor.MapStockQuery();
        var whisperer = new VendorEndpoints(app, mode, "/whisperer");
        whisperer.MapHooks();
        whisperer.MapHookEvents();
    }
}
