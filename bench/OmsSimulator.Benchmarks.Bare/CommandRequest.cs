namespace OmsSimulator.Benchmarks.Bare;

/// <summary>The body of a package command, as far as Block and Unblock need it.</summary>
public sealed record CommandRequest(int? Transition, string? Slug, CommandParameters? InputParameters);

/// <summary>The parameters of Block.</summary>
public sealed record CommandParameters(string? User, string? Token);
