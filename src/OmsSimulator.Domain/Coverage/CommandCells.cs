namespace OmsSimulator.Domain;

/// <summary>The cells of one command, found without looking for them.</summary>
internal sealed class CommandCells
{
    private const int Kinds = 4;
    private readonly int[] fields;
    private readonly Dictionary<string, int> refusals = [];
    private readonly List<(RefusalDefinition Refusal, int Cell)> effects = [];
    private readonly HashSet<string> sources;

    /// <summary>The cells of a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cells">All cells of its installation.</param>
    internal CommandCells(CoveredCommand command, CoverageCells cells)
    {
        Command = command.Command;
        sources = [.. command.Transitions.Select(transition => transition.Source.Key)];
        foreach (var cell in cells.Refusals.Where(cell => IsOf(cell.Command)))
            refusals[cell.State.Key] = cell.Index;
        foreach (var cell in cells.Effects.Where(cell => IsOf(cell.Command)))
            Add(cell);
        var declared = command.Definition.DeclaredFields;
        fields = new int[(declared.Length + 1) * Kinds];
        Array.Fill(fields, CoverageCells.None);
        foreach (var cell in cells.Fields.Where(IsOf))
            fields[((cell.Field is null ? declared.Length : declared.IndexOf(cell.Field)) * Kinds) + (int)cell.Kind] = cell.Index;
    }

    /// <summary>The command.</summary>
    public InstalledCommand Command { get; }

    /// <summary>Planning again found a location.</summary>
    public int Found { get; private set; } = CoverageCells.None;

    /// <summary>Planning again found none.</summary>
    public int NoneFound { get; private set; } = CoverageCells.None;

    /// <summary>Whether a transition of it starts in a state.</summary>
    public bool StartsIn(string state) => sources.Contains(state);

    /// <summary>The refusal in a state.</summary>
    public int Refusal(string state) => refusals.GetValueOrDefault(state, CoverageCells.None);

    /// <summary>A parameter by its place among the declared ones; the one after the last stands for those of which one has to be there.</summary>
    public int Field(int place, FieldKind kind) => fields[(place * Kinds) + (int)kind];

    /// <summary>What check 9 says.</summary>
    public int Effect(RefusalDefinition refusal)
    {
        foreach (var (known, cell) in effects)
        {
            if (known == refusal)
                return cell;
        }

        return CoverageCells.None;
    }

    private void Add(EffectCell cell)
    {
        if (cell.Refusal is { } refusal)
            effects.Add((refusal, cell.Index));
        if (cell.Sentence == EffectCell.Found)
            Found = cell.Index;
        else if (cell.Sentence == EffectCell.NoneFound)
            NoneFound = cell.Index;
    }

    private bool IsOf(InstalledCommand command) => command.Code == Command.Code && command.Definition.Subject == Command.Definition.Subject;

    private bool IsOf(FieldCell cell) => cell.Command is { } command ? IsOf(command) : cell.Subject == Command.Definition.Subject;
}
