namespace OmsSimulator.Domain;

/// <summary>Where a record of a walk is, as far as it decides what can be had from there.</summary>
/// <param name="Subject">What the record is.</param>
/// <param name="State">The key of its state.</param>
/// <param name="Former">The key of the state that it comes back to; empty: any.</param>
internal readonly record struct TourPlace(CommandSubject Subject, string State, string Former = "")
{
    /// <summary>Where a record is now.</summary>
    public static TourPlace Of(in CommandTarget target) =>
        target.Transfer is not null
            ? new(CommandSubject.Transfer, target.StateKey)
            : new(CommandSubject.Package, target.StateKey, target.Package.BlockedIn?.Key ?? "");
}

/// <summary>Which transitions lead from place to place, as the installation has them; what really comes of a command is seen when it is sent.</summary>
/// <param name="installation">The installation.</param>
internal sealed class TourGraph(Installation installation)
{
    private readonly ILookup<(CommandSubject, string), Transition> rows = installation.Transitions.ToLookup(row =>
        (row.Command.Definition.Subject, row.Source.Key)
    );

    /// <summary>The transitions that can run at a place.</summary>
    public IEnumerable<Transition> At(TourPlace place) =>
        rows[(place.Subject, place.State)]
            .Where(row => !row.Command.Definition.RestoresState || place.Former.Length == 0 || place.Former == row.Destination.Key);

    /// <summary>Where a transition leads.</summary>
    public static TourPlace After(TourPlace place, Transition row) =>
        new(
            place.Subject,
            row.Destination.Key,
            row.Command.Definition == BlockThePackage.Definition ? place.State
                : row.Command.Definition.RestoresState ? ""
                : place.Former
        );

    /// <summary>The ids of all transitions that can be had from a place.</summary>
    public HashSet<int> From(TourPlace place)
    {
        var found = new HashSet<int>();
        var known = new HashSet<TourPlace> { place };
        var next = new Queue<TourPlace>(known);
        while (next.TryDequeue(out var here))
        {
            foreach (var row in At(here))
            {
                found.Add(row.Id);
                if (After(here, row) is var there && known.Add(there))
                    next.Enqueue(there);
            }
        }

        return found;
    }

    /// <summary>The first transition of the shortest way to a place; none: there is no way, or it is the place itself.</summary>
    /// <param name="place">Where the way begins.</param>
    /// <param name="ends">Whether a place is one to go to.</param>
    /// <param name="may">Whether a transition may be taken on the way.</param>
    /// <param name="length">How many transitions it is.</param>
    public Transition? Towards(TourPlace place, Func<TourPlace, bool> ends, Func<TourPlace, Transition, bool> may, out int length)
    {
        length = 0;
        var known = new HashSet<TourPlace> { place };
        var next = new Queue<(TourPlace Place, Transition? First, int Length)>([(place, null, 0)]);
        while (next.TryDequeue(out var here))
        {
            if (ends(here.Place))
            {
                length = here.Length;
                return here.First;
            }

            foreach (var row in At(here.Place).Where(row => may(here.Place, row)))
            {
                if (After(here.Place, row) is var there && known.Add(there))
                    next.Enqueue((there, here.First ?? row, here.Length + 1));
            }
        }

        length = -1;
        return null;
    }
}
