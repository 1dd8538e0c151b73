using System.Text.Json.Serialization;

namespace OmsSimulator.Benchmarks.Bare;

/// <summary>The source-generated JSON of everything the bare server reads and writes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CommandRequest))]
[JsonSerializable(typeof(HealthResource))]
[JsonSerializable(typeof(PackagePage))]
[JsonSerializable(typeof(PackageResource))]
public sealed partial class BareJson : JsonSerializerContext;
