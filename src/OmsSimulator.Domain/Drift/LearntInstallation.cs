using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// Writes the installation document under which a recording shows as few differences as can be: what was captured of states and
/// transitions, and what of the differences a document can say.
/// </summary>
public static class LearntInstallation
{
    /// <summary>The document.</summary>
    public static JsonObject Of(DriftFindings findings, string name)
    {
        var document = new JsonObject { ["name"] = name };
        if (!findings.Captured.IsEmpty)
            document["captured"] = findings.Captured.Document()["captured"]!.DeepClone();
        if (Transitions(findings) is { Count: > 0 } transitions)
            document["transitions"] = transitions;
        if (Commands(findings) is { Count: > 0 } commands)
            document["commands"] = commands;
        if (Settings(findings) is { Count: > 0 } settings)
            document["settings"] = settings;
        return document;
    }

    // What a success looks like is no member of a captured row: the row is named again, with what was seen of it.
    private static JsonArray Transitions(DriftFindings findings)
    {
        var rows = new JsonArray();
        foreach (var group in Answered(findings).GroupBy(static seen => seen.Real.Id).OrderBy(static group => group.Key))
        {
            var (real, forms) = (group.First().Real, group.Select(static seen => seen.Form).Distinct().ToArray());
            if (forms is not ["none" or "package"] || forms[0] == Default(findings, real))
                continue;
            var row = new JsonObject
            {
                ["id"] = real.Id,
                ["command"] = real.Command.Code,
                ["from"] = real.Source.Id,
                ["to"] = real.Destination.Id,
                ["label"] = real.Label,
                ["slug"] = real.Slug,
                ["success"] = forms[0],
            };
            if (real.UiVisibility.All(Transition.Interfaces.Contains))
                row["ui_visibility"] = new JsonArray([.. real.UiVisibility.Select(word => JsonValue.Create(word))]);
            rows.Add((JsonNode)row);
        }

        return rows;
    }

    private static IEnumerable<(Transition Real, string Form)> Answered(DriftFindings findings) =>
        findings
            .Commands.Where(static command => command.Sent is { IsAccepted: true, Real: not null })
            .Select(static command => (command.Sent!.Real!, AnswerJson.Form(command.Exchange)));

    private static string Default(DriftFindings findings, Transition real) =>
        findings.Alignment.CommandOf(real.Command)?.Definition.Success == Success.Package ? "package" : "none";

    private static JsonObject Commands(DriftFindings findings)
    {
        var commands = new JsonObject();
        foreach (var (code, command) in findings.Alignment.Renamed.OrderBy(static renamed => renamed.Key, StringComparer.Ordinal))
            Of(command.Definition.Code)["code"] = code;
        foreach (var command in findings.Alignment.Ours.Commands.Where(static command => command.IsKnown))
        {
            // What ours has already stays.
            if (command.Code != command.Definition.Code && findings.Alignment.RealTransitions.Any(row => row.Command.Code == command.Code))
                Of(command.Definition.Code)["code"] = command.Code;
            var names = command.ParameterNames.ToDictionary(static name => name.Key, static name => name.Value, StringComparer.Ordinal);
            foreach (var (real, ours) in findings.Names.GetValueOrDefault(command.Definition.Code, []))
                names[ours] = real;
            if (names.Count > 0)
            {
                Of(command.Definition.Code)["parameters"] = new JsonObject(
                    names.Select(static name => KeyValuePair.Create(name.Key, (JsonNode?)name.Value))
                );
            }
        }

        AddPairs(findings, Of);
        return commands;

        JsonObject Of(string code) => (JsonObject)(commands[code] ??= new JsonObject());
    }

    // A row that is named again may only connect what its command does.
    private static void AddPairs(DriftFindings findings, Func<string, JsonObject> of)
    {
        foreach (var real in Answered(findings).Select(static seen => seen.Real).DistinctBy(static row => row.Id))
        {
            if (
                findings.Alignment.CommandOf(real.Command) is not { IsKnown: true } command
                || command.Definition.Pairs.Any(pair => pair.From == real.Source.Key && pair.To == real.Destination.Key)
            )
            {
                continue;
            }

            var pairs = (JsonObject)(of(command.Definition.Code)["pairs"] ??= new JsonObject { ["add"] = new JsonArray() });
            ((JsonArray)pairs["add"]!).Add((JsonNode)new JsonArray(real.Source.Key, real.Destination.Key));
        }
    }

    private static JsonObject Settings(DriftFindings findings)
    {
        var ours = findings.Alignment.Ours.Settings;
        var learnable = findings.Tally.Rows.Select(static row => row.Difference).Where(static difference => difference.Learnable).ToArray();
        var settings = new JsonObject();
        var status = learnable
            .FirstOrDefault(static difference => difference is { Kind: DifferenceKind.Error, Command: null })
            ?.Real["status"];
        Set("wrong_state_status", status?.GetValue<int>() ?? ours.WrongStateStatus, 406);
        Set("quota_rule", Flipped("/stock_location/quota", ours.QuotaRule == QuotaRule.Membership) ? "membership" : "hold", "hold");
        var hears = learnable.Any(static difference => difference.Event is not null);
        Set("transitioned_event", hears != (ours.TransitionedEvent == "always") ? "always" : "unspecific", "unspecific");
        var keeps = learnable.Any(static difference => difference.Kind == DifferenceKind.Destination);
        Set("repack_without_location", keeps || ours.RepackWithoutLocation == RepackWithoutLocation.Keep ? "keep" : "refuse", "refuse");
        return settings;

        bool Flipped(string pointer, bool now) => learnable.Any(difference => difference.Pointer == pointer) != now;

        void Set(string key, JsonNode value, JsonNode otherwise)
        {
            if (!JsonNode.DeepEquals(value, otherwise))
                settings[key] = value;
        }
    }
}
