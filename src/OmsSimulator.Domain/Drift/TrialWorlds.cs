using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Makes the OMS of a trial; one that was made once is used again, since what a trial does to it is taken back.</summary>
/// <param name="installation">Whose OMS it is.</param>
internal sealed class TrialWorlds(Installation installation)
{
    private const int Kept = 2000;
    private const int MostItems = 1000;
    private static readonly DateTime At = Installation.CreatedDate;
    private readonly Dictionary<string, OmsStateWriter?> made = new(StringComparer.Ordinal);

    /// <summary>The OMS of a setup; none: no package can stand so.</summary>
    public OmsStateWriter? Of(TrialSetup setup)
    {
        if (setup.Items > MostItems)
            return null;
        if (made.TryGetValue(setup.Identity, out var known))
            return known;
        if (made.Count >= Kept)
            made.Clear();
        return made[setup.Identity] = Grow(setup);
    }

    private OmsStateWriter? Grow(TrialSetup setup)
    {
        using var document = JsonDocument.Parse(setup.World().ToJsonString());
        var problems = new Problems();
        var world = WorldDocument.Read(document.RootElement, Place.Root, problems);
        if (!problems.None)
            return null;
        var state = OmsStateWriter.Grow(oms =>
        {
            oms.Take(installation);
            return new WorldLoading(oms, world, At)
                .Facts()
                .Concat(Afterwards(oms, setup))
                .Select(static fact => new RecordedFact(fact, At, null));
        });
        return new OmsStateWriter(state);
    }

    private static IEnumerable<OmsFact> Afterwards(OmsState oms, TrialSetup setup)
    {
        if (setup.Subject == CommandSubject.Transfer)
        {
            foreach (var fact in ToState(oms, new TransferState(setup.State)))
                yield return fact;
            yield break;
        }

        if (setup.LacksShipment)
        {
            if (setup.State != nameof(PackageState.Packed))
                yield return new PackageStateChanged(1, PackageState.Waiting, PackageState.Packed, null, null);
            yield return new PackageStateChanged(1, oms.Packages[1].State, new(setup.State), null, null);
        }
        else if (setup.HasShipment == true && oms.Packages[1].ShipmentId is null)
        {
            yield return new ShipmentCreated(Effects.NewShipment(oms, 1, 1, withLabel: true, ShipmentStatus.Created, At));
        }
    }

    private static IEnumerable<OmsFact> ToState(OmsState oms, TransferState state)
    {
        var transfer = oms.Transfers[1];
        if (state == TransferState.InTransit || state == TransferState.TransferComplete)
            yield return new TransferDispatched(1, transfer.PackageId);
        if (state == TransferState.TransferComplete)
            yield return new TransferArrived(1, transfer.PackageId);
        if (state != transfer.State)
            yield return new TransferStateChanged(1, transfer.PackageId, transfer.State, state, null, null);
    }
}
