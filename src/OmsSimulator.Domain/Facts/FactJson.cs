using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>Facts as JSON: snake case, enums as words, instants with microseconds, absent members left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(MicrosecondJson)]
)]
[JsonSerializable(typeof(OmsFact))]
public sealed partial class FactJson : JsonSerializerContext;
