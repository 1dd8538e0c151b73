namespace OmsSimulator.Domain;

/// <summary>Somebody who can log in to a sandbox.</summary>
/// <param name="Id">Counts up from 1 in a sandbox.</param>
/// <param name="Username">Unique in a sandbox.</param>
/// <param name="PasswordHash">SHA-256 of name and password, hex: a document of facts shows no password.</param>
public sealed record User(int Id, string Username, string PasswordHash);

/// <summary>A token that a login gave.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="IssuedAt">When, for <c>token_lifetime</c>.</param>
public readonly record struct Token(int UserId, DateTime IssuedAt);
