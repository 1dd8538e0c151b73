namespace OmsSimulator.Contract;

/// <summary>The record of the attempts to plan an order. Documented: PLANS.</summary>
public sealed record ExecutionPlanResource
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary><c>start</c>, <c>pending</c>, <c>cancelled</c>, <c>completed</c>.</summary>
    public required string State { get; init; }

    /// <summary>The order.</summary>
    public required NumberedResource Order { get; init; }

    /// <summary>Plans have none here.</summary>
    public IReadOnlyList<CommandResource> Commands { get; init; } = [];

    /// <summary>What became of each item.</summary>
    public required IReadOnlyList<ExecutionPlanItemResource> OrderexecutionplanitemSet { get; init; }

    /// <summary>What was tried.</summary>
    public required ExecutionPlanContext Context { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When the last attempt was.</summary>
    public required DateTime ModifiedDate { get; init; }
}

/// <summary>What became of one item.</summary>
/// <param name="Id">Its id.</param>
/// <param name="OrderItem">The order item.</param>
/// <param name="Package">The package it is in.</param>
/// <param name="StockLocation">The location that supplies it.</param>
public sealed record ExecutionPlanItemResource(int Id, int OrderItem, int? Package, int? StockLocation);

/// <summary>What was tried. Assumed: the shape.</summary>
/// <param name="Attempts">One per rule that was tried.</param>
public sealed record ExecutionPlanContext(IReadOnlyList<ExecutionPlanAttempt> Attempts);

/// <summary>One rule that was tried.</summary>
/// <param name="At">When.</param>
/// <param name="Rule">Which rule, from 1.</param>
/// <param name="Stock">What was available, per location and sku.</param>
public sealed record ExecutionPlanAttempt(DateTime At, int Rule, IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Stock);

/// <summary>A row of the log of state transitions. Documented: API.</summary>
public sealed record StateTransitionLogResource
{
    /// <summary>Its id.</summary>
    public required int Id { get; init; }

    /// <summary>The state it left.</summary>
    public required StateResource OldState { get; init; }

    /// <summary>The state it entered.</summary>
    public required StateResource NewState { get; init; }

    /// <summary>The user's id, where a token said who.</summary>
    public required int? User { get; init; }

    /// <summary>Flat dotted keys. Assumed; <c>command.slug</c> is the command's code (Documented).</summary>
    public required IReadOnlyDictionary<string, object?>? Attributes { get; init; }

    /// <summary>When.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>The record.</summary>
    public required int ObjectId { get; init; }

    /// <summary>The kind of record.</summary>
    public required int ContentType { get; init; }
}
