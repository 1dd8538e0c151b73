using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace OmsSimulator.Replicas;

/// <summary>Where replicas hand requests on to one another, and what shows that it was one of them.</summary>
/// <param name="Address">Where this one listens for them.</param>
/// <param name="Secret">What all of them know.</param>
internal sealed record HopSettings(IPEndPoint Address, string Secret)
{
    /// <summary>The header with the secret.</summary>
    public const string SecretHeader = "X-Oms-Simulator-Hop-Secret";

    /// <summary>The header with the request as it came.</summary>
    public const string RequestHeader = "X-Oms-Simulator-Hop";

    /// <summary>The header of an answer whose connection is to be lost.</summary>
    public const string LostHeader = "X-Oms-Simulator-Hop-Lost";

    /// <summary>The header of an answer that says where its sandbox has gone.</summary>
    public const string MovedHeader = "X-Oms-Simulator-Hop-Moved";

    /// <summary>Whether somebody knows the secret.</summary>
    public bool Knows(string said) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(said)),
            SHA256.HashData(Encoding.UTF8.GetBytes(Secret))
        );

    /// <summary>Without the secret.</summary>
    public override string ToString() => Address.ToString();
}
