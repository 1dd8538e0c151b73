namespace OmsSimulator.Client;

/// <summary>Which events are listened to.</summary>
public sealed record EventSelection
{
    /// <summary>Whether those of all sandboxes are.</summary>
    public bool AllSandboxes { get; init; }

    /// <summary>Their types; all where there are none.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The id of the event that was heard last; where it is left out, what happens from now on is heard.</summary>
    public string? After { get; init; }

    internal string Query =>
        string.Join(
            '&',
            (IEnumerable<string>)
                [
                    .. AllSandboxes ? ["scope=all"] : Array.Empty<string>(),
                    .. Types.Count > 0 ? [$"types={string.Join(',', Types.Select(Uri.EscapeDataString))}"] : Array.Empty<string>(),
                ]
        );
}
