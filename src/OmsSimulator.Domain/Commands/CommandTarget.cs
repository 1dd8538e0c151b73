namespace OmsSimulator.Domain;

/// <summary>What a command is sent to: a package, or a transfer and the package that waits for it.</summary>
/// <param name="Package">The package.</param>
/// <param name="Transfer">The transfer, of a transfer command.</param>
public readonly record struct CommandTarget(Package Package, TransferOrder? Transfer)
{
    /// <summary>Its id on the path.</summary>
    public int Id => Transfer?.Id ?? Package.Id;

    /// <summary>The key of its state.</summary>
    public string StateKey => Transfer is null ? Package.State.Key : Transfer.State.Key;

    /// <summary>What it is called in a body: <c>package</c> or <c>transfer</c>.</summary>
    public string Member => Transfer is null ? "package" : "transfer";

    /// <summary>What it is called in a sentence.</summary>
    public string Noun => Transfer is null ? "Package" : "Transfer";

    /// <summary>The transitions whose source is its state.</summary>
    public IReadOnlyList<Transition> TransitionsIn(Installation installation) =>
        Transfer is null ? installation.From(Package.State) : installation.From(Transfer.State);

    /// <summary>
    /// Whether a transition can run now: its source is the state, and one that restores a state leads to the one the package was blocked
    /// in.
    /// </summary>
    public bool CanRun(Transition transition)
    {
        if (Transfer is not null)
            return transition.Source.ContentType == State.TransferContentType && transition.Source.Key == Transfer.State.Key;
        return transition.Source.ContentType == State.PackageContentType
            && transition.Source.Key == Package.State.Key
            && (
                !transition.Command.Definition.RestoresState
                || Package.BlockedIn is null
                || transition.Destination.Package == Package.BlockedIn
            );
    }
}
