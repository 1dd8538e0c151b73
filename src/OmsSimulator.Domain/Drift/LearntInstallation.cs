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
        LearntRows.Add(document, findings);
        if (Commands(findings) is { Count: > 0 } commands)
            document["commands"] = commands;
        if (Settings(findings) is { Count: > 0 } settings)
            document["settings"] = settings;
        return document;
    }

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
        RemovePairs(findings, Of);
        return commands;

        JsonObject Of(string code) => (JsonObject)(commands[code] ??= new JsonObject());
    }

    // A row that is named again may only connect what its command does.
    private static void AddPairs(DriftFindings findings, Func<string, JsonObject> of)
    {
        foreach (
            var real in LearntRows
                .Answered(findings)
                .Select(static seen => seen.Row)
                .Where(static row => row.IsCaptured)
                .DistinctBy(static row => row.Id)
        )
        {
            if (
                findings.Alignment.CommandOf(real.Command) is not { IsKnown: true } command
                || command.Definition.Pairs.Any(pair => pair.From == real.Source.Key && pair.To == real.Destination.Key)
            )
            {
                continue;
            }

            var pairs = (JsonObject)(of(command.Definition.Code)["pairs"] ??= new JsonObject());
            ((JsonArray)(pairs["add"] ??= new JsonArray())).Add((JsonNode)new JsonArray(real.Source.Key, real.Destination.Key));
        }
    }

    // Where nothing was listed, what was refused is all that is known; what ours lacks already stays so.
    private static void RemovePairs(DriftFindings findings, Func<string, JsonObject> of)
    {
        var refused = findings
            .Tally.Rows.Select(static row => row.Difference)
            .Where(static row => row is { Kind: DifferenceKind.Transition, Learnable: true, From: not null, To: not null })
            .Where(static row => row.Real["status"] is not null)
            .Select(static row => (Code: row.Command!, From: row.From!, To: row.To!));
        var lacking =
            from command in findings.Alignment.Ours.Commands
            from pair in command.Definition.Pairs
            where !command.Pairs.Any(known => known.From == pair.From && known.To == pair.To)
            select (command.Definition.Code, pair.From, pair.To);
        foreach (var (code, from, to) in refused.Concat(lacking))
        {
            if (CommandCatalogue.Find(code) is not { } command || findings.Alignment.Lists(command.Subject))
                continue;
            var pairs = (JsonObject)(of(code)["pairs"] ??= new JsonObject());
            ((JsonArray)(pairs["remove"] ??= new JsonArray())).Add((JsonNode)new JsonArray(from, to));
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
