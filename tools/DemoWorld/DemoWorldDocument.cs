using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.DemoWorld;

/// <summary>The demo world as a world document: the same bytes on every run, wherever it runs.</summary>
public static class DemoWorldDocument
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        // The document is read by people: ı, ş and İ stand as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Generate()
    {
        var products = DemoProducts.All();
        var world = new World(
            DemoSettings.Users,
            DemoSettings.CargoCompanies,
            DemoSettings.DenialReasons,
            products,
            DemoLocations.All(products),
            DemoSettings.Scenarios,
            DemoPackages.All(products),
            DemoOrders.All(products)
        );

        return JsonSerializer.Serialize(world, Format) + "\n";
    }
}
