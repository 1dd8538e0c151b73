namespace OmsSimulator.Domain;

/// <summary>A state as a document names it.</summary>
/// <param name="Place">Where.</param>
/// <param name="Key">The simulator's name of it; empty: nobody knows which it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">The customer's name for it.</param>
/// <param name="EnumClass">The class that the wire shows.</param>
/// <param name="EnumValue">The number, or a transfer's word.</param>
/// <param name="ContentType">Which kind of record has it, as our own content type.</param>
/// <param name="Custom">Whether it is a state of the customer's own.</param>
internal sealed record StateRow(
    Place Place,
    string Key,
    int? Id,
    string? Name,
    string? EnumClass,
    string? EnumValue,
    int ContentType,
    bool Custom
)
{
    /// <summary>Taken from a real OMS: never refused.</summary>
    public bool Captured { get; init; }

    /// <summary>What slugs call a state that no answer stood in.</summary>
    public string Seen { get; init; } = "";

    /// <summary>Nobody said its number: the one that it has is made up.</summary>
    public bool IsNumberUnknown { get; init; }

    /// <summary>What else its row says.</summary>
    public RowMembers Members { get; init; } = RowMembers.Default;
}

/// <summary>A transition as a document names it.</summary>
/// <param name="Place">Where.</param>
/// <param name="Id">Its id.</param>
/// <param name="Command">The code of its command.</param>
/// <param name="From">The id or key of its source.</param>
/// <param name="To">The id or key of its destination.</param>
internal sealed record TransitionRow(Place Place, int? Id, string Command, object? From, object? To)
{
    public string? Label { get; init; }

    public string? Slug { get; init; }

    public IReadOnlyList<string>? UiVisibility { get; init; }

    public Success? Success { get; init; }

    public TransitionConfig? Config { get; init; }

    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Taken from a real OMS: never refused.</summary>
    public bool Captured { get; init; }

    /// <summary>Of what it is a transition, where no command of the catalogue says it.</summary>
    public CommandSubject Subject { get; init; }

    /// <summary>What else its row says.</summary>
    public RowMembers Members { get; init; } = RowMembers.Default;
}

/// <summary>What a document replaces about a command.</summary>
internal sealed record CommandRow(Place Place, string Command, string? Code)
{
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<(string From, string To, Place Place)> Add { get; init; } = [];

    public IReadOnlyList<(string From, string To, Place Place)> Remove { get; init; } = [];

    public bool Custom { get; init; }

    public CommandSubject Subject { get; init; }
}

/// <summary>An installation document as its rows.</summary>
internal sealed record InstallationRows(Place Place)
{
    public string Name { get; set; } = "default";

    public bool ReplaceStates { get; set; }

    /// <summary>Of what no default transitions are kept.</summary>
    public HashSet<CommandSubject> ReplaceTransitions { get; } = [];

    public List<StateRow> States { get; } = [];

    public List<TransitionRow> Transitions { get; } = [];

    public List<CommandRow> Commands { get; } = [];

    public Settings Settings { get; set; } = new();
}
