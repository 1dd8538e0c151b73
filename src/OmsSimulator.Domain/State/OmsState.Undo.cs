namespace OmsSimulator.Domain;

/// <content>What can be taken back: every container of the state, in one list.</content>
public sealed partial class OmsState
{
    private UndoLog? changes;

    /// <summary>Every change is noted from now on.</summary>
    internal void RecordIn(UndoLog log)
    {
        if (changes is not null)
            throw new InvalidOperationException("The state has a writer already.");
        changes = log;
        foreach (var container in Containers())
            container.RecordIn(log);
    }

    /// <summary>What was worked out of rows that are not there any more.</summary>
    internal void ForgetCaches() => (fulfillmentCenters, scenariosByPriority) = (null, null);

    private TContainer Recorded<TContainer>(TContainer container)
        where TContainer : IUndoable
    {
        if (changes is not null)
            container.RecordIn(changes);
        return container;
    }

    private IEnumerable<IUndoable> Containers() =>
        [
            .. tables.All.Cast<IUndoable>(),
            stockLocationByErpCode,
            productBySku,
            orderByNumber,
            userByName,
            tokens,
            channels,
            cities,
            shipmentByOtherAwb,
            stock,
            pendingPlanByOrder,
            packagesOfOrder,
            transfersOfPackage,
            plansOfOrder,
            factsOfPackage,
            facts,
            log,
            quota,
            installation,
            tokensIssued,
            lastDiscrepancyId,
            lastExecutionPlanItemId,
            .. packagesByState.Values,
            .. packagesByLocation.Values,
        ];
}
