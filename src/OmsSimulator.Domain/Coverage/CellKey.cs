namespace OmsSimulator.Domain;

/// <summary>What makes cells of different installations one: commands by their codes, states by their keys.</summary>
internal static class CellKey
{
    /// <summary>The key of a cell.</summary>
    public static string Of(CoverageCell cell) =>
        cell switch
        {
            TransitionCell { Transition: var row } => $"transition {Of(row.Command)} {row.Source.Key} {row.Destination.Key}",
            RefusalCell refusal => $"refusal {Of(refusal.Command)} {refusal.State.Key}",
            SelectorCell selector => $"selector {selector.Kind}",
            FieldCell field => $"field {field.Subject} {field.Command?.Code} {field.Name} {field.Kind}",
            EffectCell effect => $"effect {Of(effect.Command)} {effect.Sentence}",
            EventCell happened => $"event {happened.Type}",
            HazardCell hazard => $"hazard {hazard.Hazard.Name}",
            _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, null),
        };

    private static string Of(InstalledCommand command) => $"{command.Definition.Subject} {command.Code}";
}
