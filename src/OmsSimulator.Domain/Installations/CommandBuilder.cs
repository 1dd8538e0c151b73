namespace OmsSimulator.Domain;

/// <summary>Makes an installation's commands of the catalogue and of what a document replaces about them.</summary>
internal sealed class CommandBuilder
{
    private readonly InstallationRows rows;
    private readonly Problems problems;
    private readonly IReadOnlyList<State> states;

    private CommandBuilder(InstallationRows rows, IReadOnlyList<State> states, Problems problems) =>
        (this.rows, this.states, this.problems) = (rows, states, problems);

    /// <summary>The commands.</summary>
    public static List<InstalledCommand> Build(InstallationRows rows, IReadOnlyList<State> states, Problems problems) =>
        new CommandBuilder(rows, states, problems).Build();

    /// <summary>A command that the catalogue does not know: it moves the state plainly.</summary>
    public static InstalledCommand Unknown(string code, CommandSubject subject) =>
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

    private List<InstalledCommand> Build()
    {
        var commands = new List<InstalledCommand>();
        foreach (var command in CommandCatalogue.All)
        {
            var row = rows.Commands.FirstOrDefault(named => named.Command == command.Code && !named.Custom);
            commands.Add(row is null ? InstalledCommand.Default(command) : Replace(command, row));
        }

        foreach (var row in rows.Commands.Where(row => row.Custom || CommandCatalogue.Find(row.Command) is null))
        {
            if (row.Custom)
            {
                commands.Add(Unknown(row.Command, row.Subject));
            }
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
        return commands;
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
            if (Find(from, command) is { } source && Find(to, command) is { } destination)
                pairs.Add(new Pair(source.Key, destination.Key, Provenance.Assumed));
            else
                problems.Add(place, $"unknown state; expected two of {State.Known(states, State.ContentTypeOf(command.Subject))}");
        }

        return new InstalledCommand
        {
            Definition = command,
            Code = row.Code ?? command.Code,
            ParameterNames = row.Parameters,
            Pairs = pairs,
        };
    }

    private State? Find(string key, Command command) =>
        states.FirstOrDefault(state => state.ContentType == State.ContentTypeOf(command.Subject) && state.Key == key);
}
