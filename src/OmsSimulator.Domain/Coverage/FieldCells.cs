namespace OmsSimulator.Domain;

/// <summary>
/// What can be right and wrong with the parameters of commands. The one that names the record is the same for every command, and counts
/// once.
/// </summary>
internal static class FieldCells
{
    /// <summary>The cells, whose places are still to be given.</summary>
    public static IEnumerable<FieldCell> Of(IReadOnlyList<CoveredCommand> commands, ReachableStates states) =>
        commands
            .GroupBy(command => command.Definition.Subject)
            .SelectMany(group =>
                Of(group.Key, null, SubjectFields.Of(group.Key), [.. group.SelectMany(command => command.Transitions)], states)
            )
            .Concat(commands.SelectMany(command => OfCommand(command, states)));

    private static IEnumerable<FieldCell> OfCommand(CoveredCommand command, ReachableStates states)
    {
        var subject = command.Definition.Subject;
        var cells = command.Definition.Fields.SelectMany(field => Of(subject, command.Command, field, command.Transitions, states));
        if (command.Definition.AtLeastOneOf.Count == 0)
            return cells;
        var begins = command.Transitions.Any(states.Begins);
        return cells.Append(new FieldCell(0, begins, subject, command.Command, null, FieldKind.Missing));
    }

    private static IEnumerable<FieldCell> Of(
        CommandSubject subject,
        InstalledCommand? command,
        Field field,
        IReadOnlyList<Transition> transitions,
        ReachableStates states
    )
    {
        var begins = transitions.Any(states.Begins);
        if (field.Required || HasMembers(field.Shape))
            yield return new FieldCell(0, begins, subject, command, field, FieldKind.Missing);
        yield return new FieldCell(0, begins, subject, command, field, FieldKind.WrongType);
        if (field.HasRule)
            yield return new FieldCell(0, begins, subject, command, field, FieldKind.RefusedValue);
        yield return new FieldCell(0, transitions.Any(states.Runs), subject, command, field, FieldKind.Valid);
    }

    // What is missing inside of a parameter counts for the parameter.
    private static bool HasMembers(Shape shape) =>
        shape switch
        {
            Shape.ObjectOf => true,
            Shape.ListOf list => HasMembers(list.Element),
            Shape.AnyOf any => any.Shapes.Any(HasMembers),
            _ => false,
        };
}
