using System.Collections.Frozen;

namespace OmsSimulator.Domain;

/// <summary>What secrets are called: as headers, as members of JSON, as parameters of a query.</summary>
public static class SecretNames
{
    private static readonly FrozenSet<string> Headers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Authorization",
        "Proxy-Authorization",
        "Cookie",
        "Set-Cookie",
        "X-Api-Key",
        "Api-Key",
        "X-Auth-Token",
        "X-Access-Token"
    );

    private static readonly FrozenSet<string> Members = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            .. Headers,
            "password",
            "token",
            "key",
            "secret",
            "secret_key",
            "client_secret",
            "access_token",
            "refresh_token",
            "id_token",
            "api_key",
            "apikey",
            "auth_token",
        ]
    );

    /// <summary>Whether a header has a secret.</summary>
    public static bool IsHeader(string name) => Headers.Contains(name);

    /// <summary>Whether a member of JSON, or a parameter, has a secret: headers stand in bodies too.</summary>
    public static bool IsMember(string name) => Members.Contains(name);
}
