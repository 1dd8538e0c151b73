using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>Requests of the journal that a scenario claims: the body of <c>POST /__admin/requests/scenario</c>.</summary>
/// <param name="Ids">Their ids, in any order: a scenario does them in the order in which they came.</param>
[Document("requests/scenario")]
public sealed record ChosenRequests(IReadOnlyList<string> Ids)
{
    /// <summary>What the scenario is called; as its last request where it is left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Title { get; init; }
}
