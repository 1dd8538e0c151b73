namespace OmsSimulator.Domain;

/// <summary>The shortest way of commands from where a package is to a wanted state.</summary>
public static class PackageWay
{
    /// <summary>The transitions, in order; none: there is no way.</summary>
    public static IReadOnlyList<Transition>? Shortest(Installation installation, Package package, PackageState to)
    {
        if (package.State == to)
            return [];
        var came = new Dictionary<PackageState, Transition>();
        var next = new Queue<PackageState>([package.State]);
        while (next.TryDequeue(out var state))
        {
            foreach (var transition in installation.From(state))
            {
                var destination = transition.Destination.Package;
                var restores =
                    transition.Command.Definition.RestoresState && (state != package.State || !PackageCommand.CanRun(transition, package));
                if (restores || destination == package.State || !came.TryAdd(destination, transition))
                    continue;
                if (destination == to)
                    return Back(came, package.State, to);
                next.Enqueue(destination);
            }
        }

        return null;
    }

    private static List<Transition> Back(Dictionary<PackageState, Transition> came, PackageState from, PackageState to)
    {
        var way = new List<Transition>();
        for (var state = to; state != from; state = came[state].Source.Package)
            way.Insert(0, came[state]);
        return way;
    }
}
