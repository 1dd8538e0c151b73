using System.Text.Json.Nodes;

namespace OmsSimulator.Testing.Steps;

/// <summary>What a scenario has to know of an installation: its states and transitions of packages.</summary>
/// <param name="States">The states' ids by their names.</param>
/// <param name="Transitions">The transitions.</param>
public sealed record Installation(IReadOnlyDictionary<string, int> States, IReadOnlyList<TransitionRow> Transitions)
{
    private const int PackageContentType = 26;

    /// <summary>Reads the document.</summary>
    public static Installation Of(JsonNode document)
    {
        var states = document["states"]!
            .AsArray()
            .Where(row => row!["content_type"]!.GetValue<int>() == PackageContentType)
            .Select(row => (Name: row!["name"]!.ToString(), Id: row["id"]!.GetValue<int>()))
            .ToArray();
        var names = states.ToDictionary(state => state.Id, state => state.Name);
        return new(
            states.DistinctBy(state => state.Name).ToDictionary(state => state.Name, state => state.Id),
            [
                .. document["transitions"]!
                    .AsArray()
                    .Where(row => names.ContainsKey(row!["from"]!.GetValue<int>()) && names.ContainsKey(row["to"]!.GetValue<int>()))
                    .Select(row => new TransitionRow(
                        row!["id"]!.GetValue<int>(),
                        row["command"]!.ToString(),
                        names[row["from"]!.GetValue<int>()],
                        names[row["to"]!.GetValue<int>()]
                    )),
            ]
        );
    }
}

/// <summary>A transition of an installation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Command">The command's code.</param>
/// <param name="From">The source state.</param>
/// <param name="To">The destination state.</param>
public sealed record TransitionRow(int Id, string Command, string From, string To);
