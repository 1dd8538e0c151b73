namespace OmsSimulator.Client;

/// <summary>Which rows of the log of state transitions.</summary>
public sealed record StateTransitionLogFilter : ListFilter
{
    /// <summary>The record's id.</summary>
    public int? ObjectId { get; init; }

    /// <summary>The kind of record: 26 packages, 27 transfer orders.</summary>
    public int? ContentType { get; init; }

    /// <summary>The id of the state that was left.</summary>
    public int? OldState { get; init; }

    /// <summary>The id of the state that was entered.</summary>
    public int? NewState { get; init; }

    /// <summary>The numbers of states that were left.</summary>
    public IReadOnlyCollection<string>? OldStateEnumValues { get; init; }

    /// <summary>The numbers of states that were entered.</summary>
    public IReadOnlyCollection<string>? NewStateEnumValues { get; init; }

    /// <summary>When.</summary>
    public DateRange? Created { get; init; }

    /// <summary>What the row's id may be.</summary>
    public IdRange? Ids { get; init; }

    private protected override void Write(QueryText query) =>
        query.Set("object_id", ObjectId).Set("content_type", ContentType).Set("old_state", OldState).Set("new_state", NewState)
            .Set("old_state__enum_value__in", OldStateEnumValues).Set("new_state__enum_value__in", NewStateEnumValues).SetRange("created_date", Created).SetIds(Ids);
}

/// <summary>Which stock locations.</summary>
public sealed record StockLocationFilter : ListFilter
{
    /// <summary>The code.</summary>
    public string? ErpCode { get; init; }

    /// <summary><c>store</c> or <c>warehouse</c>.</summary>
    public string? StockLocationType { get; init; }

    private protected override void Write(QueryText query) => query.Set("erp_code", ErpCode).Set("stock_location_type", StockLocationType);
}

/// <summary>Which carrier companies: all of them.</summary>
public sealed record CargoCompanyFilter : ListFilter
{
    private protected override void Write(QueryText query)
    {
    }
}

/// <summary>Which denial reasons: all of them.</summary>
public sealed record DenialReasonFilter : ListFilter
{
    private protected override void Write(QueryText query)
    {
    }
}

/// <summary>Which subscriptions to webhooks.</summary>
public sealed record HookFilter : ListFilter
{
    /// <summary>Where it delivers.</summary>
    public string? TargetUrl { get; init; }

    /// <summary>What it is for.</summary>
    public string? EventType { get; init; }

    /// <summary>Whether it delivers.</summary>
    public bool? IsActive { get; init; }

    private protected override void Write(QueryText query) =>
        query.Set("target_url", TargetUrl).Set("event_type", EventType).Set("is_active", IsActive is null ? null : IsActive.Value ? "true" : "false");
}

/// <summary>Which deliveries of webhooks.</summary>
public sealed record HookEventFilter : ListFilter
{
    /// <summary>The event's id.</summary>
    public string? Uuid { get; init; }

    /// <summary>What happened.</summary>
    public string? EventType { get; init; }

    /// <summary>What the target answered.</summary>
    public int? ResponseHttpStatus { get; init; }

    /// <summary>Whether the target took it.</summary>
    public bool? Delivered { get; init; }

    private protected override void Write(QueryText query) =>
        query.Set("uuid", Uuid).Set("event_type", EventType).Set("response_http_status", ResponseHttpStatus)
            .Set("delivered", Delivered is null ? null : Delivered.Value ? "true" : "false");
}
