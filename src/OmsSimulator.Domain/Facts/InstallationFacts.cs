namespace OmsSimulator.Domain;

/// <summary>The sandbox became this customer's OMS.</summary>
/// <param name="Document">The installation document, as JSON; empty: the default installation.</param>
public sealed record InstallationLoaded(string Document) : OmsFact;

/// <summary>Somebody can log in, or has a new password.</summary>
/// <param name="User">The user.</param>
public sealed record UserSaved(User User) : OmsFact;

/// <summary>A user logged in.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Key">The token, 40 hex digits.</param>
public sealed record TokenIssued(int UserId, string Key) : OmsFact;

/// <summary>A webhook subscription was made, changed, or is active no more.</summary>
/// <param name="Hook">As it is now.</param>
public sealed record HookSaved(Hook Hook) : OmsFact;
