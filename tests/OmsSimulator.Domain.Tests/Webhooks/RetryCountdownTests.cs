namespace OmsSimulator.Domain.Tests.Webhooks;

public sealed class RetryCountdownTests
{
    [Fact]
    public void AFixedOneIsAlwaysTheSame() => Waits(new("fixed") { Seconds = 7 }).Should().Equal(7, 7, 7, 7);

    [Fact]
    public void ALinearOneStartsAtOnceAndStopsAtItsLimit() => Waits(new("linear") { Base = 10, Limit = 25 }).Should().Equal(0, 10, 20, 25);

    [Fact]
    public void AnExponentialOneStartsWithASecond() => Waits(new("exponential") { Base = 3, Limit = 20 }).Should().Equal(1, 3, 9, 20);

    [Fact]
    public void ZeroToThePowerOfZeroIsOneAsInPython() => Waits(new("exponential") { Base = 0 }).Should().Equal(1, 0, 0, 0);

    [Fact]
    public void ARandomOneIsBetweenItsEnds()
    {
        var countdown = new RetryCountdown("random") { MinValue = 5, MaxValue = 6 };
        countdown.Wait(0, 0).TotalSeconds.Should().Be(5);
        countdown.Wait(0, 0.999).TotalSeconds.Should().Be(6);
        new RetryCountdown("random") { MinValue = 0, MaxValue = int.MaxValue }
            .Wait(0, 0.9999999)
            .TotalSeconds.Should()
            .BeLessThan(int.MaxValue);
    }

    [Fact]
    public void NothingOverflows() =>
        new RetryCountdown("exponential") { Base = int.MaxValue }
            .Wait(18, 0)
            .TotalDays.Should()
            .BeApproximately(36600, 1);

    private static double[] Waits(RetryCountdown countdown) =>
        [.. Enumerable.Range(0, 4).Select(retry => countdown.Wait(retry, 0).TotalSeconds)];
}
