namespace OmsSimulator.Client;

/// <summary>Which orders.</summary>
public sealed record OrderFilter : ListFilter
{
    /// <summary>The order's number.</summary>
    public string? Number { get; init; }

    /// <summary>Omnitron's number of the status.</summary>
    public string? StateEnumValue { get; init; }

    private protected override void Write(QueryText query) => query.Set("number", Number).Set("state__enum_value", StateEnumValue);
}

/// <summary>Which order items.</summary>
public sealed record OrderItemFilter : ListFilter
{
    /// <summary>The order's id.</summary>
    public int? Order { get; init; }

    /// <summary>The order's number.</summary>
    public string? OrderNumber { get; init; }

    private protected override void Write(QueryText query) => query.Set("order", Order).Set("order_number", OrderNumber);
}

/// <summary>Which execution plans.</summary>
public sealed record ExecutionPlanFilter : ListFilter
{
    /// <summary>The order's id.</summary>
    public int? Order { get; init; }

    /// <summary>The order's number.</summary>
    public string? OrderNumber { get; init; }

    /// <summary><c>start</c>, <c>pending</c>, <c>cancelled</c>, <c>completed</c>.</summary>
    public string? State { get; init; }

    private protected override void Write(QueryText query) => query.Set("order", Order).Set("order__number", OrderNumber).Set("state", State);
}
