using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OmsSimulator.Domain;

/// <summary>Who a token belongs to, and which one a login answers. Pure: time and randomness come in.</summary>
public static class Logins
{
    private const int TokenBytes = 20;

    /// <summary>The user whose token this is; none where it is nobody's, or has expired.</summary>
    public static User? UserOf(OmsState oms, string key, DateTime now) =>
        oms.TryGetToken(key, out var token) && IsValid(oms, token, now) ? oms.Users[token.UserId] : null;

    /// <summary>The user who says this password; none: there is no such user, or it is another one.</summary>
    public static User? UserOf(OmsState oms, string username, string password) =>
        oms.TryGetUser(username, out var user) && user.PasswordHash == WorldLoading.Hash(username, password) ? user : null;

    /// <summary>
    /// The token of a user: the one that is still valid, or a new one. Assumed: that is made of the sandbox's random seed, so that the same
    /// requests give the same token.
    /// </summary>
    /// <param name="oms">The world.</param>
    /// <param name="user">The user.</param>
    /// <param name="randomSeed">The sandbox's random seed.</param>
    /// <param name="now">The time.</param>
    /// <param name="issued">What happens, where it is a new one.</param>
    public static string TokenOf(OmsState oms, User user, int randomSeed, DateTime now, out TokenIssued? issued)
    {
        issued = null;
        foreach (var (key, token) in oms.Tokens)
        {
            if (token.UserId == user.Id && IsValid(oms, token, now))
                return key;
        }

        var source = string.Create(CultureInfo.InvariantCulture, $"{randomSeed}\n{user.Username}\n{oms.TokensIssued}");
        var fresh = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)).AsSpan(0, TokenBytes));
        issued = new TokenIssued(user.Id, fresh);
        return fresh;
    }

    private static bool IsValid(OmsState oms, Token token, DateTime now) =>
        oms.Installation.Settings.TokenLifetime is not { } lifetime || now - token.IssuedAt < lifetime;
}
