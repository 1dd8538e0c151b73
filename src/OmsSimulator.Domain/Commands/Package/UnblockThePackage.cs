using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>The action is done; the package goes back to the state it was blocked in.</summary>
public static class UnblockThePackage
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Block);

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 10,
            Title = "Unblock the Package For Action",
            Code = "UNBLOCK_THE_PACKAGE",
            CodeProvenance = Documented,
            Page = Pages.Block,
            Pairs =
            [
                new(Blocked, Waiting, Documented),
                new(Blocked, WaitingRemoteAction, Documented),
                new(Blocked, Preparing, Documented),
                new(Blocked, ReadyForPackaging, Documented),
            ],
            Prerequisites = [new("only the state it was blocked in (one page says the former state, one says any)", Provenance.Assumed)],
            RestoresState = true,
            Does =
            [
                new("package items", "the former state", Documented),
                new("order items", "unchanged", Documented),
                new("reservations", "untouched", Documented),
            ],
        };
}
