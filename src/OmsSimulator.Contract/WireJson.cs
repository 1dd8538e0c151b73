using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>
/// The wire's JSON, source-generated: snake case in the order of declaration, null keys written, timestamps in microseconds, escaped as
/// Django REST Framework escapes.
/// </summary>
[JsonSerializable(typeof(PackageResource))]
[JsonSerializable(typeof(PackageItemResource))]
[JsonSerializable(typeof(DenialReasonResource))]
[JsonSerializable(typeof(DenialReasonShortResource))]
[JsonSerializable(typeof(ListPage<DenialReasonShortResource>))]
[JsonSerializable(typeof(OrderResource))]
[JsonSerializable(typeof(OrderItemResource))]
[JsonSerializable(typeof(ExecutionPlanResource))]
[JsonSerializable(typeof(TransferOrderResource))]
[JsonSerializable(typeof(StateTransitionLogResource))]
[JsonSerializable(typeof(StockLocationResource))]
[JsonSerializable(typeof(CargoCompanyResource))]
[JsonSerializable(typeof(ProductResource))]
[JsonSerializable(typeof(PackageAnswer))]
[JsonSerializable(typeof(LoginAnswer))]
[JsonSerializable(typeof(IReadOnlyList<StockLocationSimpleResource>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, bool>))]
[JsonSerializable(typeof(ListPage<PackageResource>))]
[JsonSerializable(typeof(ListPage<PackageShortResource>))]
[JsonSerializable(typeof(ListPage<PackageItemResource>))]
[JsonSerializable(typeof(ListPage<DenialReasonResource>))]
[JsonSerializable(typeof(ListPage<OrderResource>))]
[JsonSerializable(typeof(ListPage<OrderItemResource>))]
[JsonSerializable(typeof(ListPage<ExecutionPlanResource>))]
[JsonSerializable(typeof(ListPage<TransferOrderResource>))]
[JsonSerializable(typeof(ListPage<TransferItemRow>))]
[JsonSerializable(typeof(ListPage<StateTransitionLogResource>))]
[JsonSerializable(typeof(ListPage<StockLocationResource>))]
[JsonSerializable(typeof(ListPage<CargoCompanyResource>))]
[JsonSerializable(typeof(ShipmentResource))]
[JsonSerializable(typeof(HookResource))]
[JsonSerializable(typeof(ListPage<HookResource>))]
[JsonSerializable(typeof(ListPage<HookEventResource>))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
public sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>The context that writes the wire's bytes.</summary>
    public static WireJson Wire { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
                Encoder = WireEncoder.Instance,
                Converters = { new WireTimestamp() },
            }
        );

    /// <summary>How a writer of the wire's bytes escapes.</summary>
    public static JsonWriterOptions Writer { get; } = new() { Encoder = WireEncoder.Instance, SkipValidation = true };
}
