namespace OmsSimulator.Domain;

/// <summary>
/// Whether the packages of a snapshot hold the units of quota that a recount gives: by the states that they are in, and where a state
/// changes nothing about it, by the facts that brought them there.
/// </summary>
internal static class QuotaRecount
{
    /// <summary>What is not as a recount has it.</summary>
    public static IEnumerable<string> Broken(OmsState oms)
    {
        var recounted = Recount(oms);
        foreach (var package in oms.Packages.Ascending())
        {
            if (
                (recounted.GetValueOrDefault(package.Id) ?? oms.Holds(package.State, package.HoldsQuota)) is var holds
                && holds != package.HoldsQuota
            )
            {
                yield return $"Package {package.Id} {Held(package.HoldsQuota)} of quota; a recount gives that it {Held(holds)}.";
            }
        }
    }

    // By package; none: what is known of its life does not say it. Another installation may have had other rules, so only what came after
    // the last one was loaded is looked at.
    private static Dictionary<int, bool?> Recount(OmsState oms)
    {
        var start = oms.Facts.Count;
        while (start > 0 && oms.Facts[start - 1].Fact is not InstallationLoaded)
            start--;
        var holding = new Dictionary<int, bool?>();
        for (var index = start; index < oms.Facts.Count; index++)
        {
            switch (oms.Facts[index].Fact)
            {
                case PackageCreated created:
                    holding[created.Package.Id] = AtFirst(oms, created.Package);
                    break;
                case PackageStateChanged changed:
                    var known = holding.GetValueOrDefault(changed.PackageId);
                    var (without, with) = (oms.Holds(changed.To, held: false), oms.Holds(changed.To, held: true));
                    holding[changed.PackageId] = without == with ? without : known;
                    break;
            }
        }

        return holding;
    }

    // A command makes it in its state, a world as if it had walked there.
    private static bool? AtFirst(OmsState oms, Package package)
    {
        var made = oms.Holds(package.State, held: false);
        var walked = new Walk(package.State, package.BlockedIn ?? PackageState.Waiting, PackageState.Waiting).HoldsQuota(oms.Installation);
        return made == walked || package.State == PackageState.Blocked ? walked : null;
    }

    private static string Held(bool holds) => holds ? "holds a unit" : "holds no unit";
}
