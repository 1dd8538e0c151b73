using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace OmsSimulator.WebConsole.Security;

/// <summary>Who may use the console of a simulator with a key: who said the key, for a day or until the browser ends.</summary>
internal sealed class KeyLogin
{
    /// <summary>The session's cookie.</summary>
    public const string Cookie = "oms-console-session";

    private static readonly TimeSpan Lasting = TimeSpan.FromHours(24);

    private readonly byte[]? hash;
    private readonly IDataProtector seal;
    private readonly TimeProvider time;

    /// <summary>Makes one; without a key nobody is asked.</summary>
    public KeyLogin(ConsoleOptions options, IDataProtectionProvider protection)
    {
        hash = options.AdminKey is { } key ? Hash(key) : null;
        time = options.Time;
        seal = protection.CreateProtector("session");
        Attempts = new KeyAttempts(options.Time);
    }

    /// <summary>Whether there is a key.</summary>
    public bool Asks => hash is not null;

    /// <summary>How often somebody said a wrong one.</summary>
    public KeyAttempts Attempts { get; }

    /// <summary>Whether this is the key; the time it takes does not depend on where it differs.</summary>
    public bool Opens(string? said) => said is not null && CryptographicOperations.FixedTimeEquals(Hash(said), hash);

    /// <summary>Begins a session.</summary>
    public void Begin(HttpContext context) =>
        context.Response.Cookies.Append(
            Cookie,
            seal.Protect((time.GetUtcNow() + Lasting).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            Properties(context)
        );

    /// <summary>Ends it.</summary>
    public static void End(HttpContext context) => context.Response.Cookies.Delete(Cookie, Properties(context));

    /// <summary>Whether a request is of a session.</summary>
    public bool IsIn(HttpContext context)
    {
        if (!Asks)
            return true;
        if (context.Request.Cookies[Cookie] is not { } cookie)
            return false;
        try
        {
            return long.Parse(seal.Unprotect(cookie), CultureInfo.InvariantCulture) > time.GetUtcNow().ToUnixTimeSeconds();
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static CookieOptions Properties(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = context.Request.PathBase.ToUriComponent(),
            IsEssential = true,
        };

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
