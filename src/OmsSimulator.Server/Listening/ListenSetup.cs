using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using OmsSimulator.Replicas;
using OmsSimulator.Requests;
using OmsSimulator.Security;

namespace OmsSimulator.Listening;

/// <summary>
/// Where the simulator listens. HTTP/1.1 everywhere, with TLS too: faults lose a connection, which in HTTP/2 would be that of other calls
/// as well.
/// </summary>
internal sealed class ListenSetup
{
    private readonly IReadOnlyList<ListenAddress> addresses;
    private readonly X509Certificate2? certificate;
    private readonly X509Certificate2Collection? chain;
    private readonly HopSettings? hops;

    /// <summary>Reads the addresses, and reads or makes their certificate.</summary>
    /// <exception cref="SettingException">Addresses and certificate do not fit, or the certificate cannot be had.</exception>
    public ListenSetup(SimulatorOptions options)
    {
        addresses = ListenAddress.Parse(options.Urls);
        hops = options.Replica?.Hops;
        if (options.TlsCertificate is { } file)
        {
            (certificate, chain) = ServerCertificate.Read(file, options.TlsPassword);
        }
        else if (options.TlsSelfSigned is { } written)
        {
            certificate = SelfSignedCertificate.Make(
                written,
                addresses.Select(static address => address.Binding.Host).Concat(options.AllowedHosts),
                options.Time.GetUtcNow()
            );
        }
    }

    /// <summary>The addresses that other machines may reach, as they were said.</summary>
    public IReadOnlyList<string> Open =>
        [.. addresses.Where(static address => !address.IsLoopback).Select(static address => address.Binding.ToString())];

    /// <summary>The certificate; none: nothing is encrypted.</summary>
    public X509Certificate2? Certificate => certificate;

    /// <summary>Sets the server up.</summary>
    public void Use(IWebHostBuilder host)
    {
        host.UseKestrelCore()
            .ConfigureKestrel(static kestrel =>
            {
                kestrel.AddServerHeader = false;
                RequestLimits.Set(kestrel.Limits);
            });

        // Of no use, and a cost at the start, where nothing is encrypted.
        if (certificate is not null)
            host.UseKestrelHttpsConfiguration();
        host.ConfigureKestrel(kestrel =>
        {
            foreach (var address in addresses)
                address.Listen(kestrel, listen => Set(listen, address.IsTls));
            if (hops is not null)
                HopDoor.Listen(kestrel, hops);
        });
    }

    private void Set(ListenOptions listen, bool isTls)
    {
        listen.Protocols = HttpProtocols.Http1;
        if (isTls)
            listen.UseHttps(https => (https.ServerCertificate, https.ServerCertificateChain) = (certificate, chain));

        // Within the encryption, where the request lines are.
        listen.Use(EncodedNul.Use);
    }
}
