namespace OmsSimulator.Domain;

/// <summary>
/// Where records of an installation can stand. A world puts a package into any state; a transfer begins in Waiting and walks. A shipment
/// comes with some states of a world, or with some commands, and stays with its package.
/// </summary>
internal sealed class ReachableStates
{
    private readonly Installation installation;
    private readonly HashSet<string> transfers;
    private readonly HashSet<string> shipped;
    private readonly HashSet<string> unshipped;
    private readonly HashSet<string> labelled;

    internal ReachableStates(Installation installation)
    {
        this.installation = installation;
        transfers = Walked([TransferState.Waiting.Key, TransferState.Cancelled.Key], CommandSubject.Transfer, _ => true, _ => false);
        var packages = installation.States.Where(state => state.ContentType == State.PackageContentType).ToArray();
        shipped = Walked(
            Put(packages, walk => walk.HasShipment),
            CommandSubject.Package,
            _ => true,
            row => Has(row, ShipmentUse.Made | ShipmentUse.Brought)
        );
        unshipped = Walked(
            Put(packages, walk => !walk.HasShipment),
            CommandSubject.Package,
            row => !Has(row, ShipmentUse.Made),
            _ => false
        );
        labelled = Walked(Put(packages, walk => walk.WasPacked), CommandSubject.Package, _ => true, MakesLabel);
    }

    /// <summary>What the installation chooses.</summary>
    public Settings Settings => installation.Settings;

    /// <summary>Whether a record can stand in a state.</summary>
    public bool Has(State state) => state.ContentType != State.TransferContentType || transfers.Contains(state.Key);

    /// <summary>Whether a transition can be asked for where it can run: its parameters are looked at.</summary>
    public bool Begins(Transition transition) =>
        Has(transition.Source)
        && IsNamed(transition)
        && (
            !transition.Command.Definition.RestoresState
            || transition.Source.Package != PackageState.Blocked
            || Walk.BlockedInStates.Contains(transition.Destination.Package)
            || installation.Transitions.Any(row =>
                row.Command.Definition == BlockThePackage.Definition
                && row.Source.Key == transition.Destination.Key
                && row.Destination.Key == transition.Source.Key
            )
        );

    /// <summary>Whether a transition can be run to its end.</summary>
    public bool Runs(Transition transition) =>
        Begins(transition) && (!Has(transition, ShipmentUse.Needed) || shipped.Contains(transition.Source.Key));

    /// <summary>Whether a package with a label can stand in a state.</summary>
    public bool HasLabel(State state) => labelled.Contains(state.Key);

    /// <summary>Whether a package without a shipment can stand in a state.</summary>
    public bool LacksShipment(State state) => unshipped.Contains(state.Key);

    /// <summary>Whether any transition that can be run is such a one.</summary>
    public bool Any(Func<Transition, bool> such) => installation.Transitions.Any(row => such(row) && Runs(row));

    // Of rows that were captured with the same id and slug one is found.
    private bool IsNamed(Transition row) =>
        ReferenceEquals(installation.FindTransition(row.Id), row) || ReferenceEquals(installation.FindTransition(row.Slug), row);

    private static bool Has(Transition transition, ShipmentUse use) => (transition.Command.Definition.Shipment & use) != 0;

    private bool MakesLabel(Transition transition) =>
        Has(transition, ShipmentUse.Labelled)
        && transition.Destination.Package != PackageState.WaitingCargoLabel
        && (!Has(transition, ShipmentUse.Needed) || shipped.Contains(transition.Source.Key));

    private static IEnumerable<string> Put(State[] states, Func<Walk, bool> such) =>
        states
            .Where(state =>
                Walk.BlockedInStates.Any(blocked =>
                    Walk.CancelledInStates.Any(cancelled => such(new Walk(state.Package, blocked, cancelled)))
                )
            )
            .Select(state => state.Key);

    // What restores a state leads back to where the package came from, and so nowhere new.
    private HashSet<string> Walked(
        IEnumerable<string> from,
        CommandSubject subject,
        Func<Transition, bool> keeps,
        Func<Transition, bool> makes
    )
    {
        var reached = from.ToHashSet();
        var rows = installation
            .Transitions.Where(row => row.Command.Definition.Subject == subject && !row.Command.Definition.RestoresState)
            .ToArray();
        int before;
        do
        {
            before = reached.Count;
            foreach (var row in rows.Where(row => makes(row) || (reached.Contains(row.Source.Key) && keeps(row))))
                reached.Add(row.Destination.Key);
        } while (reached.Count > before);
        return reached;
    }
}
