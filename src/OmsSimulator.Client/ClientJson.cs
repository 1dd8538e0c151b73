using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OmsSimulator.Client;

/// <summary>JSON as the client reads and writes it: unknown keys are passed over, and a key that is missing is no reason to fail.</summary>
internal static class ClientJson
{
    // A real OMS may leave out what the simulator shows.
    private static readonly JsonSerializerOptions Lenient = new(ClientJsonTypes.Default.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver
            .Combine(ControlJson.Types, ClientJsonTypes.Default)
            .WithAddedModifier(static type =>
            {
                foreach (var property in type.Properties)
                    property.IsRequired = false;
            }),
    };

    /// <summary>How a type is read and written.</summary>
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Lenient.GetTypeInfo(typeof(T));

    /// <summary>A whole document as it came.</summary>
    /// <exception cref="JsonException">It is none, or something follows it.</exception>
    public static JsonElement Element(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        var element = JsonElement.ParseValue(ref reader);

        // Throws where something follows.
        reader.Read();
        return element;
    }

    /// <summary>A request's body.</summary>
    public static HttpContent Body<T>(T document)
    {
        var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(document, Of<T>()));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return body;
    }
}

/// <summary>Every document of both surfaces, source-generated.</summary>
[JsonSerializable(typeof(ListPage<PackageResource>))]
[JsonSerializable(typeof(ListPage<PackageShortResource>))]
[JsonSerializable(typeof(ListPage<PackageItemResource>))]
[JsonSerializable(typeof(ListPage<DenialReasonResource>))]
[JsonSerializable(typeof(ListPage<TransferOrderResource>))]
[JsonSerializable(typeof(ListPage<TransferItemRow>))]
[JsonSerializable(typeof(ListPage<OrderResource>))]
[JsonSerializable(typeof(ListPage<OrderItemResource>))]
[JsonSerializable(typeof(ListPage<ExecutionPlanResource>))]
[JsonSerializable(typeof(ListPage<StateTransitionLogResource>))]
[JsonSerializable(typeof(ListPage<StockLocationResource>))]
[JsonSerializable(typeof(ListPage<CargoCompanyResource>))]
[JsonSerializable(typeof(ListPage<Hook>))]
[JsonSerializable(typeof(ListPage<HookEvent>))]
[JsonSerializable(typeof(IReadOnlyList<StockLocationSimpleResource>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, bool>))]
[JsonSerializable(typeof(PackageAnswer))]
[JsonSerializable(typeof(LoginAnswer))]
[JsonSerializable(typeof(Credentials))]
[JsonSerializable(typeof(CommandRequest))]
[JsonSerializable(typeof(DenialReasonChange))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonObject))]
[JsonSerializable(typeof(NewHook))]
[JsonSerializable(typeof(HookChange))]
[JsonSerializable(typeof(OrderResource))]
[JsonSerializable(typeof(RequestPattern))]
[JsonSerializable(typeof(RequestJournal))]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(RequestCount))]
[JsonSerializable(typeof(RemovedRequests))]
[JsonSerializable(typeof(JsonElement))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
internal sealed partial class ClientJsonTypes : JsonSerializerContext;
