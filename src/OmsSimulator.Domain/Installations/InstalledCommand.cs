namespace OmsSimulator.Domain;

/// <summary>A command as one installation has it: its code, its parameters' keys and its pairs may be the customer's own.</summary>
public sealed record InstalledCommand
{
    /// <summary>The command of the catalogue.</summary>
    public required Command Definition { get; init; }

    /// <summary>The code on the wire.</summary>
    public required string Code { get; init; }

    /// <summary>The keys on the wire of parameters that were renamed, by their names in the catalogue.</summary>
    public IReadOnlyDictionary<string, string> ParameterNames { get; init; } = EmptyNames;

    /// <summary>The pairs of states it may connect.</summary>
    public required IReadOnlyList<Pair> Pairs { get; init; }

    /// <summary>Whether the catalogue knows it; an unknown one moves the state plainly.</summary>
    public bool IsKnown { get; init; } = true;

    private static readonly Dictionary<string, string> EmptyNames = [];

    /// <summary>A command that keeps its defaults.</summary>
    public static InstalledCommand Default(Command command) =>
        new()
        {
            Definition = command,
            Code = command.Code,
            Pairs = command.Pairs,
        };

    /// <summary>The key on the wire of a parameter.</summary>
    public string NameOf(string parameter) => ParameterNames.GetValueOrDefault(parameter, parameter);
}
