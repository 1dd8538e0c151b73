namespace OmsSimulator.Domain;

/// <summary>Which ways of naming a transition an installation leaves.</summary>
internal static class SelectorReach
{
    /// <summary>Whether a command can be sent so.</summary>
    public static bool Of(SelectorKind kind, Installation installation, ReachableStates states) =>
        kind switch
        {
            SelectorKind.Transition or SelectorKind.Slug or SelectorKind.Both => states.Any(_ => true),
            SelectorKind.Mismatch => installation.Transitions.Count > 0,
            SelectorKind.OtherSource => installation.Transitions.Any(row =>
                installation.Transitions.Any(other => IsElsewhere(row, other) && states.Has(other.Source))
            ),
            SelectorKind.NotFormerState => installation.Transitions.Any(row => RestoresAnother(row, installation)),
            _ => true,
        };

    /// <summary>Whether commands that run through some transitions can be sent so.</summary>
    public static bool IsOf(SelectorKind kind, IReadOnlyList<Transition> transitions) =>
        kind switch
        {
            SelectorKind.OtherSource => transitions.Any(row => transitions.Any(other => IsElsewhere(row, other))),
            SelectorKind.NotFormerState => transitions.Any(row => row.Command.Definition.RestoresState),
            _ => transitions.Count > 0,
        };

    private static bool IsElsewhere(Transition sent, Transition here) =>
        sent.Command.Code == here.Command.Code && sent.Source.ContentType == here.Source.ContentType && sent.Source.Key != here.Source.Key;

    private static bool RestoresAnother(Transition row, Installation installation) =>
        row.Command.Definition.RestoresState
        && row.Source.Package == PackageState.Blocked
        && Walk.BlockedInStates.Any(state =>
            state != row.Destination.Package && installation.FindPackageState(state.Key)?.Package == state
        );
}
