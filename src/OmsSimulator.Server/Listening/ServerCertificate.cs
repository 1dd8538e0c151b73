using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OmsSimulator.Listening;

/// <summary>The certificate of <c>--tls-certificate</c>: a PEM file with certificate, chain and key, or a PFX file.</summary>
internal static class ServerCertificate
{
    private const string Setting = "--tls-certificate";

    /// <param name="file">The file.</param>
    /// <param name="password">What its key is locked with; none: nothing.</param>
    /// <returns>The certificate with its key, and those that lead from it to its root.</returns>
    /// <exception cref="SettingException">The file cannot be read, or is none.</exception>
    public static (X509Certificate2 Certificate, X509Certificate2Collection Chain) Read(string file, string? password)
    {
        try
        {
            var all = IsPem(file) ? ReadPem(file, password) : X509CertificateLoader.LoadPkcs12CollectionFromFile(file, password);
            var own =
                all.FirstOrDefault(static certificate => certificate.HasPrivateKey)
                ?? throw new SettingException(Setting, $"{file} has no certificate with its private key");
            return (own, all);
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new SettingException(
                Setting,
                $"{file} is no PEM file with certificate and key and no PFX file that can be read: {problem.Message}"
            );
        }
    }

    private static bool IsPem(string file) => File.ReadAllText(file).Contains("-----BEGIN ", StringComparison.Ordinal);

    private static X509Certificate2Collection ReadPem(string file, string? password)
    {
        using var read = password is null
            ? X509Certificate2.CreateFromPemFile(file)
            : X509Certificate2.CreateFromEncryptedPemFile(file, password);
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(file);
        all.RemoveAt(0);
        all.Insert(0, WithLastingKey(read));
        return all;
    }

    /// <summary>The same certificate with a key that every platform's TLS takes: Windows takes none that lives in memory alone.</summary>
    internal static X509Certificate2 WithLastingKey(X509Certificate2 certificate) =>
        X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
}
