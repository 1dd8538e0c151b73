namespace OmsSimulator.Domain;

/// <summary>Why a partner's answer did not come, in the words of check 9. Documented nowhere; the first three are the contract's.</summary>
public static class PartnerFailures
{
    /// <summary>No answer in time.</summary>
    public const string Timeout = "timeout";

    /// <summary>Nobody listens at the address.</summary>
    public const string ConnectionRefused = "connection refused";

    /// <summary>The connection broke, or never came to be.</summary>
    public const string ConnectionFailed = "connection failed";

    /// <summary>The address's host has no address.</summary>
    public const string HostNotFound = "host not found";

    /// <summary>The host is at no address that may be connected to.</summary>
    public const string NotAllowed = "address not allowed";

    /// <summary>An answer that is not what docs/partners.md says.</summary>
    public const string UnusableAnswer = "unusable answer";

    /// <summary>A status that is not success.</summary>
    public static string Status(int status) => $"status {status}";
}
