using System.Text.Json;
using OmsSimulator.Steering;

namespace OmsSimulator.Control;

/// <summary>The world that a sandbox was made with, as it was sent: a scenario that begins as the sandbox did says it.</summary>
internal static class SeedText
{
    /// <summary>The world of a document; empty: it has none of its own, or a larger one than is remembered.</summary>
    public static string Of(JsonElement document) =>
        document.ValueKind == JsonValueKind.Object
        && document.TryGetProperty("seed", out var world)
        && world.ValueKind == JsonValueKind.Object
        && world.GetRawText() is { Length: <= SteeringLog.LargestBody } text
            ? text
            : "";
}
