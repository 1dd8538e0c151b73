namespace OmsSimulator.Domain;

/// <summary>What commands that were understood can come to: the sentences of check 9, and what planning again finds.</summary>
internal static class EffectCells
{
    /// <summary>The cells, whose places are still to be given.</summary>
    public static IEnumerable<EffectCell> Of(IReadOnlyList<CoveredCommand> commands, ReachableStates states) =>
        commands.SelectMany(command => Of(command, states));

    private static IEnumerable<EffectCell> Of(CoveredCommand command, ReachableStates states)
    {
        if (command.Definition.PlansAgain)
        {
            var runs = command.Transitions.Any(states.Runs);
            yield return new EffectCell(0, runs, command.Command, EffectCell.Found, null);
            yield return new EffectCell(0, runs, command.Command, EffectCell.NoneFound, NoneFoundRefusal(command.Definition, states));
        }

        foreach (var refusal in command.Definition.EffectRefusals)
        {
            var rows = command.Transitions.Where(row => refusal.Where?.Invoke(row) ?? true).ToArray();
            if (rows.Length == 0)
                continue;
            var reachable = rows.Any(row => states.Begins(row) && IsSaid(refusal, row, states));
            yield return new EffectCell(0, reachable, command.Command, refusal.Refusal.Sentence, refusal.Refusal);
        }
    }

    private static bool IsSaid(EffectRefusal refusal, Transition row, ReachableStates states) =>
        refusal.Refusal == Refusals.NoShipment ? states.LacksShipment(row.Source)
        : refusal.WithLabel ? states.HasLabel(row.Source)
        : states.Runs(row);

    // Of the commands that plan again Repack alone is refused where nothing is found, unless the installation keeps the package.
    private static RefusalDefinition? NoneFoundRefusal(Command command, ReachableStates states) =>
        command == RepackThePackage.Definition && states.Settings.RepackWithoutLocation == RepackWithoutLocation.Refuse
            ? Refusals.NoSupply
            : null;
}
