namespace OmsSimulator.Domain;

/// <summary>Which hazards an installation knows.</summary>
internal static class HazardReach
{
    /// <summary>Whether one can be met.</summary>
    public static bool Of(Hazard hazard, Installation installation, ReachableStates states)
    {
        if (hazard == Hazard.TokenExpired)
            return installation.Settings.TokenLifetime is not null;
        if (hazard == Hazard.MovedByNotFound)
            return states.Any(row => MovesItems(row.Command.Definition));
        return hazard != Hazard.UnknownState || installation.States.Any(CustomStates.Is);
    }

    private static bool MovesItems(Command command) =>
        command.PlansAgain && command.Subject == CommandSubject.Package && command != RepackThePackage.Definition;
}
