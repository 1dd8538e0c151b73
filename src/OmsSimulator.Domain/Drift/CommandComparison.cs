using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// Compares recorded commands with what a fresh OMS makes of them. What was not read is chosen so that the real outcome can happen; a
/// difference is named only where no choice gives it.
/// </summary>
/// <param name="trial">Sends a command to a fresh OMS.</param>
/// <param name="alignment">What the real OMS means with its ids.</param>
/// <param name="tally">What it came to.</param>
internal sealed class CommandComparison(CommandTrial trial, Alignment alignment, DriftTally tally)
{
    private static readonly string[] NoParameters = ["transition", "slug", "input_parameters", "transition_id"];
    private readonly Dictionary<string, Dictionary<string, string>> names = new(StringComparer.Ordinal);

    /// <summary>The keys that parameters turned out to have, by the command's code of the contract: the real key, and ours.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, string>> Names => names;

    /// <summary>Compares one; answers what it came to in the world that fits best.</summary>
    public TrialOutcome? Compare(RecordedCommand sent)
    {
        var known = NamesOf(sent);
        var best = Best(sent, known);
        if (best is { Differences.Length: > 0 } && Rename(sent, known) is { } renamed)
            (best, known) = (renamed.Best, renamed.Names);
        if (best is not { } found)
        {
            tally.NotCompared++;
            return null;
        }

        tally.Compared++;
        if (found.IsChosen && found.Differences.Length == 0)
            tally.NotObservable++;
        foreach (var difference in found.Differences)
            tally.Add(difference, sent.Exchange.Index);
        foreach (var (real, ours) in known.Where(name => IsUsed(sent, name.Key)))
            tally.Add(Renamed(sent, real, ours), sent.Exchange.Index);
        return found.Outcome with
        {
            Fits =
                sent.IsAccepted == found.Outcome.Refusal is null
                && found.Differences.All(static difference => difference.Kind != DifferenceKind.Destination),
        };
    }

    private Dictionary<string, string> NamesOf(RecordedCommand sent) =>
        sent.Code is { } code && names.TryGetValue(code, out var known) ? known : [];

    private Comparison? Best(RecordedCommand sent, IReadOnlyDictionary<string, string> known)
    {
        Comparison? best = null;
        var isChosen = false;
        foreach (var setup in TrialChoices.Of(sent.Before, sent.From, sent.BlockedIn))
        {
            var body = new TrialBody(sent.Before, setup, sent.Ours, known).Of(sent.Body);
            if (trial.Send(setup, body) is { } outcome)
            {
                Difference[] differences =
                [
                    .. AnswerComparison.Of(sent, outcome, known).Concat(EffectComparison.Of(sent, outcome, alignment)),
                ];
                if (
                    best is null
                    || differences.Length < best.Differences.Length
                    || (differences.Length == best.Differences.Length && IsNearer(differences, best.Differences))
                )
                {
                    best = new(outcome, differences, isChosen);
                }

                if (differences.Length == 0)
                    break;
            }

            isChosen = true;
        }

        return best;
    }

    // Where nothing fits, a world in which both say yes tells more than one in which ours says no.
    private static bool IsNearer(Difference[] differences, Difference[] best) =>
        differences.All(static difference => difference.Kind == DifferenceKind.Destination && difference.Learnable)
        && !best.All(static difference => difference.Kind == DifferenceKind.Destination && difference.Learnable);

    // A key that we do not know may be a parameter of ours, where everything is the same once it is taken so.
    private (Comparison Best, Dictionary<string, string> Names)? Rename(RecordedCommand sent, Dictionary<string, string> known)
    {
        if (sent.Command is not { IsKnown: true } command || sent.Code is not { } code)
            return null;
        var keys = Keys(sent).ToArray();
        var declared = command.Definition.DeclaredFields.Select(field => field.Name).ToArray();
        var unknown = keys.Concat(FieldComparison.Fields(sent.Exchange).Select(static field => field.Name))
            .Distinct()
            .Where(key => key != "non_field_errors" && !declared.Any(name => command.NameOf(name) == key) && !known.ContainsKey(key));
        foreach (var key in unknown)
        {
            foreach (var name in declared.Where(name => !keys.Contains(command.NameOf(name)) && !known.ContainsValue(name)))
            {
                var tried = new Dictionary<string, string>(known, StringComparer.Ordinal) { [key] = name };
                if (Best(sent, tried) is not { Differences.Length: 0 } fits)
                    continue;
                names[code] = tried;
                return (fits, tried);
            }
        }

        return null;
    }

    private static IEnumerable<string> Keys(RecordedCommand sent)
    {
        if (sent.Body.ValueKind != JsonValueKind.Object)
            return [];
        var inside = sent.Body.Member("input_parameters") is { ValueKind: JsonValueKind.Object } parameters
            ? parameters.EnumerateObject().Select(static member => member.Name)
            : [];
        return sent.Body.EnumerateObject().Select(static member => member.Name).Except(NoParameters).Concat(inside).Distinct();
    }

    private static bool IsUsed(RecordedCommand sent, string key) =>
        Keys(sent).Contains(key) || FieldComparison.Fields(sent.Exchange).Any(field => field.Name == key);

    private static Difference Renamed(RecordedCommand sent, string real, string ours) =>
        new(DifferenceKind.Field)
        {
            Command = sent.Code,
            Field = ours,
            Real = new JsonObject { ["name"] = real },
            Ours = new JsonObject { ["name"] = sent.Command!.NameOf(ours) },
            Provenance = sent.Command.Definition.DeclaredFields.First(field => field.Name == ours).Provenance,
            Learnable = true,
        };

    private sealed record Comparison(TrialOutcome Outcome, Difference[] Differences, bool IsChosen);
}
