namespace OmsSimulator.Domain;

/// <summary>
/// The worlds in which a recorded command may have been answered: the likeliest first, then those that differ from it in one thing that was
/// not read.
/// </summary>
internal static class TrialChoices
{
    /// <summary>The worlds.</summary>
    /// <param name="record">What was read.</param>
    /// <param name="state">The key of its state, ours.</param>
    /// <param name="blockedIn">The state that it was blocked in, where that is known.</param>
    public static IEnumerable<TrialSetup> Of(RecordSnapshot record, string state, string? blockedIn)
    {
        var first = new TrialSetup
        {
            Subject = record.Subject,
            State = state,
            Items = Math.Max(1, record.Items.Count),
            Barcodes = record.Subject == CommandSubject.Package ? record.Barcodes : [],
            HasShipment = record.Subject == CommandSubject.Package ? record.HasShipment : null,
        };
        foreach (var former in Former(state, blockedIn))
        {
            var setup = first with { BlockedIn = former };
            yield return setup;
            foreach (var other in Others(setup))
                yield return other;
        }
    }

    private static IEnumerable<TrialSetup> Others(TrialSetup setup)
    {
        yield return setup with
        {
            HasStockElsewhere = false,
        };
        yield return setup with
        {
            HasStockElsewhere = false,
            HasStockHere = true,
        };
        yield return setup with
        {
            HasStockHere = true,
        };
        yield return setup with
        {
            DenialReason = 2,
        };
        yield return setup with
        {
            DenialReason = 3,
        };
        yield return setup with
        {
            Companies = 0,
        };
        yield return setup with
        {
            Companies = 2,
        };
        yield return setup with
        {
            Partners = TrialPartners.Unreachable,
        };
        yield return setup with
        {
            Partners = TrialPartners.OtherStatuses,
        };
        if (setup.HasShipment is null && setup.Subject == CommandSubject.Package)
        {
            yield return setup with
            {
                HasShipment = false,
            };
        }
    }

    private static IEnumerable<string> Former(string state, string? blockedIn) =>
        state != nameof(PackageState.Blocked) ? [nameof(PackageState.Waiting)]
        : blockedIn is not null ? [blockedIn]
        : Walk.BlockedInStates.Select(static known => known.Key);
}
