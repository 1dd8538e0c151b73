using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The location refuses the package; it goes back to be planned elsewhere.</summary>
public static class PackageRefuseWithDenialReason
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Refuse);

    private static readonly Field<int> DenialReason = new()
    {
        Name = "denial_reason",
        Type = "id of an active denial reason",
        Description = "Why the location refuses.",
        Provenance = Provenance.Assumed,
        Required = true,
        RequiredProvenance = Documented,
        Reader = PackageFields.ReadDenialReason,
        Shape = Fields.IntegerShape,
        Example = PackageFields.ExampleOfDenialReason,
    };

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 5,
            Title = "Package Refuse with Denial Reason",
            Code = "REFUSE_THE_PACKAGE",
            CodeProvenance = Provenance.Assumed,
            Page = Pages.Refuse,
            Pairs = [.. Command.From([Waiting, WaitingRemoteAction, Preparing], NeedsRescheduling, Documented)],
            Fields = [DenialReason],
            Does =
            [
                new("package items", "Needs Rescheduling", Provenance.Assumed),
                new("package items", "carry the denial reason", Provenance.Derived(Pages.Refuse)),
                new("order items", "unchanged", Provenance.Assumed),
                new("reservations", "deleted", Documented),
                new("events", "package.refused", Provenance.Documented(Pages.Webhooks)),
            ],
            Effects = static run =>
                Outcome.Of([.. Effects.Release(run.Package, run.Items), new PackageRefused(run.Package.Id, run.Input.Get(DenialReason))]),
        };
}
