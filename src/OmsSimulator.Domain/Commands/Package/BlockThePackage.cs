using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>Somebody holds the package until an action is done.</summary>
public static class BlockThePackage
{
    private static readonly Provenance Documented = Provenance.Documented(Pages.Block);
    private static readonly Field<string> User = TextFields.Text("user", "Who blocks it.", "ayse", required: Documented);
    private static readonly Field<string> Token = TextFields.Text(
        "token",
        "The token of the one who blocks it; not kept.",
        "t-1",
        required: Documented
    );

    /// <summary>The command as data: what it is called, where it runs, what it takes, what it does.</summary>
    public static Command Definition { get; } =
        new()
        {
            Number = 9,
            Title = "Block The Package For Action",
            Code = "BLOCK_THE_PACKAGE",
            CodeProvenance = Provenance.Assumed,
            Class = "BlockThePackageCommand",
            ClassProvenance = Documented,
            Page = Pages.Block,
            Pairs = [.. Command.From([Waiting, WaitingRemoteAction, Preparing, ReadyForPackaging], Blocked, Documented)],
            Fields = [User, Token],
            Does =
            [
                new("package", "keeps the state it was blocked in", Documented),
                new("package items", "Blocked", Documented),
                new("order items", "unchanged", Documented),
                new("reservations", "untouched", Documented),
            ],
            Effects = static run => Outcome.Of(new PackageBlocked(run.Package.Id, run.Input.Get(User))),
        };
}
