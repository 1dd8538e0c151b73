namespace OmsSimulator.Domain;

/// <summary>Which part of an installation a client is to cover: an ERP that only packs need not know what a carrier does.</summary>
public sealed record CoverageScope
{
    /// <summary>All of it.</summary>
    public static CoverageScope Everything { get; } = new();

    /// <summary>The codes of commands; none: all.</summary>
    public IReadOnlySet<string>? Commands { get; init; }

    /// <summary>The codes of commands that are left out.</summary>
    public IReadOnlySet<string> Exclude { get; init; } = new HashSet<string>();

    /// <summary>The interface whose buttons count; none: all.</summary>
    public string? Visible { get; init; }

    /// <summary>Whether it is all of it.</summary>
    public bool IsEverything => Commands is null && Exclude.Count == 0 && Visible is null;

    /// <summary>Whether a transition is part of it.</summary>
    public bool Has(Transition transition) =>
        (Commands is null || Commands.Contains(transition.Command.Code))
        && !Exclude.Contains(transition.Command.Code)
        && (Visible is null || transition.UiVisibility.Contains(Visible));

    /// <summary>The rows of a sum that belong to it.</summary>
    public IEnumerable<CoverageRow> Of(IReadOnlyCollection<CoverageRow> rows)
    {
        if (IsEverything)
            return rows;
        var within = new ScopedCells([.. rows.Select(row => row.Cell).OfType<TransitionCell>().Where(cell => Has(cell.Transition))]);
        return rows.Where(row => within.Has(row.Cell));
    }
}

/// <summary>Which cells belong to some transitions.</summary>
internal sealed class ScopedCells
{
    private readonly Transition[] transitions;
    private readonly HashSet<(CommandSubject, string)> commands;

    internal ScopedCells(IReadOnlyList<TransitionCell> cells)
    {
        transitions = [.. cells.Select(cell => cell.Transition)];
        commands = [.. transitions.Select(row => (row.Command.Definition.Subject, row.Command.Code))];
    }

    /// <summary>Whether a cell does.</summary>
    public bool Has(CoverageCell cell) =>
        cell switch
        {
            TransitionCell { Transition: var row } => Array.IndexOf(transitions, row) >= 0,
            RefusalCell refusal => IsOf(refusal.Command),
            FieldCell { Command: { } command } => IsOf(command),
            FieldCell field => transitions.Any(row => row.Command.Definition.Subject == field.Subject),
            EffectCell effect => IsOf(effect.Command),
            SelectorCell selector => SelectorReach.IsOf(selector.Kind, transitions),
            EventCell happened => transitions.Any(row => EventReach.IsCausedBy(happened.Type, row)),
            HazardCell hazard => transitions.Length > 0 && HazardReach.IsOf(hazard.Hazard, transitions),
            _ => false,
        };

    private bool IsOf(InstalledCommand command) => commands.Contains((command.Definition.Subject, command.Code));
}
