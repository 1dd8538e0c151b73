using System.Globalization;

namespace OmsSimulator.Domain;

/// <summary>The carrier's deterministic stand-in. Assumed: the form of its numbers.</summary>
public static class Carrier
{
    /// <summary>The air waybill number that it gives to a shipment.</summary>
    public static string AwbNumber(int shipmentId) => string.Create(CultureInfo.InvariantCulture, $"AWB{shipmentId:D10}");
}
