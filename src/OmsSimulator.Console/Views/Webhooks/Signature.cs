using System.Security.Cryptography;
using System.Text;
using OmsSimulator.Contract;

namespace OmsSimulator.WebConsole.Views.Webhooks;

/// <summary>Whether a webhook is signed as its receiver would check it.</summary>
public enum SignatureVerdict
{
    /// <summary>It is not signed.</summary>
    None,

    /// <summary>It is signed, and the secret is not known.</summary>
    Unknown,

    /// <summary>The signature is that of the secret.</summary>
    Right,

    /// <summary>It is not.</summary>
    Wrong,
}

/// <summary>The signature of a webhook, computed again: <c>sha256=</c> and the HMAC-SHA256 of the body's bytes.</summary>
public static class Signature
{
    /// <summary>The header.</summary>
    public const string Header = "X-Whisperer-Signature";

    private const string Algorithm = "sha256=";

    /// <summary>What is right for a body.</summary>
    public static string Of(string body, string secret) =>
        Algorithm + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)));

    /// <summary>Judges what was sent.</summary>
    /// <param name="sent">The request.</param>
    /// <param name="secret">The secret; empty: it is not known.</param>
    public static SignatureVerdict Judge(WebhookRequestSent sent, string secret)
    {
        var said = sent.Headers.FirstOrDefault(static header => header.Key.Equals(Header, StringComparison.OrdinalIgnoreCase)).Value;
        return said is null ? SignatureVerdict.None
            : secret.Length == 0 ? SignatureVerdict.Unknown
            : said == Of(sent.Body, secret) ? SignatureVerdict.Right
            : SignatureVerdict.Wrong;
    }
}
