namespace OmsSimulator.Domain;

/// <content>The state as lines of a snapshot, and back.</content>
public sealed partial class OmsState
{
    /// <summary>Everything, as lines: read one after the other, they make the same OMS again.</summary>
    public IEnumerable<StateLine> ToLines()
    {
        foreach (var line in ToRows())
            yield return line;
        foreach (var recorded in facts)
            yield return new StateLine.FactRow(recorded.At, recorded.UserId, recorded.Fact);
    }

    /// <summary>Everything but the facts that are known one by one, which are kept elsewhere.</summary>
    public IEnumerable<StateLine> ToRows()
    {
        foreach (var line in FirstRows())
            yield return line;
        foreach (var line in tables.All.SelectMany(static table => table.Lines()))
            yield return line;
        foreach (var line in TokenRows())
            yield return line;
        foreach (var line in StockRows())
            yield return line;
    }

    // What the others refer to, and what no row says.
    private IEnumerable<StateLine> FirstRows()
    {
        yield return new StateLine.Counters(
            LastDiscrepancyId,
            LastExecutionPlanItemId,
            DenialReasons.LastId,
            TokensIssued,
            facts.Folded,
            log.First
        );
        yield return new StateLine.InstallationRow(InstallationText);
        foreach (var row in channels.All.Values)
            yield return new StateLine.ChannelRow(row);
        foreach (var row in cities.All.Values)
            yield return new StateLine.CityRow(row);
    }

    /// <summary>Takes a line in.</summary>
    /// <exception cref="FormatException">It does not fit what came before; the message says how.</exception>
    internal void Restore(StateLine line)
    {
        switch (line)
        {
            case StateLine.Counters counters:
                Restore(counters);
                break;
            case StateLine.InstallationRow row:
                RestoreInstallation(row.Document);
                break;
            case StateLine.ChannelRow(var row):
                channels.Set(row.Name, row);
                break;
            case StateLine.CityRow(var row):
                Know(row);
                break;
            case StateLine.ProductRow(var row):
                Apply(new ProductSaved(Next(Products, row.Id, row)));
                break;
            case StateLine.StockLocationRow(var row):
                Apply(new StockLocationSaved(Next(StockLocations, row.Id, row)));
                break;
            case StateLine.CargoCompanyRow(var row):
                CargoCompanies.Set(row.Id, Next(CargoCompanies, row.Id, row));
                break;
            case StateLine.DenialReasonRow(var row):
                DenialReasons.Set(row.Id, Next(DenialReasons, row.Id, row, gaps: true));
                break;
            case StateLine.ScenarioRow(var row):
                Apply(new ScenarioSaved(Next(Scenarios, row.Id, row)));
                break;
            case StateLine.UserRow(var row):
                Apply(new UserSaved(Next(Users, row.Id, row)));
                break;
            case StateLine.HookRow(var row):
                Hooks.Set(row.Id, Next(Hooks, row.Id, row));
                break;
            case StateLine.TokenRow row:
                tokens.Set(row.Key, new Token(row.UserId, row.IssuedAt));
                break;
            case StateLine.OrderRow(var row):
                Restore(row);
                break;
            case StateLine.OrderItemRow(var row):
                Restore(row);
                break;
            case StateLine.PackageRow(var row):
                Restore(row);
                break;
            case StateLine.PackageItemRow(var row):
                Restore(row);
                break;
            case StateLine.ShipmentRow(var row):
                Restore(row);
                break;
            case StateLine.TransferRow(var row):
                Restore(row);
                break;
            case StateLine.TransferItemRow(var row):
                Restore(row);
                break;
            case StateLine.PlanRow(var row):
                Restore(row);
                break;
            case StateLine.StockRow row:
                Restore(row);
                break;
            case StateLine.FactRow row:
                Remember(new RecordedFact(row.Fact, row.At, row.UserId));
                break;
            default:
                throw new FormatException($"A line of the kind {line.GetType().Name} is unknown.");
        }
    }

    private void Restore(StateLine.Counters counters)
    {
        if (facts.Total > 0)
            throw new FormatException("The counters come before the facts.");
        (lastDiscrepancyId.Value, lastExecutionPlanItemId.Value, tokensIssued.Value) = (
            counters.LastDiscrepancyId,
            counters.LastExecutionPlanItemId,
            counters.TokensIssued
        );
        if (
            counters.FoldedFacts < 0
            || counters.FoldedLogRows < 0
            || counters.FoldedLogRows > counters.FoldedFacts
            || counters.LastDenialReasonId < 0
        )
        {
            throw new FormatException("A counter is below zero, or there are more folded log rows than folded facts.");
        }

        facts.StartAt(counters.FoldedFacts);
        log.StartAt(counters.FoldedLogRows);
        DenialReasons.Skip(counters.LastDenialReasonId);
    }

    private void RestoreInstallation(string document)
    {
        if (document.Length > 0)
        {
            using var parsed = Domain.InstallationText.Parse(document);
            if (Domain.InstallationDocument.Read(parsed.RootElement, out var problems) is null)
                throw new FormatException($"The installation document has a problem: {problems.List[0]}");
        }

        installation.Value = (Installation.Load(document), document);
    }

    private static TRow Next<TRow>(Table<TRow> table, int id, TRow row, bool gaps = false)
        where TRow : class =>
        gaps ? (id >= 1 && id <= table.LastId && !table.TryGet(id, out _) ? row : throw OutOfOrder<TRow>(id)) : Next(table.LastId, id, row);

    private static TRow Next<TRow>(ValueTable<TRow> table, int id, TRow row)
        where TRow : struct => Next(table.LastId, id, row);

    private static TRow Next<TRow>(int lastId, int id, TRow row) => id == lastId + 1 ? row : throw OutOfOrder<TRow>(id);

    private static FormatException OutOfOrder<TRow>(int id) =>
        new($"{typeof(TRow).Name} {id} is out of order: the ids count up from 1, each once.");
}
