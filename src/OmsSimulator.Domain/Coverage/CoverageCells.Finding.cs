namespace OmsSimulator.Domain;

/// <content>How a cell is found while requests are decided.</content>
public sealed partial class CoverageCells
{
    /// <summary>No cell.</summary>
    internal const int None = -1;

    private readonly Dictionary<Transition, (int Cell, CommandCells Command)> ofTransitions = new(ReferenceEqualityComparer.Instance);
    private HashSet<(int ContentType, string Key)> custom = [];
    private HazardCell[] hazardCells = [];

    /// <summary>The cell of a transition, and those of its command; false: it is of another installation.</summary>
    internal bool TryFind(Transition transition, out int cell, out CommandCells command)
    {
        var isFound = ofTransitions.TryGetValue(transition, out var found);
        (cell, command) = found;
        return isFound;
    }

    /// <summary>The cells of ways of naming a transition, by their kind.</summary>
    internal SelectorCell[] SelectorCells { get; private set; } = [];

    /// <summary>The cells of types of event.</summary>
    internal EventCell[] EventCells { get; private set; } = [];

    /// <summary>The cell of a hazard.</summary>
    internal HazardCell HazardOf(Hazard hazard)
    {
        foreach (var cell in hazardCells)
        {
            if (ReferenceEquals(cell.Hazard, hazard))
                return cell;
        }

        throw new ArgumentException($"{hazard.Name} is no hazard of the list.", nameof(hazard));
    }

    /// <summary>Whether a state is the customer's own.</summary>
    internal bool IsCustom(int contentType, string key) => custom.Count > 0 && custom.Contains((contentType, key));

    private void Know(IReadOnlyList<CoveredCommand> commands)
    {
        (SelectorCells, EventCells, hazardCells) = ([.. Selectors], [.. Events], [.. Hazards]);
        custom = [.. Installation.States.Where(CustomStates.Is).Select(state => (state.ContentType, state.Key))];
        var cells = new Dictionary<Transition, int>(ReferenceEqualityComparer.Instance);
        foreach (var cell in Transitions)
            cells[cell.Transition] = cell.Index;
        foreach (var command in commands)
        {
            var known = new CommandCells(command, this);
            foreach (var transition in command.Transitions)
                ofTransitions[transition] = (cells[transition], known);
        }
    }
}
