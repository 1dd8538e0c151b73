using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace OmsSimulator.Host.Tests.Listening;

public sealed class TlsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("oms-simulator-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task ACertificateOfItsOwnIsWrittenForClientsToTrust()
    {
        var file = Path.Combine(folder, "trust.pem");
        await Serves(new() { TlsSelfSigned = file }, () => X509CertificateLoader.LoadCertificateFromFile(file));
        File.ReadAllText(file).Should().StartWith("-----BEGIN CERTIFICATE-----").And.NotContain("PRIVATE KEY");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("pass")]
    public async Task ACertificateOfYoursIsAPfx(string? password)
    {
        using var certificate = Certificate();
        var file = Path.Combine(folder, "mine.pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, password));
        await Serves(new() { TlsCertificate = file, TlsPassword = password }, () => certificate);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("pass")]
    public async Task OrAPem(string? password)
    {
        using var certificate = Certificate();
        using var key = certificate.GetECDsaPrivateKey()!;
        var file = Path.Combine(folder, "mine.pem");
        var written = password is null
            ? key.ExportPkcs8PrivateKeyPem()
            : key.ExportEncryptedPkcs8PrivateKeyPem(password, new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
        await File.WriteAllTextAsync(file, $"{certificate.ExportCertificatePem()}\n{written}\n");
        await Serves(new() { TlsCertificate = file, TlsPassword = password }, () => certificate);
    }

    [Fact]
    public void AFileThatIsNoCertificateStopsTheStart()
    {
        var file = Path.Combine(folder, "nothing.pem");
        File.WriteAllText(file, "nothing");
        foreach (var wrong in (string[])[file, Path.Combine(folder, "absent.pem")])
        {
            var start = () => Simulator.Build(new() { Urls = "https://127.0.0.1:0", TlsCertificate = wrong });
            start
                .Should()
                .Throw<SettingException>()
                .WithMessage($"--tls-certificate: {wrong} is no PEM file with certificate and key and no PFX file that can be read: *");
        }

        var unwritable = () =>
            Simulator.Build(new() { Urls = "https://127.0.0.1:0", TlsSelfSigned = Path.Combine(folder, "no", "where.pem") });
        unwritable.Should().Throw<SettingException>().WithMessage("--tls-self-signed: cannot write *");
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static async Task Serves(SimulatorOptions options, Func<X509Certificate2> trusted)
    {
        await using var app = Simulator.Build(options with { Urls = "https://localhost:0", Seed = "demo" });
        await app.StartAsync();
        var port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            CustomTrustStore = { trusted() },
        };
        using var http = new HttpClient(handler);
        var page = await Answer.Of(await http.GetAsync($"https://localhost:{port}/api/v1/oms/packages/short/?limit=1"));
        page.ShouldBe(HttpStatus.Ok)["next"].Should().Be($"https://localhost:{port}/api/v1/oms/packages/short/?limit=1&page=2");
        (
            await Answer.Of(
                await http.GetAsync(
                    new Uri(
                        $"https://localhost:{port}/api/%00",
                        new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
                    )
                )
            )
        ).ShouldBe(404, Envelope.NotFound);
        await app.StopAsync();
    }
}
