using OmsSimulator.Journal;

namespace OmsSimulator.Host.Tests.Listening;

/// <summary>Settings of a program that hosts the simulator are judged in the sentences of the command line.</summary>
public sealed class SettingTests
{
    public static TheoryData<SimulatorOptions, string> Wrong =>
        new()
        {
            {
                new() { Urls = "" },
                "--urls: expected an address such as http://localhost:8080, found \"\""
            },
            {
                new() { Urls = "http://localhost/base" },
                "--urls: expected an address such as http://localhost:8080, found \"http://localhost/base\""
            },
            {
                new() { Urls = "https://localhost" },
                "--urls: an address with https:// needs --tls-certificate FILE (PEM or PFX) or --tls-self-signed FILE"
            },
            {
                new() { TlsCertificate = "x" },
                "--tls-certificate: expected an address of --urls with https://, found \"http://localhost:8080\""
            },
            {
                new() { TlsCertificate = "x", TlsSelfSigned = "y" },
                "--tls-self-signed: expected alone, but there is --tls-certificate, too"
            },
            {
                new()
                {
                    Urls = "https://localhost",
                    TlsSelfSigned = "x",
                    TlsPassword = "y",
                },
                "--tls-password: expected together with --tls-certificate"
            },
            {
                new() { AdminKey = "" },
                "--admin-key: expected 1 to 1024 printable ASCII characters without spaces"
            },
            {
                new() { Auth = (AuthenticationMode)7 },
                "--auth: expected one of open, token, found \"7\""
            },
            {
                new() { LogFormat = (LogFormat)7 },
                "--log-format: expected one of text, json, found \"7\""
            },
            {
                new() { Journal = new JournalLimits(-1, 1) },
                "--journal-entries: expected a whole number from 0 to 10000000, found \"-1\""
            },
            {
                new() { Journal = new JournalLimits(1, -1) },
                "--journal-bytes: expected a whole number from 0 to 68719476736, found \"-1\""
            },
            {
                new() { MaxFacts = -1 },
                "--max-facts: expected a whole number from 0 to 2147483647, found \"-1\""
            },
            {
                new() { WebhookDeliveries = 0 },
                "--webhook-deliveries: expected a whole number from 1 to 2147483647, found \"0\""
            },
            {
                new() { SandboxTtl = TimeSpan.Zero },
                "--sandbox-ttl: expected an ISO 8601 duration such as \"PT30M\" or \"P1DT12H\", without months and years, whose length varies, above zero and up to P180D; found \"PT0S\""
            },
            {
                new() { AllowedHosts = ["http://x"] },
                "--allowed-hosts: expected names such as oms.example.com or *.example.com, found \"http://x\""
            },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void AWrongSettingStopsTheStart(SimulatorOptions options, string sentence)
    {
        var start = () => Simulator.Build(options);
        start.Should().Throw<SettingException>().WithMessage(sentence.Replace("*", "?", StringComparison.Ordinal));
    }

    [Fact]
    public void TheDefaultsAreRight() => new SimulatorOptions().Validate();

    [Theory]
    [InlineData("oms.example.com", true)]
    [InlineData("OMS.example.com:8080", true)]
    [InlineData("a.b.shop.example", true)]
    [InlineData("shop.example", false)]
    [InlineData("evil.example.com", false)]
    [InlineData("xoms.example.com", false)]
    public async Task AnAllowedHostMayAskTheControlSurface(string host, bool may)
    {
        await using var simulator = await OwnSimulator.Start(
            new() { Seed = "empty", AllowedHosts = ["oms.example.com", "*.shop.example"] }
        );
        (await new Oms(simulator.Http, "") { Host = host }.Get("__admin/clock")).Status.Should().Be(may ? 200 : 403);
    }
}
