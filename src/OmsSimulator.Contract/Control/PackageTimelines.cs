using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>Everything that happened to a package, oldest first: the answer of <c>GET /__admin/packages/{id}/timeline</c>.</summary>
/// <param name="Package">The package's id.</param>
/// <param name="Facts">What happened.</param>
[Document("control/timeline")]
public sealed record PackageTimeline(int Package, IReadOnlyList<TimelineFact> Facts);

/// <summary>Something that happened.</summary>
/// <param name="Sequence">Its place among all facts of the sandbox.</param>
/// <param name="At">When.</param>
/// <param name="User">The user's id, where a token said who.</param>
/// <param name="Fact">What, with its <c>type</c>; the other members depend on it.</param>
public sealed record TimelineFact(long Sequence, DateTime At, int? User, JsonElement Fact)
{
    /// <summary>What kind of fact it is, such as <c>package_state_changed</c>.</summary>
    [JsonIgnore]
    public string Type => Fact.ValueKind == JsonValueKind.Object && Fact.TryGetProperty("type", out var type) ? type.GetString() ?? "" : "";
}
