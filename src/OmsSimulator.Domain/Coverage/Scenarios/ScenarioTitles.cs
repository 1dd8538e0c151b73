using System.Text;

namespace OmsSimulator.Domain;

/// <summary>What scenarios claim, each in one line of its own.</summary>
internal static class ScenarioTitles
{
    /// <summary>The claim of a cell's scenario.</summary>
    public static string Of(CoverageCell cell, Installation installation) => Line(Claim(cell, installation));

    private static string Claim(CoverageCell cell, Installation installation) =>
        cell switch
        {
            TransitionCell { Transition: var row } =>
                $"{row.Command.Code} takes a {Noun(row.Command)} from {row.Source.Name} to {row.Destination.Name} (transition {row.Id})",
            RefusalCell refused =>
                $"{refused.Command.Code} is refused for a {Noun(refused.Command)} in {Called(installation, refused.State)}",
            SelectorCell { Kind: var kind } => Selected(kind),
            FieldCell field => $"{field.Command?.Code ?? "A command"} {Sent(field)}",
            EffectCell effect => $"{effect.Command.Code} {CameTo(effect)}",
            _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, null),
        };

    private static string Selected(SelectorKind kind) =>
        kind switch
        {
            SelectorKind.Transition => "A command is accepted by the id of its transition alone",
            SelectorKind.Slug => "A command is accepted by the slug of its transition alone",
            SelectorKind.Both => "A command is accepted by id and slug of its transition",
            SelectorKind.Neither => "A command without transition and slug is refused",
            SelectorKind.Mismatch => "A command whose id and slug are not of one transition is refused",
            SelectorKind.Unknown => "A command through a transition that does not exist is refused",
            SelectorKind.WrongType => "A command whose transition is no integer is refused",
            SelectorKind.OtherSource => "A command by the id of its transition from another state is refused",
            _ => "A package comes back to the state it was blocked in, and to no other",
        };

    private static string Sent(FieldCell cell) =>
        cell.Kind switch
        {
            _ when cell.Field is null => "without any of the parameters of which one is needed is refused",
            FieldKind.Missing when !cell.Field.Required => $"with an incomplete {cell.Name} is refused",
            FieldKind.Missing => $"without {cell.Name} is refused",
            FieldKind.WrongType => $"with {Article(cell)}{cell.Name} of another type is refused",
            FieldKind.RefusedValue => $"with {Article(cell)}{cell.Name} that it does not take is refused",
            _ => $"with {Article(cell)}{cell.Name} is accepted",
        };

    // The parameter that names the record is one for packages and one for transfers.
    private static string Article(FieldCell cell) => cell.Command is null ? "the parameter " : "";

    private static string CameTo(EffectCell cell) =>
        cell.Sentence switch
        {
            EffectCell.Found => "finds another place for the items",
            EffectCell.NoneFound => "finds no other place for the items",
            var sentence => $"is refused: {sentence.Replace(": …", "", StringComparison.Ordinal)}",
        };

    private static string Noun(InstalledCommand command) =>
        command.Definition.Subject == CommandSubject.Transfer ? "transfer order" : "package";

    // States of one installation may share a name.
    private static string Called(Installation installation, State state) =>
        installation.States.Count(other => other.ContentType == state.ContentType && other.Name == state.Name) == 1
            ? state.Name
            : $"{state.Name} ({state.Id})";

    private static string Line(string claim)
    {
        var line = new StringBuilder(claim.Length);
        foreach (var letter in claim)
            line.Append(char.IsControl(letter) ? ' ' : letter);
        return line.ToString();
    }
}
