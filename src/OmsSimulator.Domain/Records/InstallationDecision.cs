using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>A sandbox becomes another customer's OMS.</summary>
public static class InstallationDecision
{
    /// <summary>
    /// The fact that follows; none where the document has a problem, or lacks a state that some package or transfer stands in: all of them
    /// at once.
    /// </summary>
    /// <param name="oms">The world.</param>
    /// <param name="document">The installation document, as JSON.</param>
    /// <param name="problems">What is wrong with it.</param>
    public static InstallationLoaded? Load(OmsState oms, JsonElement document, out Problems problems)
    {
        var installation = InstallationDocument.Build(document, Place.Root, problems = new());

        // Where the rows of states are wrong themselves, what they lack says nothing.
        if (
            !problems.List.Any(static problem =>
                problem.Pointer.StartsWith("/states", StringComparison.Ordinal)
                || problem.Pointer.StartsWith("/captured", StringComparison.Ordinal)
            )
        )
        {
            foreach (var state in oms.StatesInUse.Where(state => !Has(installation, state)))
                problems.Add(Place.Root.At("states"), $"{oms.CountIn(state)} package(s) are in {state}, which this installation lacks");
            foreach (
                var states in oms.Transfers.Ascending().GroupBy(transfer => transfer.State).Where(states => !Has(installation, states.Key))
            )
            {
                problems.Add(Place.Root.At("states"), $"{states.Count()} transfer(s) are in {states.Key}, which this installation lacks");
            }
        }

        return problems.None ? new InstallationLoaded(InstallationDocument.Kept(document, installation)) : null;
    }

    private static bool Has(Installation installation, PackageState wanted) =>
        installation.States.Any(state => state.ContentType == State.PackageContentType && state.Package == wanted);

    private static bool Has(Installation installation, TransferState wanted) =>
        installation.States.Any(state => state.ContentType == State.TransferContentType && state.Transfer == wanted);
}
