using System.Net;
using OmsSimulator.WebConsole.Security;

namespace OmsSimulator.Console.Tests.Security;

public sealed class KeyAttemptsTests
{
    private static readonly IPAddress One = IPAddress.Parse("10.0.0.1");
    private static readonly IPAddress Other = IPAddress.Parse("10.0.0.2");

    [Fact]
    public void AnAddressWaitsAfterTenWrongKeysUntilTheMinuteIsOver()
    {
        var time = new Moved();
        var attempts = new KeyAttempts(time);
        Fail(attempts, One, KeyAttempts.MostOfOne - 1);
        attempts.Wait(One).Should().BeNull();
        Fail(attempts, One, 1);
        attempts.Wait(One).Should().Be(TimeSpan.FromMinutes(1));
        attempts.Wait(Other).Should().BeNull("it said none");
        time.Now += TimeSpan.FromMinutes(1);
        attempts.Wait(One).Should().BeNull();
    }

    [Fact]
    public void AllOfThemTogetherAreBounded()
    {
        var attempts = new KeyAttempts(new Moved());
        attempts.Wait(One);
        for (var at = 0; at < 100; at++)
            attempts.Failed(IPAddress.Parse($"10.1.0.{at}"));
        attempts.Wait(Other).Should().NotBeNull();
    }

    [Theory]
    [InlineData("default/board?order=1", "default/board?order=1")]
    [InlineData("//evil.example", "")]
    [InlineData("/\\evil.example", "")]
    [InlineData("\\evil.example", "")]
    [InlineData("../docs", "")]
    [InlineData("a\r\nSet-Cookie: x", "")]
    [InlineData(null, "")]
    public void AFormLeadsBackIntoTheConsoleOnly(string? said, string address) => LocalAddress.Of(said).Should().Be(address);

    private static void Fail(KeyAttempts attempts, IPAddress address, int times)
    {
        attempts.Wait(address);
        for (var time = 0; time < times; time++)
            attempts.Failed(address);
    }

    private sealed class Moved : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
