using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>What is tried to name a transition in each of the nine ways.</summary>
/// <param name="installation">The installation.</param>
/// <param name="stages">Records in its states.</param>
internal sealed class SelectorTrials(Installation installation, Stages stages)
{
    private const string Id = "transition";
    private const string Slug = "slug";
    private const string NobodysSlug = "no-such-slug";

    /// <summary>Everything that is worth trying, the simplest first.</summary>
    public IEnumerable<Trial> Of(SelectorKind kind) =>
        kind switch
        {
            SelectorKind.Transition => Runnable().Select(trial => Without(trial, Slug)),
            SelectorKind.Slug => Runnable().Select(trial => Without(trial, Id)),
            SelectorKind.Both => Runnable(),
            SelectorKind.Neither => Runnable().Select(trial => Without(Without(trial, Slug), Id)),
            SelectorKind.Mismatch => Runnable().Select(trial => With(trial, Slug, NobodysSlug)),
            SelectorKind.Unknown => Runnable().Select(trial => With(Without(trial, Slug), Id, FreeId())),
            SelectorKind.WrongType => Runnable().Select(trial => With(Without(trial, Slug), Id, trial.Command.Transition!.Command.Code)),
            SelectorKind.OtherSource => OfOtherSources(),
            SelectorKind.NotFormerState => OfOtherStates(),
            _ => [],
        };

    /// <summary>Whether what was decided is what the kind says.</summary>
    public static bool Covers(SelectorKind kind, Decision decision) =>
        kind switch
        {
            SelectorKind.Transition or SelectorKind.Slug or SelectorKind.Both => decision is Decision.Accepted,
            SelectorKind.Neither => Is(decision, Refusals.NoTransition),
            SelectorKind.Mismatch => Is(decision, Refusals.Mismatch),
            SelectorKind.WrongType => Is(decision, Refusals.BadFields),
            _ => CellTrials.IsNotAllowed(decision),
        };

    private static bool Is(Decision decision, RefusalDefinition wanted) =>
        decision is Decision.Refused { Refusal.Definition: { } refusal } && refusal == wanted;

    // Commands that ask for little first.
    private IEnumerable<Trial> Runnable()
    {
        foreach (var transition in installation.Transitions.OrderBy(row => row.Command.Definition.Fields.Count(field => field.Required)))
        {
            foreach (var stage in stages.In(transition.Source))
            {
                if (stage.Command(transition) is not { } command || stage.World.Decide(command) is not Decision.Accepted)
                    continue;
                yield return new(stage, command);
                break;
            }
        }
    }

    // The id that somebody wrote into the code, though the record has another state by now.
    private IEnumerable<Trial> OfOtherSources()
    {
        foreach (var sent in installation.Transitions)
        {
            foreach (var here in installation.Transitions.Where(other => IsElsewhere(sent, other)))
            {
                if (stages.FirstIn(here.Source) is { } stage)
                    yield return new(stage, stage.Command(sent, parameters: []));
            }
        }
    }

    private static bool IsElsewhere(Transition sent, Transition here) =>
        sent.Command.Code == here.Command.Code && sent.Source.ContentType == here.Source.ContentType && sent.Source.Key != here.Source.Key;

    private IEnumerable<Trial> OfOtherStates()
    {
        foreach (var transition in installation.Transitions.Where(row => row.Command.Definition.RestoresState))
        {
            foreach (var stage in stages.In(transition.Source).Where(stage => !stage.Target.CanRun(transition)))
                yield return new(stage, stage.Command(transition, parameters: []));
        }
    }

    private static Trial Without(Trial trial, string key)
    {
        var body = trial.Command.Body.DeepClone().AsObject();
        body.Remove(key);
        return Sending(trial, body);
    }

    private static Trial With(Trial trial, string key, JsonNode value)
    {
        var body = trial.Command.Body.DeepClone().AsObject();
        body[key] = value;
        return Sending(trial, body);
    }

    // It says something of how a transition is named, so it is always shown as it is.
    private static Trial Sending(Trial trial, JsonObject body) =>
        trial with
        {
            Command = trial.Command with { Body = body, Parameters = null },
        };

    private int FreeId()
    {
        const int Far = 999_999;
        var id = Far;
        while (installation.FindTransition(id) is not null)
            id++;
        return id;
    }
}
