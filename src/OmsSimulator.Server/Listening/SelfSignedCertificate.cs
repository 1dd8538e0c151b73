using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OmsSimulator.Listening;

/// <summary>
/// The certificate of <c>--tls-self-signed</c>: made when the simulator starts, and written, without its key, for clients to trust.
/// </summary>
internal static class SelfSignedCertificate
{
    private const string Setting = "--tls-self-signed";
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    // Clients differ in what they take: one day of clocks that disagree, and less than the 398 days that some allow.
    private static readonly TimeSpan Before = TimeSpan.FromDays(1);
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    /// <summary>Makes it for this machine and for the names that are listened on, and writes it.</summary>
    /// <exception cref="SettingException">The file cannot be written.</exception>
    public static X509Certificate2 Make(string file, IEnumerable<string> hosts, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost, O=OMS Simulator", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        request.CertificateExtensions.Add(Names(hosts));
        using var made = request.CreateSelfSigned(now - Before, now + Lifetime);
        try
        {
            File.WriteAllText(file, made.ExportCertificatePem() + "\n");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingException(Setting, $"cannot write {file}: {problem.Message}");
        }

        return ServerCertificate.WithLastingKey(made);
    }

    private static X509Extension Names(IEnumerable<string> hosts)
    {
        var names = new SubjectAlternativeNameBuilder();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var host in (string[])["localhost", "*.localhost", "127.0.0.1", "::1", Environment.MachineName, .. hosts])
        {
            if (!known.Add(host))
                continue;
            if (IPAddress.TryParse(host, out var address))
                names.AddIpAddress(address);
            else if (Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) == UriHostNameType.Dns)
                names.AddDnsName(host);
        }

        return names.Build();
    }
}
