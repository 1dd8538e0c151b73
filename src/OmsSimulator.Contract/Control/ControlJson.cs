using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OmsSimulator.Contract;

/// <summary>Every document of the control surface, source-generated.</summary>
[JsonSerializable(typeof(CarrierReportAnswer))]
[JsonSerializable(typeof(CarrierStatus))]
[JsonSerializable(typeof(ChosenRequests))]
[JsonSerializable(typeof(ClockAdvance))]
[JsonSerializable(typeof(ClockReading))]
[JsonSerializable(typeof(ClockChange))]
[JsonSerializable(typeof(ClockStep))]
[JsonSerializable(typeof(ContractDescription))]
[JsonSerializable(typeof(ContractReportDocument))]
[JsonSerializable(typeof(CoverageDocument))]
[JsonSerializable(typeof(ControlIndex))]
[JsonSerializable(typeof(ControlProblem))]
[JsonSerializable(typeof(DriftReport))]
[JsonSerializable(typeof(FactEvent))]
[JsonSerializable(typeof(RequestEvent))]
[JsonSerializable(typeof(WebhookEvent))]
[JsonSerializable(typeof(PartnerEvent))]
[JsonSerializable(typeof(ClockEvent))]
[JsonSerializable(typeof(SandboxChange))]
[JsonSerializable(typeof(DroppedEvents))]
[JsonSerializable(typeof(Fault))]
[JsonSerializable(typeof(FaultList))]
[JsonSerializable(typeof(MissingTests))]
[JsonSerializable(typeof(NewFault))]
[JsonSerializable(typeof(NewSandbox))]
[JsonSerializable(typeof(OrderPreview))]
[JsonSerializable(typeof(PackageBoardDocument))]
[JsonSerializable(typeof(PackageCommands))]
[JsonSerializable(typeof(PackageTimeline))]
[JsonSerializable(typeof(PartnerCallList))]
[JsonSerializable(typeof(PartnerDescription))]
[JsonSerializable(typeof(IReadOnlyList<PartnerDescription>))]
[JsonSerializable(typeof(PartnerSetting))]
[JsonSerializable(typeof(ReplayOutcome))]
[JsonSerializable(typeof(SandboxDescription))]
[JsonSerializable(typeof(SandboxFork))]
[JsonSerializable(typeof(ClusterDescription))]
[JsonSerializable(typeof(SandboxList))]
[JsonSerializable(typeof(SchemaJudgement))]
[JsonSerializable(typeof(SchemaList))]
[JsonSerializable(typeof(SearchResults))]
[JsonSerializable(typeof(SimulatorHealth))]
[JsonSerializable(typeof(IReadOnlyList<StockCount>))]
[JsonSerializable(typeof(IReadOnlyList<StockRow>))]
[JsonSerializable(typeof(WebhookDelivery))]
[JsonSerializable(typeof(WebhookList))]
[JsonSerializable(typeof(WebhookModeReading))]
[JsonSerializable(typeof(WebhookModeSetting))]
[JsonSerializable(typeof(WebhookSample))]
[JsonSerializable(typeof(WebhookSinkContent))]
[JsonSerializable(typeof(WorldCreated))]
[JsonSerializable(typeof(WorldDocument))]
internal sealed partial class ControlJsonTypes : JsonSerializerContext;

/// <summary>The JSON of the control surface: every document that is sent or answered there, snake case in the order of declaration.</summary>
public static class ControlJson
{
    /// <summary>Every document, source-generated, for options of one's own.</summary>
    public static IJsonTypeInfoResolver Types { get; } = ControlJsonTypes.Default.WithAddedModifier(WriteWhereItSaysSomething);

    private static JsonSerializerOptions Wire { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Encoder = WireEncoder.Instance,
            TypeInfoResolver = Types,
            Converters = { new WireTimestamp() },
        };

    /// <summary>How a document is written.</summary>
    public static JsonTypeInfo<T> Of<T>() => Written<T>.Type;

    /// <summary>How a document is read and written under some options.</summary>
    internal static JsonTypeInfo<T> Of<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    // Of a way null says that there is none; who asked for none gets no member. A problem without places has no list of them.
    private static void WriteWhereItSaysSomething(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (type.Type == typeof(PackageCommands) && property.Name == "way")
                property.ShouldSerialize = static (document, _) => ((PackageCommands)document).To is not null;
            else if (type.Type == typeof(ControlProblem) && property.Name == "errors")
                property.ShouldSerialize = static (document, _) => ((ControlProblem)document).Errors.Count > 0;
            else if (property.Name is "body" or "document_content" && property.PropertyType == typeof(string))
                property.CustomConverter = LongStringConverter.Instance;
        }
    }

    private static class Written<T>
    {
        public static JsonTypeInfo<T> Type { get; } = Of<T>(Wire);
    }
}
