namespace OmsSimulator.Domain;

/// <content>The fold: what each fact changes.</content>
public sealed partial class OmsState
{
    private const int FoldEvery = 256;

    /// <summary>Takes a fact in. No case has a closure of its own: all of them would be made for every fact.</summary>
    internal void Apply(RecordedFact recorded)
    {
        Remember(recorded);

        switch (recorded.Fact)
        {
            case PackageStateChanged fact:
                Apply(fact, recorded.At);
                break;
            case PackageCreated fact:
                Apply(fact);
                break;
            case PackageItemsMoved fact:
                Apply(fact, recorded.At);
                break;
            case PackageItemsMarked fact:
                Apply(fact, recorded.At);
                break;
            case PackageRelocated fact:
                Apply(fact, recorded.At);
                break;
            case PackageBlocked fact:
                Change(fact.PackageId, recorded.At, static package => package);
                break;
            case PackageRefused fact:
                Apply(fact, recorded.At);
                break;
            case PackageBarcodesRead fact:
                Apply(fact, recorded.At);
                break;
            case PackageInvoiced fact:
                Apply(fact, recorded.At);
                break;
            case ReservationsMade fact:
                Apply(fact, recorded.At);
                break;
            case ReservationsReleased fact:
                ChangeItems(fact.PackageId, fact.ItemIds, recorded.At, Released);
                break;
            case ReservationsConsumed fact:
                ChangeItems(fact.PackageId, fact.ItemIds, recorded.At, Consumed);
                break;
            case DiscrepanciesFound fact:
                Apply(fact, recorded.At);
                break;
            case DiscrepanciesDeleted fact:
                Apply(fact, recorded.At);
                break;
            case ShipmentCreated fact:
                Apply(fact, recorded.At);
                break;
            case ShipmentStatusUpdated fact:
                Apply(fact, recorded.At);
                break;
            case ShipmentInfoUpdated fact:
                Apply(fact, recorded.At);
                break;
            case ShipmentLabelFetched fact:
                Apply(fact, recorded.At);
                break;
            case TransferCreated fact:
                Apply(fact);
                break;
            case TransferStateChanged fact:
                Apply(fact, recorded.At);
                break;
            case TransferDispatched fact:
                Apply(fact, recorded.At);
                break;
            case TransferArrived fact:
                Apply(fact, recorded.At);
                break;
            case TransferReservationsReleased fact:
                Apply(fact, recorded.At);
                break;
            case TransferDiscrepanciesFound fact:
                Apply(fact, recorded.At);
                break;
            case OrderReceived fact:
                Apply(fact);
                break;
            case OrderItemsAdded fact:
                Apply(fact, recorded.At);
                break;
            case OrderItemStatusChanged fact:
                Apply(fact, recorded.At);
                break;
            case OmnitronTold fact:
                Apply(fact);
                break;
            case ExecutionPlanRecorded fact:
                Apply(fact);
                break;
            case StockSet fact:
                Apply(fact);
                break;
            case StockLocationSaved fact:
                Apply(fact);
                break;
            case ProductSaved fact:
                Apply(fact);
                break;
            case CargoCompanySaved fact:
                CargoCompanies.Set(fact.CargoCompany.Id, fact.CargoCompany);
                break;
            case DenialReasonSaved fact:
                DenialReasons.Set(fact.DenialReason.Id, fact.DenialReason);
                break;
            case DenialReasonDeleted fact:
                DenialReasons.Remove(fact.DenialReasonId);
                break;
            case ScenarioSaved fact:
                Apply(fact);
                break;
            case UserSaved fact:
                Apply(fact);
                break;
            case TokenIssued fact:
                Apply(fact, recorded.At);
                break;
            case InstallationLoaded fact:
                Apply(fact);
                break;
            case HookSaved fact:
                Hooks.Set(fact.Hook.Id, fact.Hook);
                break;

            // They are the sandbox's parts' affair.
            case ClockSet
            or ClockAdvanced
            or FaultDefined
            or FaultRemoved
            or FaultsRemoved
            or PartnerSet
            or WebhookModeSet
            or WebhookSampled:
                break;
            default:
                throw new InvalidOperationException($"No fold for {recorded.Fact.GetType().Name}.");
        }
    }

    /// <summary>Adds a fact to those that are known one by one.</summary>
    internal void Remember(RecordedFact recorded)
    {
        var number = facts.Total;
        if (recorded.Fact.About != 0)
            factsOfPackage.Add(recorded.Fact.About, number);
        if (recorded.Fact.AlsoAbout != 0)
            factsOfPackage.Add(recorded.Fact.AlsoAbout, number);
        if (recorded.Fact is PackageStateChanged or TransferStateChanged)
            log.Add(number);
        facts.Add(recorded);
        if (changes is null)
            Fold(facts.Total);
    }

    /// <summary>Folds the oldest facts where there are more than the limit, of those before a place.</summary>
    internal void Fold(int before)
    {
        // Every so often, so that no single command pays for it.
        var known = before - (before % FoldEvery) - FactLimit;
        if (facts.Bytes > FactBytes)
            known = Math.Max(known, facts.FirstWithin(FactBytes / 2, before));
        if (known <= facts.Folded)
            return;
        Forget(facts.Fold(known));
    }

    // By itself, so that no fact that folds nothing makes the closure.
    private void Forget(int first)
    {
        factsOfPackage.Forget(first);
        log.Forget(log.FirstWhereNot(fact => fact < first));
    }

    private void Apply(StockLocationSaved fact)
    {
        var location = fact.StockLocation;
        StockLocations.Set(location.Id, location);
        stockLocationByErpCode.Set(location.ErpCode, location.Id);
        Know(location.Address.City);
        quota.Grow(location.Id);
        fulfillmentCenters = null;
    }

    private void Apply(ProductSaved fact)
    {
        Products.Set(fact.Product.Id, fact.Product);
        productBySku.Set(fact.Product.Sku, fact.Product.Id);
    }

    private void Apply(ScenarioSaved fact)
    {
        Scenarios.Set(fact.Scenario.Id, fact.Scenario);
        scenariosByPriority = null;
    }

    private void Apply(TokenIssued fact, DateTime at)
    {
        tokensIssued.Value++;
        if (Installation.Settings.TokenLifetime is { } lifetime)
            RemoveTokens(at, lifetime);
        tokens.Set(fact.Key, new Token(fact.UserId, at));
    }

    private void RemoveTokens(DateTime at, TimeSpan lifetime) => tokens.RemoveWhere(token => at - token.IssuedAt >= lifetime);

    private void Apply(UserSaved fact)
    {
        Users.Set(fact.User.Id, fact.User);
        userByName.Set(fact.User.Username, fact.User.Id);
    }

    /// <summary>An OMS without a world becomes a customer's, whose document nobody asks for.</summary>
    internal void Take(Installation whose) => installation.Value = (whose, "");

    private void Apply(InstallationLoaded fact)
    {
        installation.Value = (Installation.Load(fact.Document), fact.Document);
        foreach (var package in Packages.Ascending())
        {
            var holds = Holds(package.State, package.HoldsQuota);
            if (holds == package.HoldsQuota)
                continue;
            quota.Add(package.StockLocationId, holds ? +1 : -1);
            Packages.Set(package.Id, package with { HoldsQuota = holds });
        }
    }

    private void Know(City city) => cities.Set(city.Name, city);
}
