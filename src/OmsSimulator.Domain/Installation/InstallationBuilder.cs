namespace OmsSimulator.Domain;

/// <summary>Makes an installation of a document's rows and the defaults: what is not named keeps its default.</summary>
/// <param name="rows">The rows.</param>
/// <param name="problems">What is wrong, to be added to.</param>
internal sealed class InstallationBuilder(InstallationRows rows, Problems problems)
{
    private readonly List<State> states = [];
    private readonly List<InstalledCommand> commands = [];
    private readonly List<Transition> transitions = [];

    public Installation Build()
    {
        BuildStates();
        BuildCommands();
        BuildNamedTransitions();
        BuildDefaultTransitions();
        return new Installation(rows.Name, states, transitions, commands, rows.Settings);
    }

    private void BuildStates()
    {
        var ids = new HashSet<int>();
        foreach (var row in rows.States)
        {
            if (row.Id is { } id && !ids.Add(id))
                problems.Add(row.Place.At("id"), $"duplicate id {id}");
        }

        foreach (var row in rows.States.Where(row => row.Key.Length > 0))
        {
            var fallback = DefaultStates.All.FirstOrDefault(state => state.ContentType == row.ContentType && state.Key == row.Key);
            var state = new State
            {
                Key = row.Key,
                Id = row.Id ?? (fallback is not null && ids.Add(fallback.Id) ? fallback.Id : FreeId(ids, DefaultStates.FirstFreeId)),
                Name = row.Name ?? fallback?.Name ?? row.Key,
                EnumClass = row.EnumClass ?? State.PackageClass,
                EnumValue = row.EnumValue ?? fallback?.EnumValue ?? "",
                ContentType = row.ContentType,
                Provenance = fallback?.Provenance ?? Provenance.Assumed,
            };
            if (states.Any(other => other.ContentType == state.ContentType && other.Key == state.Key))
                problems.Add(row.Place.At("key"), $"{state.Key} is named twice");
            states.Add(state);
        }

        // A document replaces the states of packages and transfers; those of items, orders and order items it names one by one.
        foreach (var state in DefaultStates.All)
        {
            if (
                (rows.ReplaceStates && state.ContentType is State.PackageContentType or State.TransferContentType)
                || states.Any(named => named.ContentType == state.ContentType && named.Key == state.Key)
            )
            {
                continue;
            }

            var row = ids.Add(state.Id) ? state : state with { Id = FreeId(ids, DefaultStates.FirstFreeId) };
            states.Add(row.ContentType == State.PackageItemContentType ? AsItsPackage(row) : row);
        }

        // An item follows its package, so a state of the customer's own is one of items too.
        foreach (var state in states.Where(state => state.ContentType == State.PackageContentType).ToArray())
        {
            if (!states.Any(known => known.ContentType == State.PackageItemContentType && known.Key == state.Key))
            {
                states.Add(
                    state with
                    {
                        Id = FreeId(ids, DefaultStates.FirstFreeId),
                        EnumClass = State.PackageItemClass,
                        ContentType = State.PackageItemContentType,
                    }
                );
            }
        }
    }

    // Assumed: name and number of an item's state are its package's, unless the document names the item's.
    private State AsItsPackage(State item) =>
        states.FirstOrDefault(state => state.ContentType == State.PackageContentType && state.Key == item.Key) is { } package
            ? item with
            {
                Name = package.Name,
                EnumValue = package.EnumValue,
            }
            : item;

    private void BuildCommands()
    {
        foreach (var command in CommandCatalogue.All)
        {
            var row = rows.Commands.FirstOrDefault(named => named.Command == command.Code && !named.Custom);
            commands.Add(row is null ? InstalledCommand.Default(command) : Replace(command, row));
        }

        foreach (var row in rows.Commands.Where(row => row.Custom || CommandCatalogue.Find(row.Command) is null))
        {
            if (row.Custom)
                commands.Add(UnknownCommand(row.Command, row.Subject));
            else
            {
                problems.Add(
                    row.Place,
                    $"unknown command; expected {string.Join(", ", CommandCatalogue.All.Select(command => command.Code))}"
                );
            }
        }

        foreach (var twice in commands.GroupBy(command => command.Code).Where(group => group.Count() > 1))
            problems.Add(rows.Place.At("commands"), $"the code {twice.Key} is that of more than one command");
    }

    private InstalledCommand Replace(Command command, CommandRow row)
    {
        foreach (var parameter in row.Parameters.Keys.Where(parameter => command.DeclaredFields.All(field => field.Name != parameter)))
        {
            problems.Add(
                row.Place.At("parameters").At(parameter),
                $"unknown parameter; expected {string.Join(", ", command.DeclaredFields.Select(field => field.Name))}"
            );
        }

        foreach (
            var twice in command
                .DeclaredFields.GroupBy(field => row.Parameters.GetValueOrDefault(field.Name, field.Name))
                .Where(group => group.Count() > 1)
        )
        {
            problems.Add(row.Place.At("parameters"), $"two parameters would have the key {twice.Key}");
        }

        var pairs = command.Pairs.ToList();
        foreach (var (from, to, place) in row.Remove)
        {
            if (pairs.RemoveAll(pair => pair.From == from && pair.To == to) == 0)
                problems.Add(place, $"{from} to {to} is not a pair of {command.Code}");
        }

        foreach (var (from, to, place) in row.Add)
        {
            var kind = ContentTypeOf(command);
            if (FindState(from, kind) is { } source && FindState(to, kind) is { } destination)
                pairs.Add(new Pair(source.Key, destination.Key, Provenance.Assumed));
            else
                problems.Add(place, $"unknown state; expected two of {KnownStates(kind)}");
        }

        return new InstalledCommand
        {
            Definition = command,
            Code = row.Code ?? command.Code,
            ParameterNames = row.Parameters,
            Pairs = pairs,
        };
    }

    private void BuildNamedTransitions()
    {
        var ids = new HashSet<int>();
        var slugs = new HashSet<string>();
        foreach (var row in rows.Transitions)
        {
            if (Resolve(row) is not { } transition)
                continue;
            if (transition.Id != 0 && !ids.Add(transition.Id))
                problems.Add(row.Place.At("id"), $"duplicate id {transition.Id}");
            if (!slugs.Add(transition.Slug) && !row.Captured)
                problems.Add(row.Place.At("slug"), $"duplicate slug {transition.Slug}");
            transitions.Add(transition);
        }

        // Rows that bring no id keep the default's, or get a free one.
        for (var index = 0; index < transitions.Count; index++)
        {
            if (transitions[index].Id == 0)
            {
                transitions[index] = transitions[index] with
                {
                    Id = DefaultId(transitions[index]) is { } known && ids.Add(known) ? known : FreeId(ids, DefaultTransitions.FirstFreeId),
                };
            }
        }
    }

    private Transition? Resolve(TransitionRow row)
    {
        // What was captured says itself whether it is of packages or of transfers; a real OMS may use one code for both.
        var command = commands.FirstOrDefault(known =>
            known.Code == row.Command && (!row.Captured || known.Definition.Subject == row.Subject)
        );
        if (command is null && row.Captured)
            commands.Add(command = UnknownCommand(row.Command, row.Subject));
        var kind = command is null ? (int?)null : ContentTypeOf(command.Definition);
        var from = ResolveState(row, row.From, "from", kind);
        var to = ResolveState(row, row.To, "to", kind);
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
        return new Transition
        {
            Id = row.Id ?? 0,
            Label = row.Label ?? command.Definition.Title,
            Slug = row.Slug ?? Slugs.Of(command.Code, from, to),
            UiVisibility = row.UiVisibility ?? Transition.Interfaces,
            Command = command,
            Source = from,
            Destination = to,
            Success = row.Success ?? command.Definition.Success,
            Config = row.Config ?? TransitionConfig.Default,
            Provenance = row.Captured
                ? Provenance.Derived(Pages.Commands)
                : command.Pairs.FirstOrDefault(pair => pair.From == from.Key && pair.To == to.Key)?.Provenance ?? Provenance.Assumed,
        };
    }

    // Of an unknown command nobody knows what it is sent to: a state of either kind will do.
    private State? ResolveState(TransitionRow row, object? end, string key, int? contentType)
    {
        int[] kinds = contentType is { } kind ? [kind] : [State.PackageContentType, State.TransferContentType];
        var state = end switch
        {
            int id => states.FirstOrDefault(known => kinds.Contains(known.ContentType) && known.Id == id),
            string name => kinds.Select(known => FindState(name, known)).FirstOrDefault(known => known is not null),
            _ => null,
        };
        if (state is null && end is not null)
        {
            problems.Add(
                row.Place.At(key),
                $"unknown state {end}; expected the id or key of one of {string.Join(", ", kinds.Select(KnownStates))}"
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

    private void BuildDefaultTransitions()
    {
        var ids = transitions.Select(transition => transition.Id).ToHashSet();
        var slugs = transitions.Select(transition => transition.Slug).ToHashSet();
        foreach (var command in commands)
        {
            if (rows.ReplaceTransitions.Contains(command.Definition.Subject))
                continue;
            var kind = ContentTypeOf(command.Definition);
            foreach (var pair in command.Pairs)
            {
                if (FindState(pair.From, kind) is not { } from || FindState(pair.To, kind) is not { } to)
                    continue;
                if (transitions.Any(known => known.Command == command && known.Source == from && known.Destination == to))
                    continue;
                var transition = new Transition
                {
                    Id = 0,
                    Label = command.Definition.Title,
                    Slug = Slugs.Of(command.Code, from, to),
                    Command = command,
                    Source = from,
                    Destination = to,
                    Success = command.Definition.Success,
                    Provenance = pair.Provenance,
                };
                var id = DefaultId(transition) is { } known2 && ids.Add(known2) ? known2 : FreeId(ids, DefaultTransitions.FirstFreeId);
                var slug = slugs.Add(transition.Slug) ? transition.Slug : $"{transition.Slug}-{id}";
                transitions.Add(transition with { Id = id, Slug = slug });
            }
        }
    }

    private static int? DefaultId(Transition transition) =>
        DefaultTransitions.IdOf(transition.Command.Definition.Code, transition.Source.Key, transition.Destination.Key);

    private static int FreeId(HashSet<int> ids, int first)
    {
        var id = first;
        while (!ids.Add(id))
            id++;
        return id;
    }

    private static int ContentTypeOf(Command command) =>
        command.Subject == CommandSubject.Transfer ? State.TransferContentType : State.PackageContentType;

    private static InstalledCommand UnknownCommand(string code, CommandSubject subject) =>
        new()
        {
            Definition = new Command
            {
                Number = 0,
                Subject = subject,
                Title = code,
                Code = code,
                CodeProvenance = Provenance.Derived(Pages.Commands),
                Page = Pages.Commands,
                Pairs = [],
                Does = [new EffectNote("package", "moves the state plainly: the simulator does not know this command", Provenance.Assumed)],
                Honours = [.. HonouredFlag.All.Select(flag => new HonouredFlag(flag, Provenance.Assumed))],
            },
            Code = code,
            Pairs = [],
            IsKnown = false,
        };

    private State? FindState(string key, int contentType) =>
        states.FirstOrDefault(state => state.ContentType == contentType && state.Key == key);

    private string KnownStates(int contentType) =>
        string.Join(", ", states.Where(state => state.ContentType == contentType).Select(state => $"{state.Key} ({state.Id})"));
}
