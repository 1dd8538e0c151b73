using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>The rows of a learnt installation: states and transitions as they were captured, and what of them was seen elsewhere.</summary>
internal static class LearntRows
{
    /// <summary>
    /// Adds them. What was captured replaces all transitions of its kind, so states whose records showed no commands are named by
    /// themselves.
    /// </summary>
    public static void Add(JsonObject document, DriftFindings findings)
    {
        var (rows, captured) = (new JsonArray(), new JsonArray());
        foreach (var answer in (JsonArray)findings.Captured.Document()["captured"]!)
        {
            if (answer!["commands"] is JsonArray { Count: > 0 } || IsListed(findings, (JsonObject)answer["state"]!))
                captured.Add(answer.DeepClone());
            else if (State(findings, (JsonObject)answer["state"]!) is { } row)
                rows.Add((JsonNode)row);
        }

        if (captured.Count > 0)
            document["captured"] = captured;
        if (rows.Count > 0)
            document["states"] = rows;
        if (Transitions(findings) is { Count: > 0 } transitions)
            document["transitions"] = transitions;
    }

    /// <summary>What was answered to commands that were carried out, by their transitions: the real one, else ours.</summary>
    public static IEnumerable<(Transition Row, string Form)> Answered(DriftFindings findings) =>
        findings
            .Commands.Where(static command => command.Sent is { IsAccepted: true } sent && (sent.Real ?? sent.Ours) is not null)
            .Select(static command => (command.Sent!.Real ?? command.Sent.Ours!, AnswerJson.Form(command.Exchange)));

    private static bool IsListed(DriftFindings findings, JsonObject state) =>
        Real(findings, state) is { } real && findings.Alignment.RealTransitions.Any(row => row.Source.ContentType == real.ContentType);

    private static State? Real(DriftFindings findings, JsonObject state) =>
        findings.Alignment.Real.States.FirstOrDefault(row =>
            row.IsCaptured && JsonNode.DeepEquals(row.Id, state["id"]) && JsonNode.DeepEquals(row.EnumValue, state["enum_value"])
        );

    private static JsonObject? State(DriftFindings findings, JsonObject state)
    {
        if (Real(findings, state) is not { } real)
            return null;
        var ours = findings.Alignment.OursOf(real);
        var row = new JsonObject
        {
            ["key"] = ours?.Key ?? real.Key,
            ["id"] = real.Id,
            ["name"] = real.Name,
            ["enum_value"] = real.EnumValue,
            ["enum_class"] = real.EnumClass,
        };
        if (ours is null)
            row["custom"] = true;
        return row;
    }

    // What a success looks like is no member of a captured row: the row is named again, with what was seen of it.
    private static JsonArray Transitions(DriftFindings findings)
    {
        var rows = new JsonArray();
        foreach (var group in Answered(findings).GroupBy(static seen => seen.Row.Id).OrderBy(static group => group.Key))
        {
            var (row, forms) = (group.First().Row, group.Select(static seen => seen.Form).Distinct().ToArray());
            if (forms is ["none" or "package"] && forms[0] != Default(findings, row))
                rows.Add((JsonNode)Named(row, forms[0]));
        }

        return rows;
    }

    private static JsonObject Named(Transition row, string success)
    {
        var named = new JsonObject
        {
            ["id"] = row.Id,
            ["command"] = row.Command.Code,
            ["from"] = row.IsCaptured ? row.Source.Id : row.Source.Key,
            ["to"] = row.IsCaptured ? row.Destination.Id : row.Destination.Key,
            ["label"] = row.Label,
            ["slug"] = row.Slug,
            ["success"] = success,
        };
        if (row.UiVisibility.All(Transition.Interfaces.Contains))
            named["ui_visibility"] = new JsonArray([.. row.UiVisibility.Select(word => JsonValue.Create(word))]);
        return named;
    }

    private static string Default(DriftFindings findings, Transition row) =>
        (row.IsCaptured ? findings.Alignment.CommandOf(row.Command) : row.Command)?.Definition.Success == Success.Package
            ? "package"
            : "none";
}
