namespace OmsSimulator.Domain;

/// <summary>Packages that somebody has worked on.</summary>
public static class CommandedPackages
{
    /// <summary>Whether a package has got a command, as far back as its facts are known one by one.</summary>
    public static bool Has(OmsState oms, int package) => oms.Timeline(package).Any(entry => IsOfCommand(entry.Fact.Fact));

    private static bool IsOfCommand(OmsFact fact) =>
        fact
            is PackageStateChanged { CommandCode: not null }
                or PackageBlocked
                or PackageRefused
                or PackageBarcodesRead
                or PackageInvoiced
                or ShipmentInfoUpdated
                or ShipmentLabelFetched;
}
