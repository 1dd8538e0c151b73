namespace OmsSimulator.Domain;

/// <summary>Which hazards an installation knows.</summary>
public static class HazardReach
{
    /// <summary>Whether one can be met.</summary>
    internal static bool Of(Hazard hazard, Installation installation, ReachableStates states)
    {
        if (hazard == Hazard.TokenExpired)
            return installation.Settings.TokenLifetime is not null;
        if (hazard == Hazard.MovedByNotFound)
            return states.Any(row => MovesItems(row.Command.Definition));
        if (hazard == Hazard.PartnerFailed)
            return states.Any(AsksPartner);
        return hazard != Hazard.UnknownState || installation.States.Any(CustomStates.Is);
    }

    /// <summary>Whether one can be met by who sends commands through some transitions alone.</summary>
    public static bool IsOf(Hazard hazard, IReadOnlyList<Transition> transitions)
    {
        if (hazard == Hazard.MovedByNotFound)
            return transitions.Any(row => MovesItems(row.Command.Definition));
        return hazard != Hazard.PartnerFailed || transitions.Any(AsksPartner);
    }

    private static bool AsksPartner(Transition row) =>
        row.Command.Definition.EffectRefusals.Any(refusal => IsPartners(refusal.Refusal) && (refusal.Where?.Invoke(row) ?? true));

    /// <summary>Whether a refusal is a partner's failure.</summary>
    public static bool IsPartners(RefusalDefinition refusal) =>
        refusal == Refusals.InvoiceUnreached
        || refusal == Refusals.BillUnreached
        || refusal == Refusals.CarrierUnreached
        || refusal == Refusals.OmnitronUnreached;

    private static bool MovesItems(Command command) =>
        command.PlansAgain && command.Subject == CommandSubject.Package && command != RepackThePackage.Definition;
}
