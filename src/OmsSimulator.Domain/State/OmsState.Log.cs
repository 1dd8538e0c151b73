namespace OmsSimulator.Domain;

/// <content>What happened to one package or transfer, as the timeline and the state-transition logs show it.</content>
public sealed partial class OmsState
{
    /// <summary>Everything that happened to a package, oldest first.</summary>
    public IReadOnlyList<(int Sequence, RecordedFact Fact)> Timeline(int packageId) =>
        [.. factsOfPackage.Of(packageId).Reverse().Select(index => (index + 1, facts.At(index)))];

    /// <summary>A row of the log of state transitions.</summary>
    /// <param name="id">Above <see cref="FoldedLogRows"/>, up to <see cref="LogCount"/>.</param>
    public RecordedFact LogRow(int id) => facts.At(log.At(id - 1));

    /// <summary>The ids of the log rows of a package, largest first.</summary>
    public IEnumerable<int> LogRowsOf(int packageId)
    {
        foreach (var index in factsOfPackage.Of(packageId))
        {
            if (facts.IsPackageStateChange(index))
                yield return LogIdOf(index);
        }
    }

    /// <summary>The ids of the log rows of a transfer, largest first.</summary>
    public IEnumerable<int> LogRowsOf(TransferOrder transfer)
    {
        foreach (var index in factsOfPackage.Of(transfer.PackageId))
        {
            if (facts.At(index).Fact is TransferStateChanged change && change.TransferOrderId == transfer.Id)
                yield return LogIdOf(index);
        }
    }

    // The log holds indexes of facts in their order.
    private int LogIdOf(int fact) => log.FirstWhereNot(number => number < fact) + 1;
}
