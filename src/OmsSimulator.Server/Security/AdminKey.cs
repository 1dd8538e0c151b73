using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace OmsSimulator.Security;

/// <summary>
/// The key of the control surface. Only its hash is kept, and hashes are compared in a time that does not depend on where they differ.
/// </summary>
internal sealed class AdminKey
{
    private const string Scheme = "Bearer ";
    private const int Longest = 1024;

    private readonly byte[] hash;

    private AdminKey(string key) => hash = Hash(key);

    /// <summary>The key of a setting; none: the control surface is open.</summary>
    /// <exception cref="SettingException">It is no key; the message does not show it.</exception>
    public static AdminKey? Of(string? setting)
    {
        if (setting is null)
            return null;
        return setting.Length is >= 1 and <= Longest && setting.All(static letter => letter is > ' ' and <= '~')
            ? new AdminKey(setting)
            : throw new SettingException("--admin-key", $"expected 1 to {Longest} printable ASCII characters without spaces");
    }

    /// <summary>Whether a request's Authorization has this key.</summary>
    public bool Opens(StringValues authorization) =>
        authorization is [{ } said]
        && said.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Hash(said[Scheme.Length..].Trim()), hash);

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
