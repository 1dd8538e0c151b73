using System.Text.Json.Serialization;

namespace OmsSimulator.Domain;

/// <summary>
/// The lines of a snapshot as JSON, read strictly: an unknown member, a missing one or a null where none may be is no line.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false,
    AllowOutOfOrderMetadataProperties = true,
    UseStringEnumConverter = true,
    Converters = [typeof(MicrosecondJson)]
)]
[JsonSerializable(typeof(StateLine))]
public sealed partial class SnapshotJson : JsonSerializerContext;
