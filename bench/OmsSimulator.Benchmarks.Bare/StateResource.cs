namespace OmsSimulator.Benchmarks.Bare;

/// <summary>A state of a package, an item or an order.</summary>
public sealed record StateResource(
    int Id,
    string Name,
    EmptyResource Config,
    string EnumClass,
    string EnumValue,
    int ContentType,
    DateTime CreatedDate,
    DateTime ModifiedDate
);

/// <summary>The empty object of the members that hold nothing here.</summary>
public sealed record EmptyResource;
