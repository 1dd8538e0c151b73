namespace OmsSimulator.Domain;

/// <summary>Makes an installation's transitions of a document's rows, and of the pairs of its commands that no row names.</summary>
/// <param name="rows">The rows.</param>
/// <param name="states">The installation's states.</param>
/// <param name="commands">The installation's commands; what was captured adds to them.</param>
/// <param name="problems">What is wrong, to be added to.</param>
internal sealed class TransitionBuilder(
    InstallationRows rows,
    IReadOnlyList<State> states,
    List<InstalledCommand> commands,
    Problems problems
)
{
    private readonly List<Transition> transitions = [];
    private readonly HashSet<int> ids = [];

    /// <summary>The transitions: those that rows name, in their order, then the defaults.</summary>
    public List<Transition> Build()
    {
        AddNamed();
        AddDefaults();
        return transitions;
    }

    private void AddNamed()
    {
        var slugs = new HashSet<string>();
        var named = rows.Transitions.Where(row => !row.Captured && row.Id is not null).Select(row => row.Id).ToHashSet();
        var withoutId = new List<int>();
        foreach (var row in rows.Transitions)
        {
            // What the document names itself comes before what was captured under the same id.
            if ((row.Captured && named.Contains(row.Id)) || Resolve(row) is not { } transition)
                continue;
            if (row.Id is { } id && !ids.Add(id) && !row.Captured)
                problems.Add(row.Place.At("id"), $"duplicate id {id}");
            if (!slugs.Add(transition.Slug) && !row.Captured)
                problems.Add(row.Place.At("slug"), $"duplicate slug {transition.Slug}");
            if (row.Id is null)
                withoutId.Add(transitions.Count);
            transitions.Add(transition);
        }

        // Rows that bring no id keep the default's, or get a free one.
        foreach (var index in withoutId)
            transitions[index] = transitions[index] with { Id = IdFor(transitions[index]) };
    }

    private Transition? Resolve(TransitionRow row)
    {
        // What was captured says itself whether it is of packages or of transfers; a real OMS may use one code for both.
        var command = commands.FirstOrDefault(known =>
            known.Code == row.Command && (!row.Captured || known.Definition.Subject == row.Subject)
        );
        if (command is null && row.Captured)
            commands.Add(command = CommandBuilder.Unknown(row.Command, row.Subject));
        var kind = command is null ? (int?)null : State.ContentTypeOf(command.Definition.Subject);
        var from = FindEnd(row, row.From, "from", kind);
        var to = FindEnd(row, row.To, "to", kind);
        if (command is null && row.Command.Length > 0)
            problems.Add(row.Place.At("command"), $"unknown command; expected {string.Join(", ", commands.Select(known => known.Code))}");
        if (from is null || to is null || command is null)
            return null;

        if (!command.Pairs.Any(pair => pair.From == from.Key && pair.To == to.Key))
        {
            if (row.Captured || !command.IsKnown)
                AddPair(ref command, from, to);
            else
                problems.AddDefinitionNotAllowed(row.Place, $"{command.Code} does not go from {from.Key} to {to.Key}");
        }

        foreach (var flag in row.Flags.Where(flag => !command.Definition.Honour(flag)))
            problems.Add(row.Place.At("config").At(flag), $"{command.Code} does not honour this flag");
        var pair = command.Pairs.FirstOrDefault(known => known.From == from.Key && known.To == to.Key);
        return new Transition
        {
            Id = row.Id ?? 0,
            Label = row.Label ?? command.Definition.Title,
            Slug = row.Slug ?? Slugs.Of(command.Code, from, to),
            UiVisibility = row.UiVisibility ?? DefaultTransitions.UiVisibilityOf(command.Definition.Code, from.Key, to.Key),
            Command = command,
            Source = from,
            Destination = to,
            Success = row.Success ?? command.Definition.Success,
            Config = row.Config ?? TransitionConfig.Default,
            Provenance = row.Captured ? Provenance.Derived(Pages.Commands) : pair?.Provenance ?? Provenance.Assumed,
            IsCaptured = row.Captured,
            Members = row.Members,
        };
    }

    // Of an unknown command nobody knows what it is sent to: a state of either kind will do.
    private State? FindEnd(TransitionRow row, object? end, string key, int? contentType)
    {
        int[] kinds = contentType is { } kind ? [kind] : [State.PackageContentType, State.TransferContentType];
        var state = end switch
        {
            int id => states.FirstOrDefault(known => kinds.Contains(known.ContentType) && known.Id == id),
            string name => kinds.Select(known => Find(name, known)).FirstOrDefault(known => known is not null),
            _ => null,
        };
        if (state is null && end is not null)
        {
            problems.Add(
                row.Place.At(key),
                $"unknown state {end}; expected the id or key of one of {string.Join(", ", kinds.Select(known => State.Known(states, known)))}"
            );
        }

        return state;
    }

    private void AddPair(ref InstalledCommand command, State from, State to)
    {
        var extended = command with { Pairs = [.. command.Pairs, new Pair(from.Key, to.Key, Provenance.Derived(Pages.Commands))] };
        var old = command;
        commands[commands.IndexOf(old)] = extended;
        for (var index = 0; index < transitions.Count; index++)
        {
            if (transitions[index].Command == old)
                transitions[index] = transitions[index] with { Command = extended };
        }

        command = extended;
    }

    private void AddDefaults()
    {
        var slugs = transitions.Select(transition => transition.Slug).ToHashSet();
        foreach (var command in commands.Where(command => !rows.ReplaceTransitions.Contains(command.Definition.Subject)))
        {
            var kind = State.ContentTypeOf(command.Definition.Subject);
            foreach (var pair in command.Pairs)
            {
                if (
                    Find(pair.From, kind) is not { } from
                    || Find(pair.To, kind) is not { } to
                    || transitions.Any(known => known.Command == command && known.Source == from && known.Destination == to)
                )
                {
                    continue;
                }

                var transition = new Transition
                {
                    Id = 0,
                    Label = command.Definition.Title,
                    Slug = Slugs.Of(command.Code, from, to),
                    UiVisibility = DefaultTransitions.UiVisibilityOf(command.Definition.Code, from.Key, to.Key),
                    Command = command,
                    Source = from,
                    Destination = to,
                    Success = command.Definition.Success,
                    Provenance = pair.Provenance,
                };
                var id = IdFor(transition);
                transitions.Add(
                    transition with
                    {
                        Id = id,
                        Slug = slugs.Add(transition.Slug) ? transition.Slug : $"{transition.Slug}-{id}",
                    }
                );
            }
        }
    }

    private int IdFor(Transition transition) =>
        DefaultTransitions.IdOf(transition.Command.Definition.Code, transition.Source.Key, transition.Destination.Key) is { } known
        && ids.Add(known)
            ? known
            : FreeIds.Take(ids, DefaultTransitions.FirstFreeId);

    private State? Find(string key, int contentType) =>
        states.FirstOrDefault(state => state.ContentType == contentType && state.Key == key);
}
